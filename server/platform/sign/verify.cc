#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "platform/crypto/openssl.h"
#include "platform/sign/certificate.h"
#include "platform/sign/sign.h"

namespace xinglin::sign {
namespace {

constexpr int kDepthMax = 4;

struct Free {
    void operator()(X509_STORE* store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX* context) const { X509_STORE_CTX_free(context); }
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};

Error altered() { return {ErrorKind::Unprocessable, "sign.altered"}; }
Error untrusted() { return {ErrorKind::Unprocessable, "sign.untrusted"}; }

// All of them, or none when one cannot be read.
std::optional<std::vector<Certificate>> read_all(const std::vector<crypto::Bytes>& ders) {
    std::vector<Certificate> all;
    for (const crypto::Bytes& der : ders) {
        auto certificate = Certificate::from_der(der);
        if (!certificate) return std::nullopt;
        all.push_back(std::move(*certificate));
    }
    return all;
}

// No link weaker than 112 bits, no lax reading of RFC 5280, and the time that counts is that of the signature.
bool leads_to_root(const std::vector<Certificate>& chain, const std::vector<Certificate>& roots, Instant at) {
    const std::unique_ptr<X509_STORE, Free> store(X509_STORE_new());
    for (const Certificate& root : roots) crypto::must(X509_STORE_add_cert(store.get(), root.native()));
    const std::unique_ptr<STACK_OF(X509), Free> between(sk_X509_new_null());
    for (std::size_t i = 1; i < chain.size(); ++i)
        check(sk_X509_push(between.get(), chain[i].native()) > 0, "a list takes one more");
    const std::unique_ptr<X509_STORE_CTX, Free> context(X509_STORE_CTX_new());
    crypto::must(X509_STORE_CTX_init(context.get(), store.get(), chain[0].native(), between.get()));
    X509_VERIFY_PARAM* const rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, static_cast<std::time_t>(at.micros / 1'000'000));
    X509_VERIFY_PARAM_set_depth(rules, kDepthMax);
    X509_VERIFY_PARAM_set_auth_level(rules, 2);
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_X509_STRICT);
    return X509_verify_cert(context.get()) == 1;
}

}  // namespace

Result<void> verify(crypto::ByteView bytes, const Signature& signature, const Trust& trust, PractitionerId signer) {
    const auto scheme = crypto::scheme_from_name(signature.algorithm);
    if (!scheme || *scheme == crypto::Scheme::Ed25519) return refuse(altered());
    const auto suite = *scheme == crypto::Scheme::Sm2Sm3 ? crypto::Suite::Sm : crypto::Suite::Standard;
    if (!crypto::equal(crypto::digest(suite, bytes), signature.hash)) return refuse(altered());

    const auto chain = read_all(signature.chain);
    const auto roots = read_all(trust.roots);
    if (!chain || chain->empty() || chain->size() > kChainMax || !roots) return refuse(untrusted());
    if (!crypto::verify(*scheme, chain->front().public_der(), bytes, signature.value)) return refuse(altered());
    if (!chain->front().may_sign_documents() || !leads_to_root(*chain, *roots, signature.at)) return refuse(untrusted());
    if (chain->front().subject_serial() != signer.text()) return refuse({ErrorKind::Unprocessable, "sign.other_signer"});
    return {};
}

}  // namespace xinglin::sign

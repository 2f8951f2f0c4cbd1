#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "platform/crypto/openssl.h"
#include "platform/sign/certificate.h"

namespace xinglin::sign {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";
constexpr std::size_t kSerialBytes = 16;

void add_entry(X509_NAME* name, const char* field, const std::string& text) {
    if (text.empty()) return;
    crypto::must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.data()),
                                            static_cast<int>(text.size()), -1, 0));
}

void set_serial(X509* x509) {
    crypto::Bytes random = crypto::random_bytes(kSerialBytes);
    random[0] &= 0x7f;
    BIGNUM* const number = BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr);
    check(BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509)) != nullptr, "a certificate has a number");
    BN_free(number);
}

void add_extension(X509* x509, X509* issuer, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    check(extension != nullptr, "an extension is well written");
    crypto::must(X509_add_ext(x509, extension, -1));
    X509_EXTENSION_free(extension);
}

void sign_with(X509* x509, const crypto::KeyPair& key) {
    const crypto::MdContext md(EVP_MD_CTX_new());
    const crypto::PkeyContext pkey(EVP_PKEY_CTX_new_from_pkey(nullptr, key.native(), nullptr));
    const bool sm2 = key.scheme() == crypto::Scheme::Sm2Sm3;
    if (sm2) {
        crypto::must(EVP_PKEY_CTX_set1_id(pkey.get(), kSm2Id.data(), static_cast<int>(kSm2Id.size())));
        EVP_MD_CTX_set_pkey_ctx(md.get(), pkey.get());
    }
    crypto::must(EVP_DigestSignInit(md.get(), nullptr, sm2 ? crypto::sm3_md() : crypto::sha256_md(), nullptr, key.native()));
    check(X509_sign_ctx(x509, md.get()) > 0, "a certificate is signed");
}

void fill(X509* x509, const CertificateRequest& request, crypto::ByteView public_der) {
    crypto::must(X509_set_version(x509, X509_VERSION_3));
    set_serial(x509);
    ASN1_TIME_set(X509_getm_notBefore(x509), static_cast<std::time_t>(request.from.micros / 1'000'000));
    ASN1_TIME_set(X509_getm_notAfter(x509), static_cast<std::time_t>(request.until.micros / 1'000'000));
    X509_NAME* const subject = X509_get_subject_name(x509);
    add_entry(subject, "C", "CN");
    add_entry(subject, "O", request.organization);
    add_entry(subject, "CN", request.common_name);
    add_entry(subject, "serialNumber", request.subject_serial);
    const unsigned char* at = public_der.data();
    EVP_PKEY* const key = d2i_PUBKEY(nullptr, &at, static_cast<long>(public_der.size()));
    check(key != nullptr, "a certificate is for a key that can be read");
    crypto::must(X509_set_pubkey(x509, key));
    EVP_PKEY_free(key);
}

void add_extensions(X509* x509, X509* issuer, bool authority) {
    add_extension(x509, issuer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    add_extension(x509, issuer, NID_key_usage,
                  authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,nonRepudiation");
    add_extension(x509, issuer, NID_subject_key_identifier, "hash");
    add_extension(x509, issuer, NID_authority_key_identifier, "keyid:always");
}

}  // namespace

class CertificateMaker {
 public:
    static Certificate make(const CertificateRequest& request, crypto::ByteView public_der, X509* issuer,
                            const crypto::KeyPair& key) {
        Certificate certificate(X509_new());
        X509* const x509 = certificate.native();
        fill(x509, request, public_der);
        X509* const from = issuer != nullptr ? issuer : x509;
        crypto::must(X509_set_issuer_name(x509, X509_get_subject_name(from)));
        add_extensions(x509, from, request.authority);
        sign_with(x509, key);
        return certificate;
    }
};

Certificate issue_certificate(const CertificateRequest& request, crypto::ByteView subject_public_der, const Issuer& issuer) {
    return CertificateMaker::make(request, subject_public_der, issuer.certificate.native(), issuer.key);
}

Certificate self_signed_certificate(const CertificateRequest& request, const crypto::KeyPair& key) {
    return CertificateMaker::make(request, key.public_der(), nullptr, key);
}

}  // namespace xinglin::sign

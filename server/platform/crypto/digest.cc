#include "platform/crypto/digest.h"

#include <openssl/params.h>

#include "platform/crypto/openssl.h"

namespace xinglin::crypto {
namespace {

Digest hash(const EVP_MD* md, ByteView bytes) {
    Digest digest;
    must(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, md, nullptr));
    return digest;
}

Digest keyed_hash(const char* md, ByteView key, ByteView bytes) {
    static EVP_MAC* const mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    const MacContext context(EVP_MAC_CTX_new(mac));
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string("digest", const_cast<char*>(md), 0),
                                 OSSL_PARAM_construct_end()};
    static constexpr std::uint8_t kNoKey = 0;
    Digest digest;
    std::size_t length = 0;
    must(EVP_MAC_init(context.get(), key.empty() ? &kNoKey : key.data(), key.size(), params));
    must(EVP_MAC_update(context.get(), bytes.data(), bytes.size()));
    must(EVP_MAC_final(context.get(), digest.data(), &length, digest.size()));
    check(length == digest.size(), "a keyed hash has 32 bytes");
    return digest;
}

}  // namespace

const EVP_MD* sha256_md() {
    static const EVP_MD* const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}

const EVP_MD* sm3_md() {
    static const EVP_MD* const md = EVP_MD_fetch(nullptr, "SM3", nullptr);
    return md;
}

std::string_view suite_name(Suite suite) { return suite == Suite::Sm ? "sm" : "standard"; }

Digest sha256(ByteView bytes) { return hash(sha256_md(), bytes); }
Digest sm3(ByteView bytes) { return hash(sm3_md(), bytes); }
Digest hmac_sha256(ByteView key, ByteView bytes) { return keyed_hash("SHA256", key, bytes); }
Digest hmac_sm3(ByteView key, ByteView bytes) { return keyed_hash("SM3", key, bytes); }

struct Hasher::Context {
    MdContext md{EVP_MD_CTX_new()};
};

Hasher::Hasher(Suite suite) : context_(std::make_unique<Context>()) {
    must(EVP_DigestInit_ex(context_->md.get(), suite == Suite::Sm ? sm3_md() : sha256_md(), nullptr));
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hasher& Hasher::update(ByteView bytes) {
    must(EVP_DigestUpdate(context_->md.get(), bytes.data(), bytes.size()));
    return *this;
}

Digest Hasher::finish() {
    Digest digest;
    must(EVP_DigestFinal_ex(context_->md.get(), digest.data(), nullptr));
    return digest;
}

}  // namespace xinglin::crypto

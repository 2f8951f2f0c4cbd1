#include "platform/crypto/keypair.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

#include "platform/crypto/openssl.h"

namespace xinglin::crypto {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";   // GM/T 0009-2012, 10: what everybody uses.

struct FreeBio {
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;

struct SchemeNames {
    Scheme scheme;
    std::string_view ours;
    const char* openssl;
};
constexpr std::array kSchemes{SchemeNames{Scheme::Ed25519, "Ed25519", "ED25519"},
                              SchemeNames{Scheme::EcdsaP256Sha256, "ECDSA-P256-SHA256", "EC"},
                              SchemeNames{Scheme::Sm2Sm3, "SM2-SM3", "SM2"}};

const SchemeNames& names(Scheme scheme) { return kSchemes[static_cast<std::size_t>(scheme)]; }

const EVP_MD* md_of(Scheme scheme) {
    if (scheme == Scheme::Ed25519) return nullptr;
    return scheme == Scheme::Sm2Sm3 ? sm3_md() : sha256_md();
}

// True when this is a key of that scheme, on its curve.
bool fits(Scheme scheme, const EVP_PKEY* key) {
    if (EVP_PKEY_is_a(key, names(scheme).openssl) != 1) return false;
    if (scheme != Scheme::EcdsaP256Sha256) return true;
    std::array<char, 32> group{};
    return EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == "prime256v1";
}

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY* key) { return {key, EVP_PKEY_free}; }

std::shared_ptr<EVP_PKEY> public_key(Scheme scheme, ByteView der) {
    const unsigned char* at = der.data();
    auto key = owned(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    if (!key || at != der.data() + der.size() || !fits(scheme, key.get())) return nullptr;
    return key;
}

// The context for signing or verifying; SM2 is told the signer's standard id.
struct Ready {
    MdContext md{EVP_MD_CTX_new()};
    PkeyContext pkey;
    Ready(Scheme scheme, EVP_PKEY* key) : pkey(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)) {
        if (scheme != Scheme::Sm2Sm3) return;
        must(EVP_PKEY_CTX_set1_id(pkey.get(), kSm2Id.data(), static_cast<int>(kSm2Id.size())));
        EVP_MD_CTX_set_pkey_ctx(md.get(), pkey.get());
    }
};

}  // namespace

std::string_view scheme_name(Scheme scheme) { return names(scheme).ours; }

std::optional<Scheme> scheme_from_name(std::string_view name) {
    for (const auto& known : kSchemes) {
        if (known.ours == name) return known.scheme;
    }
    return std::nullopt;
}

KeyPair::KeyPair(Scheme scheme, evp_pkey_st* key) : scheme_(scheme), key_(owned(key)) {
    check(key_ != nullptr && fits(scheme, key), "a key pair is of its scheme");
}

KeyPair KeyPair::generate(Scheme scheme) {
    if (scheme == Scheme::EcdsaP256Sha256) return {scheme, EVP_EC_gen("P-256")};
    return {scheme, EVP_PKEY_Q_keygen(nullptr, nullptr, names(scheme).openssl)};
}

KeyPair KeyPair::ed25519_from_seed(ByteView seed32) {
    check(seed32.size() == 32, "a seed of Ed25519 has 32 bytes");
    return {Scheme::Ed25519, EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed32.data(), seed32.size())};
}

std::optional<KeyPair> KeyPair::from_pem(Scheme scheme, std::string_view pem) {
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    EVP_PKEY* const key = PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
    if (key == nullptr) return std::nullopt;
    if (fits(scheme, key)) return KeyPair(scheme, key);
    EVP_PKEY_free(key);
    return std::nullopt;
}

std::string KeyPair::private_pem() const {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PKCS8PrivateKey(bio.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr));
    char* text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

Bytes KeyPair::public_der() const {
    Bytes der(static_cast<std::size_t>(i2d_PUBKEY(key_.get(), nullptr)));
    unsigned char* at = der.data();
    i2d_PUBKEY(key_.get(), &at);
    return der;
}

Bytes KeyPair::sign(ByteView bytes) const {
    const Ready ready(scheme_, key_.get());
    must(EVP_DigestSignInit(ready.md.get(), nullptr, md_of(scheme_), nullptr, key_.get()));
    std::size_t length = 0;
    must(EVP_DigestSign(ready.md.get(), nullptr, &length, bytes.data(), bytes.size()));
    Bytes signature(length);
    must(EVP_DigestSign(ready.md.get(), signature.data(), &length, bytes.data(), bytes.size()));
    signature.resize(length);
    return signature;
}

Bytes KeyPair::sign_digest(const Digest& digest) const {
    check(scheme_ != Scheme::Ed25519, "Ed25519 signs whole messages");
    const PkeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key_.get(), nullptr));
    std::size_t length = 0;
    must(EVP_PKEY_sign_init(context.get()));
    must(EVP_PKEY_sign(context.get(), nullptr, &length, digest.data(), digest.size()));
    Bytes signature(length);
    must(EVP_PKEY_sign(context.get(), signature.data(), &length, digest.data(), digest.size()));
    signature.resize(length);
    return signature;
}

bool verify(Scheme scheme, ByteView public_der, ByteView bytes, ByteView signature) {
    const auto key = public_key(scheme, public_der);
    if (!key) return false;
    const Ready ready(scheme, key.get());
    if (EVP_DigestVerifyInit(ready.md.get(), nullptr, md_of(scheme), nullptr, key.get()) != 1) return false;
    return EVP_DigestVerify(ready.md.get(), signature.data(), signature.size(), bytes.data(), bytes.size()) == 1;
}

namespace {

// GB/T 32918.5-2017: a, b, and the base point of the curve that SM2 uses.
constexpr std::string_view kSm2Curve =
    "fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc"
    "28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93"
    "32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
    "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0";

// Z (GB/T 32918.2-2016, 5.5): the signer's id, the curve and his public point, hashed before the message.
std::optional<Digest> sm2_z(const EVP_PKEY* key) {
    std::array<std::uint8_t, 65> point{};   // 04, x, y.
    std::size_t length = 0;
    if (EVP_PKEY_get_octet_string_param(key, "pub", point.data(), point.size(), &length) != 1) return std::nullopt;
    if (length != point.size() || point[0] != 4) return std::nullopt;
    const std::array<std::uint8_t, 2> id_bits{0, static_cast<std::uint8_t>(kSm2Id.size() * 8)};
    return Hasher(Suite::Sm)
        .update(id_bits)
        .update(kSm2Id)
        .update(*from_hex(kSm2Curve))
        .update(ByteView(point).subspan(1))
        .finish();
}

}  // namespace

std::optional<Digest> digest_to_sign(Scheme scheme, ByteView public_der, ByteView bytes) {
    if (scheme == Scheme::EcdsaP256Sha256) return sha256(bytes);
    const auto key = scheme == Scheme::Sm2Sm3 ? public_key(scheme, public_der) : nullptr;
    const auto z = key ? sm2_z(key.get()) : std::nullopt;
    if (!z) return std::nullopt;
    return Hasher(Suite::Sm).update(*z).update(bytes).finish();
}

}  // namespace xinglin::crypto

// Signing keys: Ed25519 (RFC 8032), ECDSA P-256 with SHA-256 (FIPS 186-4), SM2 with SM3 (GB/T 32918, id 1234567812345678).
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"

struct evp_pkey_st;

namespace xinglin::crypto {

enum class Scheme : std::uint8_t { Ed25519, EcdsaP256Sha256, Sm2Sm3 };
std::string_view scheme_name(Scheme scheme);   // "Ed25519", "ECDSA-P256-SHA256", "SM2-SM3"
std::optional<Scheme> scheme_from_name(std::string_view name);
inline Scheme document_scheme(Suite suite) { return suite == Suite::Sm ? Scheme::Sm2Sm3 : Scheme::EcdsaP256Sha256; }

class KeyPair final {
 public:
    static KeyPair generate(Scheme scheme);
    static KeyPair ed25519_from_seed(ByteView seed32);   // Keyring::derive gives one.
    static std::optional<KeyPair> from_pem(Scheme scheme, std::string_view pem);

    Scheme scheme() const { return scheme_; }
    std::string private_pem() const;
    Bytes public_der() const;   // SubjectPublicKeyInfo.
    Bytes sign(ByteView bytes) const;
    // For a service that is sent digests: what digest_to_sign gave. Not for Ed25519.
    Bytes sign_digest(const Digest& digest) const;
    evp_pkey_st* native() const { return key_.get(); }

 private:
    KeyPair(Scheme scheme, evp_pkey_st* key);
    Scheme scheme_;
    std::shared_ptr<evp_pkey_st> key_;
};

// False for a wrong signature, a wrong key, and whatever cannot be read.
bool verify(Scheme scheme, ByteView public_der, ByteView bytes, ByteView signature);
// What a signature of `bytes` by this key is made over: SHA-256, or SM3 of the key's Z value and the bytes.
std::optional<Digest> digest_to_sign(Scheme scheme, ByteView public_der, ByteView bytes);

}  // namespace xinglin::crypto

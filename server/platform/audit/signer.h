// Who signs the seals. A small port: the key may lie in a file, a token or a service.
#pragma once

#include <string>
#include <vector>

#include "platform/crypto/keypair.h"

namespace xinglin::audit {

class Signer {
 public:
    virtual ~Signer() = default;
    virtual std::string key_id() const = 0;
    virtual crypto::Bytes sign(crypto::ByteView bytes) = 0;
};

class Verifier {
 public:
    virtual ~Verifier() = default;
    // False also for a key that it does not know.
    virtual bool holds(std::string_view key_id, crypto::ByteView bytes, crypto::ByteView signature) const = 0;
};

// A key in this process: Ed25519, or SM2 under `crypto: sm`. Its id is "Ed25519:" and the public key's SHA-256, shortened.
class KeySigner final : public Signer {
 public:
    explicit KeySigner(crypto::KeyPair key);
    std::string key_id() const override { return key_id_; }
    crypto::Bytes sign(crypto::ByteView bytes) override { return key_.sign(bytes); }

 private:
    crypto::KeyPair key_;
    std::string key_id_;
};

// Takes the signatures of the keys that it is told to trust, and no others.
class KeyVerifier final : public Verifier {
 public:
    void trust(crypto::Scheme scheme, crypto::Bytes public_der);
    void trust(const crypto::KeyPair& key) { trust(key.scheme(), key.public_der()); }
    bool holds(std::string_view key_id, crypto::ByteView bytes, crypto::ByteView signature) const override;

 private:
    struct Trusted {
        std::string key_id;
        crypto::Scheme scheme;
        crypto::Bytes public_der;
    };
    std::vector<Trusted> trusted_;
};

}  // namespace xinglin::audit

// Who signs the seals. A small port: the key may lie in a file, a token or a service.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "platform/db/value.h"

namespace xinglin::audit {

class Signer {
 public:
    virtual ~Signer() = default;
    virtual std::string key_id() const = 0;
    virtual std::vector<std::uint8_t> sign(db::Bytes bytes) = 0;
};

class Verifier {
 public:
    virtual ~Verifier() = default;
    // False also for a key that it does not know.
    virtual bool holds(std::string_view key_id, db::Bytes bytes, db::Bytes signature) const = 0;
};

// Ed25519 (RFC 8032) from a seed of 32 secret bytes. Its key id is the public key in hex.
class Ed25519 final : public Signer {
 public:
    explicit Ed25519(std::span<const std::uint8_t, 32> seed);
    ~Ed25519() override;
    std::string key_id() const override { return key_id_; }
    std::vector<std::uint8_t> sign(db::Bytes bytes) override;

 private:
    struct Key;
    std::unique_ptr<Key> key_;
    std::string key_id_;
};

// Takes the signatures of the keys that it is told to trust, and no others.
class Ed25519Verifier final : public Verifier {
 public:
    explicit Ed25519Verifier(std::vector<std::string> trusted_key_ids) : trusted_(std::move(trusted_key_ids)) {}
    bool holds(std::string_view key_id, db::Bytes bytes, db::Bytes signature) const override;

 private:
    std::vector<std::string> trusted_;
};

}  // namespace xinglin::audit

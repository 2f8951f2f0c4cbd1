// Hashes and keyed hashes of the two suites. International: SHA-256 (FIPS 180-4). SM: SM3 (GB/T 32905-2016).
#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "platform/crypto/bytes.h"

namespace xinglin::crypto {

enum class Suite : std::uint8_t { Standard, Sm };   // `crypto: standard` (default) or `crypto: sm` (国密).
std::string_view suite_name(Suite suite);

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(ByteView bytes);
Digest sm3(ByteView bytes);
inline Digest sha256(std::string_view text) { return sha256(view_of(text)); }
inline Digest sm3(std::string_view text) { return sm3(view_of(text)); }
inline Digest digest(Suite suite, ByteView bytes) { return suite == Suite::Sm ? sm3(bytes) : sha256(bytes); }

Digest hmac_sha256(ByteView key, ByteView bytes);
Digest hmac_sm3(ByteView key, ByteView bytes);
inline Digest hmac(Suite suite, ByteView key, ByteView bytes) {
    return suite == Suite::Sm ? hmac_sm3(key, bytes) : hmac_sha256(key, bytes);
}

// What the database keeps of a session or link token: SHA-256, for a token has 256 bits of its own.
inline Digest token_hash(std::string_view token) { return sha256(token); }

// Bytes that arrive in pieces.
class Hasher final {
 public:
    explicit Hasher(Suite suite);
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    Hasher& update(ByteView bytes);
    Hasher& update(std::string_view text) { return update(view_of(text)); }
    Digest finish();   // Once.

 private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace xinglin::crypto

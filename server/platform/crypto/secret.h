// Secrets in memory: wiped when they go, compared in constant time, made from cryptographic randomness.
#pragma once

#include <string>
#include <string_view>

#include "base/moment.h"
#include "platform/crypto/bytes.h"

namespace xinglin::crypto {

// Overwrites in a way that the compiler keeps.
void wipe(std::span<std::uint8_t> bytes);
void wipe(std::string& text);

// Takes the same time wherever the difference lies. Different lengths are different at once.
bool equal(ByteView left, ByteView right);
inline bool equal(std::string_view left, std::string_view right) { return equal(view_of(left), view_of(right)); }

// A key. Moves, never copies, and leaves nothing behind.
class Secret final {
 public:
    Secret() = default;
    explicit Secret(Bytes bytes) : bytes_(std::move(bytes)) {}
    Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)) {}
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(bytes_); }

    ByteView view() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

 private:
    Bytes bytes_;
};

// From the system, whatever Moment says: nonces and keys must not repeat when a closure is run again.
Bytes random_bytes(std::size_t count);
inline Secret random_secret(std::size_t count = 32) { return Secret(random_bytes(count)); }

// 256 bits as base64url, 43 characters: sessions, links. Store only token_hash(token).
std::string random_token(Moment& moment);
// `digits` decimal digits, evenly: one-time codes.
std::string random_digits(Moment& moment, int digits);

}  // namespace xinglin::crypto

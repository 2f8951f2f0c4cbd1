#include "platform/crypto/secret.h"

#include <sodium.h>

#include <array>

#include "base/check.h"

namespace xinglin::crypto {
namespace {

constexpr std::size_t kTokenBytes = 32;

// Safe to call again and from several threads.
void start_sodium() {
    static const int started = sodium_init();
    check(started >= 0, "libsodium starts");
}

}  // namespace

void wipe(std::span<std::uint8_t> bytes) {
    if (!bytes.empty()) sodium_memzero(bytes.data(), bytes.size());
}

void wipe(std::string& text) {
    if (!text.empty()) sodium_memzero(text.data(), text.size());
    text.clear();
}

bool equal(ByteView left, ByteView right) {
    if (left.size() != right.size()) return false;
    return left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe(bytes_);
    bytes_ = std::move(other.bytes_);
    return *this;
}

Bytes random_bytes(std::size_t count) {
    start_sodium();
    Bytes bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token(Moment& moment) {
    std::array<std::uint8_t, kTokenBytes> bytes;
    moment.random(bytes);
    std::string token = base64url(bytes);
    wipe(bytes);
    return token;
}

std::string random_digits(Moment& moment, int digits) {
    std::string text;
    for (int i = 0; i < digits; ++i) text += static_cast<char>('0' + moment.below(10));
    return text;
}

}  // namespace xinglin::crypto

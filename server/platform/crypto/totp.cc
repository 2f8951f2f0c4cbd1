#include "platform/crypto/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/check.h"

namespace xinglin::crypto {
namespace {

constexpr std::int64_t kStepSeconds = 30;
constexpr std::uint32_t kModulus = 1'000'000;
constexpr int kDigits = 6;

std::string padded(std::uint32_t number) {
    std::string text = std::to_string(number);
    return std::string(kDigits - text.size(), '0') + text;
}

void percent_encode(std::string& out, std::string_view text) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%' + hex(view_of({&c, 1}));
        }
    }
}

}  // namespace

std::int64_t totp_step(Instant now) { return now.micros / 1'000'000 / kStepSeconds; }

std::string totp_code(ByteView secret, std::int64_t step) {
    std::array<std::uint8_t, 8> counter;
    for (int i = 0; i < 8; ++i) counter[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
    std::array<std::uint8_t, 20> mac;
    unsigned length = 0;
    const auto* made =
        HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(), &length);
    check(made != nullptr && length == mac.size(), "HMAC-SHA-1 gives 20 bytes");
    const std::size_t at = mac[19] & 0x0f;   // RFC 4226, 5.3.
    const std::uint32_t cut = (mac[at] & 0x7fU) << 24 | mac[at + 1] << 16 | mac[at + 2] << 8 | mac[at + 3];
    return padded(cut % kModulus);
}

std::optional<std::int64_t> totp_accept(ByteView secret, std::string_view code, Instant now, std::int64_t last_step) {
    const std::int64_t current = totp_step(now);
    std::optional<std::int64_t> accepted;
    for (const std::int64_t step : {current - 1, current, current + 1}) {
        if (equal(totp_code(secret, step), code) && step > last_step) accepted = step;
    }
    return accepted;
}

std::string totp_uri(std::string_view issuer, std::string_view account, ByteView secret) {
    std::string uri = "otpauth://totp/";
    percent_encode(uri, issuer);
    uri += ':';
    percent_encode(uri, account);
    uri += "?secret=" + base32(secret) + "&issuer=";
    percent_encode(uri, issuer);
    return uri + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace xinglin::crypto

// One-time codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 s), one step early or late allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/secret.h"

namespace xinglin::crypto {

inline constexpr std::size_t kTotpSecretBytes = 20;

std::int64_t totp_step(Instant now);
std::string totp_code(ByteView secret, std::int64_t step);
inline std::string totp_code(ByteView secret, Instant now) { return totp_code(secret, totp_step(now)); }

// The step that `code` belongs to, or nothing. A step at or before `last_step` was used already: store the answer
// by compare-and-swap in the same transaction, so that a code serves once.
std::optional<std::int64_t> totp_accept(ByteView secret, std::string_view code, Instant now, std::int64_t last_step);

// otpauth:// for the QR code.
std::string totp_uri(std::string_view issuer, std::string_view account, ByteView secret);

}  // namespace xinglin::crypto

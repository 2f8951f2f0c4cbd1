// Passwords: argon2id (RFC 9106) by libsodium over an HMAC of the password with a key of the keyring (the pepper).
// Costs 50 to 150 ms and tens of MiB: call it in prepare, never inside a transaction.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/crypto/keyring.h"

namespace xinglin::crypto {

struct PasswordCost {
    std::size_t memory_bytes;
    unsigned passes;
};
inline constexpr PasswordCost kStaffCost{46 * 1024 * 1024, 1};     // OWASP password storage, 2024.
inline constexpr PasswordCost kPatientCost{19 * 1024 * 1024, 2};
inline constexpr PasswordCost kTestCost{16 * 1024, 1};             // Tests and nothing else.

inline constexpr std::size_t kPasswordMin = 8;     // Characters (ASVS 6.2.1). No rules of composition, no forced change.
inline constexpr std::size_t kPasswordMax = 128;

class Passwords final {
 public:
    Passwords(const Keyring& keyring, PasswordCost cost);

    // Refuses password.too_short, too_long, too_common (the list of much used ones, runs, repeats), contains_name
    // (`own`: the login and the person's name).
    Result<void> acceptable(std::string_view password, std::span<const std::string_view> own) const;

    std::string hash(std::string_view password) const;
    bool verify(std::string_view stored, std::string_view password) const;
    // The same work for somebody we do not know, so that time tells nothing. Always false.
    bool verify_nobody(std::string_view password) const;
    bool needs_rehash(std::string_view stored) const;

 private:
    Secret pepper_;
    PasswordCost cost_;
    std::string nobody_;
};

}  // namespace xinglin::crypto

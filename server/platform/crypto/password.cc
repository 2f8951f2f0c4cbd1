#include "platform/crypto/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/check.h"

namespace xinglin::crypto {

extern const std::string_view common_passwords;   // Embedded from common_passwords.txt.

namespace {

constexpr std::size_t kOwnWordMin = 3;   // A shorter name stands in too many good passwords.

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::set<std::string_view> read_common() {
    std::set<std::string_view> words;
    for (std::string_view left = common_passwords; !left.empty();) {
        const auto end = std::min(left.find('\n'), left.size());
        if (end > 0) words.insert(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return words;
}

// "aaaaaaaa", "abababab", "12345678", "hgfedcba": a period of at most two, or one step all along.
bool is_run(std::string_view text) {
    bool repeats = true;
    bool climbs = true;
    for (std::size_t i = 1; i < text.size(); ++i) {
        repeats = repeats && (i < 2 || text[i] == text[i - 2]);
        climbs = climbs && text[i] - text[i - 1] == text[1] - text[0] && std::abs(text[1] - text[0]) <= 1;
    }
    return repeats || climbs;
}

Error limit(std::string_view code, std::string_view name, std::size_t value) {
    return {ErrorKind::Unprocessable, std::string(code), {{std::string(name), std::to_string(value)}}};
}

}  // namespace

Passwords::Passwords(const Keyring& keyring, PasswordCost cost) : pepper_(keyring.derive("password.pepper")), cost_(cost) {
    check(sodium_init() >= 0, "libsodium starts");
    nobody_ = hash(base64url(random_bytes(16)));
}

Result<void> Passwords::acceptable(std::string_view password, std::span<const std::string_view> own) const {
    static const auto common = read_common();
    const std::size_t length = characters(password);
    if (length < kPasswordMin) return refuse(limit("password.too_short", "min", kPasswordMin));
    if (length > kPasswordMax) return refuse(limit("password.too_long", "max", kPasswordMax));
    const std::string plain = lower(password);
    if (is_run(plain) || common.contains(plain)) return refuse({ErrorKind::Unprocessable, "password.too_common"});
    for (const std::string_view word : own) {
        if (characters(word) >= kOwnWordMin && plain.find(lower(word)) != std::string::npos) {
            return refuse({ErrorKind::Unprocessable, "password.contains_name"});
        }
    }
    return {};
}

// argon2id sees 32 bytes whatever was typed: a giant password costs no more than a short one.
std::string Passwords::hash(std::string_view password) const {
    Digest peppered = hmac_sha256(pepper_.view(), view_of(password));
    std::array<char, crypto_pwhash_STRBYTES> stored{};
    const int failed = crypto_pwhash_str_alg(stored.data(), reinterpret_cast<const char*>(peppered.data()), peppered.size(),
                                             cost_.passes, cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    wipe(peppered);
    check(failed == 0, "there is memory for argon2id");
    return stored.data();
}

bool Passwords::verify(std::string_view stored, std::string_view password) const {
    Digest peppered = hmac_sha256(pepper_.view(), view_of(password));
    const std::string ended(stored.substr(0, crypto_pwhash_STRBYTES - 1));
    const int failed =
        crypto_pwhash_str_verify(ended.c_str(), reinterpret_cast<const char*>(peppered.data()), peppered.size());
    wipe(peppered);
    return failed == 0;
}

bool Passwords::verify_nobody(std::string_view password) const {
    verify(nobody_, password);
    return false;
}

bool Passwords::needs_rehash(std::string_view stored) const {
    return crypto_pwhash_str_needs_rehash(std::string(stored).c_str(), cost_.passes, cost_.memory_bytes) != 0;
}

}  // namespace xinglin::crypto

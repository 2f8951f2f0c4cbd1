#include "modules/identity/phone.h"

#include <arpa/inet.h>

#include <array>

namespace xinglin::identity {
namespace {

constexpr std::size_t kPhoneDigits = 11;

std::string without_separators(std::string_view typed) {
    std::string kept;
    for (char c : typed) {
        if (c != ' ' && c != '-') kept.push_back(c);
    }
    return kept;
}

std::string_view without_country(std::string_view number) {
    if (number.starts_with("+86")) return number.substr(3);
    if (number.starts_with("86") && number.size() == kPhoneDigits + 2) return number.substr(2);
    return number;
}

}  // namespace

std::optional<std::string> normal_phone(std::string_view typed) {
    if (typed.size() > 32) return std::nullopt;
    const std::string kept = without_separators(typed);
    const std::string_view number = without_country(kept);
    if (number.size() != kPhoneDigits || number[0] != '1' || number[1] < '3') return std::nullopt;
    if (number.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return std::string(number);
}

std::string masked_phone(std::string_view phone) {
    if (phone.size() != kPhoneDigits) return "****";
    return std::string(phone.substr(0, 3)) + "****" + std::string(phone.substr(7));
}

std::string masked_ip(std::string_view ip) {
    const char separator = ip.find(':') == std::string_view::npos ? '.' : ':';
    const auto first = ip.find(separator);
    const auto second = first == std::string_view::npos ? first : ip.find(separator, first + 1);
    if (second == std::string_view::npos) return "*";
    return std::string(ip.substr(0, second)) + (separator == '.' ? ".*.*" : ":*");
}

std::string counted_ip(std::string_view ip) {
    const std::string text(ip);
    std::array<unsigned char, 16> raw{};
    if (inet_pton(AF_INET6, text.c_str(), raw.data()) != 1) return text;
    std::array<char, INET6_ADDRSTRLEN> shown{};
    if (IN6_IS_ADDR_V4MAPPED(reinterpret_cast<const in6_addr*>(raw.data()))) {
        return inet_ntop(AF_INET, raw.data() + 12, shown.data(), shown.size());
    }
    for (std::size_t i = 8; i < raw.size(); ++i) raw[i] = 0;
    return std::string(inet_ntop(AF_INET6, raw.data(), shown.data(), shown.size())) + "/64";
}

}  // namespace xinglin::identity

#include "libs/fhir/json/decode.h"

#include <cstdint>

namespace xinglin::fhir::json {
namespace {

constexpr std::uint32_t kHighSurrogate = 0xD800, kLowSurrogate = 0xDC00, kAfterSurrogates = 0xE000;

std::optional<std::uint32_t> four_digits(const char* at, const char* end) {
    if (end - at < 4) return std::nullopt;
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        value <<= 4U;
        if (c >= '0' && c <= '9') value += static_cast<std::uint32_t>(c - '0');
        else if (c >= 'a' && c <= 'f') value += static_cast<std::uint32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F') value += static_cast<std::uint32_t>(c - 'A' + 10);
        else return std::nullopt;
    }
    return value;
}

char* put(char* to, std::uint32_t point) {
    if (point < 0x80) {
        *to++ = static_cast<char>(point);
        return to;
    }
    if (point < 0x800) {
        *to++ = static_cast<char>(0xC0U | point >> 6U);
    } else {
        if (point < 0x10000) {
            *to++ = static_cast<char>(0xE0U | point >> 12U);
        } else {
            *to++ = static_cast<char>(0xF0U | point >> 18U);
            *to++ = static_cast<char>(0x80U | (point >> 12U & 0x3FU));
        }
        *to++ = static_cast<char>(0x80U | (point >> 6U & 0x3FU));
    }
    *to++ = static_cast<char>(0x80U | (point & 0x3FU));
    return to;
}

// `at` stands behind the u; moved behind the last digit.
std::optional<std::uint32_t> code_point(const char*& at, const char* end) {
    const auto first = four_digits(at, end);
    if (!first) return std::nullopt;
    at += 4;
    if (*first < kHighSurrogate || *first >= kAfterSurrogates) return first;
    if (*first >= kLowSurrogate || end - at < 2 || at[0] != '\\' || at[1] != 'u') return std::nullopt;
    const auto second = four_digits(at + 2, end);
    if (!second || *second < kLowSurrogate || *second >= kAfterSurrogates) return std::nullopt;
    at += 6;
    return 0x10000 + ((*first - kHighSurrogate) << 10U) + (*second - kLowSurrogate);
}

char short_escape(char letter) {
    switch (letter) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
    }
}

bool digits(std::string_view token, std::size_t& at) {
    const std::size_t from = at;
    while (at < token.size() && token[at] >= '0' && token[at] <= '9') ++at;
    return at > from;
}

}  // namespace

std::optional<std::size_t> decode_escapes(char* text, std::size_t size) {
    const char* from = text;
    const char* end = text + size;
    char* to = text;
    while (from < end) {
        if (*from != '\\') {
            *to++ = *from++;
            continue;
        }
        if (end - from < 2) return std::nullopt;
        const char letter = from[1];
        from += 2;
        if (letter == 'u') {
            const auto point = code_point(from, end);
            if (!point) return std::nullopt;
            to = put(to, *point);
        } else {
            const char decoded = short_escape(letter);
            if (decoded == '\0') return std::nullopt;
            *to++ = decoded;
        }
    }
    return static_cast<std::size_t>(to - text);
}

bool is_number(std::string_view token) {
    std::size_t at = 0;
    if (at < token.size() && token[at] == '-') ++at;
    const std::size_t whole = at;
    if (!digits(token, at) || (token[whole] == '0' && at > whole + 1)) return false;
    if (at < token.size() && token[at] == '.' && !digits(token, ++at)) return false;
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        if (at < token.size() && (token[at] == '+' || token[at] == '-')) ++at;
        if (!digits(token, at)) return false;
    }
    return at == token.size();
}

}  // namespace xinglin::fhir::json

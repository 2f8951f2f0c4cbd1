// encode, decode, escape, unescape.
#include <array>

#include "libs/fhir/json/decode.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/path/folding.h"
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrlBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kHex = "0123456789abcdef";

std::string to_base64(std::string_view text, std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8U | (i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k <= text.size() ? digits[three >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text, std::string_view digits) {
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string out;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (char c : text) {
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        held = held << 6U | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits >= 8) bits -= 8, out += static_cast<char>(held >> bits & 0xFFU);
    }
    return out;
}

// Any other character becomes a question mark.
std::string to_ascii(std::string_view text) {
    std::string out;
    for (; !text.empty(); text.remove_prefix(byte_of(text, 1)))
        out += static_cast<unsigned char>(text.front()) < 0x80 ? text.front() : '?';
    return out;
}

std::string to_hex(std::string_view text) {
    std::string out;
    for (char c : text) out += kHex[static_cast<unsigned char>(c) >> 4U], out += kHex[static_cast<unsigned char>(c) & 15U];
    return out;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = kHex.find(static_cast<char>(text[i] | 0x20)), low = kHex.find(static_cast<char>(text[i + 1] | 0x20));
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        out += static_cast<char>(high << 4U | low);
    }
    return out;
}

std::string to_json(std::string_view text) {
    std::string out;
    json::write_text(text, out);
    return out.substr(1, out.size() - 2);
}

std::optional<std::string> from_json(std::string text) {
    const auto size = json::decode_escapes(text.data(), text.size());
    return size ? std::optional(text.substr(0, *size)) : std::nullopt;
}

struct Entity {
    char sign;
    std::string_view name;
};
constexpr std::array<Entity, 5> kEntities{{{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};

std::string to_html(std::string_view text) {
    std::string out;
    for (char c : text) {
        std::string_view name;
        for (const auto& one : kEntities) name = one.sign == c ? one.name : name;
        if (name.empty())
            out += c;
        else
            out += name;
    }
    return out;
}

std::string from_html(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Entity* found = nullptr;
        for (const auto& one : kEntities) found = text.starts_with(one.name) ? &one : found;
        out += found != nullptr ? found->sign : text.front();
        text.remove_prefix(found != nullptr ? found->name.size() : 1);
    }
    return out;
}

Collection some(std::optional<std::string> text) { return text ? Collection{Item(std::move(*text))} : Collection{}; }
// Nothing for bytes that are no text.
Collection text_alone(std::optional<std::string> bytes) {
    return bytes && is_utf8(*bytes) ? some(std::move(bytes)) : Collection{};
}

Collection encode(Call& call) {
    const auto input = call.text(call.input), format = call.text(call.argument(0));
    if (!input || !format) return {};
    if (*format == "hex") return some(to_hex(*input));
    if (*format == "base64") return some(to_base64(*input, kBase64));
    if (*format == "ascii") return some(to_ascii(*input));
    return *format == "urlbase64" ? some(to_base64(*input, kUrlBase64)) : Collection{};
}

Collection decode(Call& call) {
    const auto input = call.text(call.input), format = call.text(call.argument(0));
    if (!input || !format) return {};
    if (*format == "hex") return text_alone(from_hex(*input));
    if (*format == "base64") return text_alone(from_base64(*input, kBase64));
    return *format == "urlbase64" ? text_alone(from_base64(*input, kUrlBase64)) : Collection{};
}

Collection escape(Call& call) {
    const auto input = call.text(call.input), target = call.text(call.argument(0));
    if (!input || !target) return {};
    if (*target == "html") return some(to_html(*input));
    return *target == "json" ? some(to_json(*input)) : Collection{};
}

Collection unescape(Call& call) {
    const auto input = call.text(call.input), target = call.text(call.argument(0));
    if (!input || !target) return {};
    if (*target == "html") return some(from_html(*input));
    return *target == "json" ? some(from_json(*input)) : Collection{};
}

constexpr Function kFunctions[] = {
    {"encode", 1, 1, Takes::Values, encode},
    {"decode", 1, 1, Takes::Values, decode},
    {"escape", 1, 1, Takes::Values, escape},
    {"unescape", 1, 1, Takes::Values, unescape},
};

}   // namespace

std::span<const Function> encoding_functions() { return kFunctions; }

}   // namespace xinglin::fhir::path

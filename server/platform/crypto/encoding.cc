#include <array>

#include "platform/crypto/bytes.h"

namespace xinglin::crypto {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// Bits in, symbols of `width` bits out; the last one is filled up with zeros.
std::string spell(ByteView bytes, std::string_view alphabet, unsigned width) {
    std::string text;
    text.reserve(bytes.size() * 8 / width + 1);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = (held << 8) | byte;
        bits += 8;
        while (bits >= width) {
            bits -= width;
            text += alphabet[(held >> bits) & ((1U << width) - 1)];
        }
    }
    if (bits > 0) text += alphabet[(held << (width - bits)) & ((1U << width) - 1)];
    return text;
}

std::array<std::int8_t, 256> values_of(std::string_view alphabet) {
    std::array<std::int8_t, 256> values;
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::int8_t>(i);
    }
    return values;
}

// Refuses a foreign symbol, a length no bytes could have given, and left-over bits that are not zero.
std::optional<Bytes> unspell(std::string_view text, const std::array<std::int8_t, 256>& values, unsigned width) {
    Bytes bytes;
    bytes.reserve(text.size() * width / 8);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char symbol : text) {
        const std::int8_t value = values[static_cast<std::uint8_t>(symbol)];
        if (value < 0) return std::nullopt;
        held = ((held << width) | static_cast<std::uint32_t>(value)) & 0xffff;
        bits += width;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    }
    if (bits >= width || (held & ((1U << bits) - 1)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::string hex(ByteView bytes) { return spell(bytes, kHex, 4); }
std::string base64url(ByteView bytes) { return spell(bytes, kBase64Url, 6); }
std::string base32(ByteView bytes) { return spell(bytes, kBase32, 5); }

std::string base64(ByteView bytes) {
    std::string text = spell(bytes, kBase64, 6);
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    static const auto values = values_of(kHex);
    if (text.size() % 2 != 0) return std::nullopt;
    return unspell(text, values, 4);
}

std::optional<Bytes> from_base64url(std::string_view text) {
    static const auto values = values_of(kBase64Url);
    return unspell(text, values, 6);
}

std::optional<Bytes> from_base64(std::string_view text) {
    static const auto values = values_of(kBase64);
    if (text.size() % 4 != 0) return std::nullopt;
    for (int i = 0; i < 2 && text.ends_with('='); ++i) text.remove_suffix(1);
    return unspell(text, values, 6);
}

std::optional<Bytes> from_base32(std::string_view text) {
    static const auto values = values_of(kBase32);
    std::string plain;
    for (const char symbol : text) {
        if (symbol == ' ' || symbol == '-') continue;
        plain += symbol >= 'a' && symbol <= 'z' ? static_cast<char>(symbol - 'a' + 'A') : symbol;
    }
    return unspell(plain, values, 5);
}

}  // namespace xinglin::crypto

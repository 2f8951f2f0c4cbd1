#include "platform/log/line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/check.h"
#include "platform/log/sink.h"

namespace xinglin::log {
namespace {

constexpr std::size_t kTextBytesMax = 2048;
constexpr std::array<std::string_view, 4> kLevels{"debug", "info", "warn", "error"};

bool is_name(std::string_view name) {
    for (const char c : name) {
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '.') return false;
    }
    return !name.empty();
}

void append_escaped(std::string& out, unsigned char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u00";
    out += kHex[c >> 4];
    out += kHex[c & 15];
}

// The length of the UTF-8 character at `at`, or 0 when there is none: bytes of an attacker must not break the line's reader.
std::size_t character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3
                             : first >= 0xf0 && first < 0xf5                    ? 4
                                                                                : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return 0;
    }
    if ((first == 0xe0 && byte(at + 1) < 0xa0) || (first == 0xed && byte(at + 1) >= 0xa0)) return 0;
    if ((first == 0xf0 && byte(at + 1) < 0x90) || (first == 0xf4 && byte(at + 1) >= 0x90)) return 0;
    return length;
}

// Controls, quotes, and what ends a line for some reader (U+0085, U+2028, U+2029) are written out.
void append_character(std::string& out, std::string_view whole) {
    const auto first = whole.empty() ? '\0' : whole[0];
    const auto last = whole.empty() ? 0U : static_cast<unsigned char>(whole.back());
    if (whole.empty()) {
        out += "\\ufffd";
    } else if (first == '"' || first == '\\') {
        out += '\\';
        out += first;
    } else if (whole.size() == 1 && (last < 0x20 || last == 0x7f)) {
        append_escaped(out, static_cast<unsigned char>(last));
    } else if (whole.size() == 2 && whole[0] == '\xc2' && last < 0xa0) {
        append_escaped(out, static_cast<unsigned char>(last));
    } else if (whole == "\u2028" || whole == "\u2029") {
        out += whole == "\u2028" ? "\\u2028" : "\\u2029";
    } else {
        out += whole;
    }
}

void append_number(std::string& out, std::int64_t number) {
    const std::string text = std::to_string(number);
    if (scrubbed(text) == text || text.size() >= 15) {   // Times in microseconds have 16 digits; a telephone number has 11.
        out += text;
    } else {
        append_json_string(out, scrubbed(text));
    }
}

void append_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out.append(text.data(), end);
}

struct AppendValue {
    std::string& out;
    bool is_id;
    void operator()(std::int64_t number) const { append_number(out, number); }
    void operator()(double number) const { append_number(out, number); }
    void operator()(bool truth) const { out += truth ? "true" : "false"; }
    void operator()(const std::string& text) const {
        if (is_id) return append_json_string(out, text);
        append_json_string(out, scrubbed(std::string_view(text).substr(0, kTextBytesMax)));
    }
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character(text, at);
        append_character(out, text.substr(at, length));
        at += std::max<std::size_t>(length, 1);
    }
    out += '"';
}

std::string line(Instant now, Level level, std::string_view event, std::string_view scope, std::span<const Field> fields) {
    check(is_name(event), "an event has a name in lower case, with dots");
    std::string out = R"({"ts":")" + instant_text(now) + R"(","level":")";
    out += kLevels[static_cast<std::size_t>(level)];
    out += R"(","event":")";
    out += event;
    out += '"';
    out += scope;
    for (const Field& field : fields) {
        check(is_name(field.name), "a field has a name in lower case");
        if (out.size() > kLineBytesMax) break;
        out += ",\"";
        out += field.name;
        out += "\":";
        std::visit(AppendValue{out, field.is_id}, field.value);
    }
    return out + '}';
}

}  // namespace xinglin::log

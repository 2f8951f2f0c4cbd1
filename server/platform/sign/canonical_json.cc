#include <simdjson.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "platform/sign/sign.h"

namespace xinglin::sign {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kDepthMax = 32;
constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;   // Beyond it readers in JavaScript see another number.

// RFC 8785, 3.2.2.2: two characters where JSON has such, \u00xx in lower case for other controls, everything else as it is.
void append_string(std::string& out, std::string_view text) {
    constexpr std::string_view kShort = "\b\t\n\f\r\"\\";
    constexpr std::string_view kLetters = "btnfr\"\\";
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto at = kShort.find(c);
        const auto byte = static_cast<unsigned char>(c);
        if (at != std::string_view::npos) {
            out += '\\';
            out += kLetters[at];
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

// UTF-16 order (3.2.3) differs from that of UTF-8 in one thing: characters beyond U+FFFF come before U+E000 to U+FFFF.
bool before(std::string_view left, std::string_view right) {
    const auto [l, r] = std::ranges::mismatch(left, right);
    if (l == left.end() || r == right.end()) return r != right.end();
    const auto rank = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xf0 ? 0xed80 + byte : byte >= 0xee ? 0xee00 + byte : byte == 0xed ? 0xed00 : byte;
    };
    return rank(*l) < rank(*r);
}

bool append(std::string& out, const dom::element& element);

bool append_object(std::string& out, const dom::object& object) {
    std::vector<std::pair<std::string_view, dom::element>> members;
    for (const auto& member : object) members.emplace_back(member.key, member.value);
    std::ranges::sort(members, before, [](const auto& member) { return member.first; });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0 && members[i].first == members[i - 1].first) return false;
        if (i > 0) out += ',';
        append_string(out, members[i].first);
        out += ':';
        if (!append(out, members[i].second)) return false;
    }
    out += '}';
    return true;
}

bool append_array(std::string& out, const dom::array& array) {
    out += '[';
    bool first = true;
    for (const dom::element item : array) {
        if (!std::exchange(first, false)) out += ',';
        if (!append(out, item)) return false;
    }
    out += ']';
    return true;
}

bool append_integer(std::string& out, std::int64_t number) {
    if (number < -kIntegerMax || number > kIntegerMax) return false;
    out += std::to_string(number);
    return true;
}

bool append(std::string& out, const dom::element& element) {
    switch (element.type()) {
    case dom::element_type::OBJECT: return append_object(out, element.get_object().value_unsafe());
    case dom::element_type::ARRAY: return append_array(out, element.get_array().value_unsafe());
    case dom::element_type::STRING: append_string(out, element.get_string().value_unsafe()); return true;
    case dom::element_type::INT64: return append_integer(out, element.get_int64().value_unsafe());
    case dom::element_type::BOOL: out += element.get_bool().value_unsafe() ? "true" : "false"; return true;
    case dom::element_type::NULL_VALUE: out += "null"; return true;
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE: return false;
    }
    return false;
}

}  // namespace

Result<std::string> canonical_json(std::string_view json) {
    const Error no{ErrorKind::Unprocessable, "sign.not_canonical"};
    dom::parser parser;
    if (parser.allocate(std::max<std::size_t>(json.size(), 1), kDepthMax) != simdjson::SUCCESS) return refuse(no);
    dom::element root;
    if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return refuse(no);
    std::string out;
    out.reserve(json.size());
    if (!append(out, root)) return refuse(no);
    return out;
}

}  // namespace xinglin::sign

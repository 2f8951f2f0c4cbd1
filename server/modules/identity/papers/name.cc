#include "modules/identity/papers/name.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

namespace xinglin::identity {
namespace {

constexpr std::size_t kTypedBytesMax = 400;
constexpr UChar32 kMiddleDot = 0x00B7;

Error name_form() { return {ErrorKind::Invalid, "identity.name_form", {}, "/name"}; }

// What is no UTF-8 becomes U+FFFD, which is in no name.
std::vector<UChar32> characters_of(std::string_view text) {
    const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::vector<UChar32> found;
    for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) found.push_back(wide.char32At(at));
    return found;
}

// The dots that keyboards and registers have for the one between two parts of a name.
bool is_dot(UChar32 c) {
    constexpr std::array<UChar32, 11> kDots{0x00B7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x2024, 0x25CF, 0x16EB, 0x0387};
    return std::ranges::find(kDots, c) != kDots.end();
}

// Planes 2 and 3 hold ideographs alone; the newest of them are younger than our tables of letters.
bool is_letter(UChar32 c) {
    if (c >= 0x20000 && c <= 0x3FFFD) return true;
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0 || u_isalpha(c) != 0) return true;
    const auto kind = u_charType(c);   // Marks belong to the letters of Tibetan, Mongolian and Uyghur names.
    return kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK;
}

// U+0F0B parts the syllables of a Tibetan name.
bool stands_between(UChar32 c) {
    return c == ' ' || c == '.' || c == '\'' || c == 0x2019 || c == '-' || c == kMiddleDot || c == 0x0F0B;
}

void trim(std::vector<UChar32>& name) {
    const auto blank = [](UChar32 c) { return c == ' ' || c == 0x3000; };
    while (!name.empty() && blank(name.back())) name.pop_back();
    while (!name.empty() && blank(name.front())) name.erase(name.begin());
}

// A full stop between two ideographs was meant for the dot.
bool was_meant_for_dot(const std::vector<UChar32>& name, std::size_t at) {
    if (name[at] != '.' && name[at] != 0xFF0E) return false;
    return at > 0 && at + 1 < name.size() && u_hasBinaryProperty(name[at - 1], UCHAR_IDEOGRAPHIC) != 0 &&
           u_hasBinaryProperty(name[at + 1], UCHAR_IDEOGRAPHIC) != 0;
}

bool is_name(const std::vector<UChar32>& name) {
    if (name.empty() || std::ssize(name) > kNameMax) return false;
    if (!is_letter(name.front()) || name.back() == kMiddleDot) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (is_letter(name[i])) continue;
        if (!stands_between(name[i])) return false;
        if (i > 0 && name[i] == kMiddleDot && name[i - 1] == kMiddleDot) return false;
    }
    return true;
}

std::string text_of(const std::vector<UChar32>& name) {
    icu::UnicodeString wide;
    for (UChar32 c : name) wide.append(c);
    std::string text;
    return wide.toUTF8String(text);
}

}  // namespace

Result<std::string> normal_name(std::string_view typed) {
    if (typed.size() > kTypedBytesMax) return refuse(name_form());
    auto name = characters_of(typed);
    trim(name);
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (is_dot(name[i]) || was_meant_for_dot(name, i)) name[i] = kMiddleDot;
    }
    if (!is_name(name)) return refuse(name_form());
    return text_of(name);
}

}  // namespace xinglin::identity

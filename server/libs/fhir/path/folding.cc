#include "libs/fhir/path/folding.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace xinglin::fhir::path {
namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    for (char c : is_ascii(text) ? std::string(text) : narrow(wide(text).foldCase())) {
        if (is_blank(c)) out += ' ';
        else out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string upper(std::string_view text) { return narrow(wide(text).toUpper(icu::Locale::getRoot())); }
std::string lower(std::string_view text) { return narrow(wide(text).toLower(icu::Locale::getRoot())); }

// What ICU had to replace does not come back as it was.
bool is_utf8(std::string_view text) { return is_ascii(text) || narrow(wide(text)) == text; }

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::size_t byte_of(std::string_view text, std::size_t character) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (begins_character(text[at]) && character-- == 0) break;
    }
    return at;
}

}  // namespace xinglin::fhir::path

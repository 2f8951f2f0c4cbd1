#include "libs/fhir/search/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace xinglin::fhir::search {
namespace {

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Words with one space between them.
std::string spaced(std::string_view text) {
    std::string out;
    for (char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

// Decomposed, marks dropped, case folded.
std::string folded(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return narrow(text);
    const auto parts = decompose->normalize(text, status);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 point = parts.char32At(i);
        if (u_charType(point) != U_NON_SPACING_MARK) bare.append(point);
    }
    const auto* compose = icu::Normalizer2::getNFCInstance(status);   // Hangul and kana stay whole.
    return spaced(narrow(compose->normalize(bare.foldCase(), status)));
}

bool has_han(const icu::UnicodeString& text) {
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        if (uscript_getScript(text.char32At(i), &status) == USCRIPT_HAN) return true;
    }
    return false;
}

// ICU's readings, those of surnames first: 单 is shan, 曾 is zeng.
std::string pinyin(icu::UnicodeString text) {
    thread_local const auto transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where{};
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII", UTRANS_FORWARD, where, status));
    }();
    if (!transliterator) return {};
    transliterator->transliterate(text);
    return spaced(narrow(text));
}

std::string initials_of(const std::string& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == 0 || words[i - 1] == ' ') out += words[i];
    }
    return out;
}

}  // namespace

TextValue searchable(std::string_view text) {
    TextValue out{.text = std::string(text)};
    if (is_ascii(text)) {
        out.folded = spaced(text);
        return out;
    }
    const auto unicode = wide(text);
    out.folded = folded(unicode);
    if (!has_han(unicode)) return out;
    out.pinyin = pinyin(unicode);
    out.initials = initials_of(out.pinyin);
    return out;
}

}  // namespace xinglin::fhir::search

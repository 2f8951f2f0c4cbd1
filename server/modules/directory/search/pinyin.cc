#include "modules/directory/search/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "base/check.h"

namespace xinglin::directory {
namespace {

constexpr UChar32 kMiddleDot = 0xB7;

// Read one way as a surname, another elsewhere.
struct Surname {
    std::string_view character;
    std::string_view reading;
};
constexpr std::array kSurnames{Surname{"单", "shan"}, Surname{"曾", "zeng"}, Surname{"解", "xie"}, Surname{"仇", "qiu"},
                               Surname{"区", "ou"},   Surname{"查", "zha"},  Surname{"朴", "piao"}, Surname{"盖", "ge"},
                               Surname{"缪", "miao"}, Surname{"翟", "zhai"}, Surname{"乐", "yue"}, Surname{"覃", "qin"},
                               Surname{"冼", "xian"}, Surname{"尉", "yu"},   Surname{"么", "yao"}, Surname{"种", "chong"}};

icu::UnicodeString transliterated(icu::UnicodeString text) {
    static std::mutex mutex;   // A transliterator is one person's at a time.
    static const std::unique_ptr<icu::Transliterator> reader = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Fullwidth-Halfwidth; Lower", UTRANS_FORWARD, error));
        check(U_SUCCESS(error) && made, "ICU reads Chinese");
        return made;
    }();
    const std::lock_guard lock(mutex);
    reader->transliterate(text);
    return text;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

// Syllable by syllable.
std::vector<std::string> syllables(std::string_view name) {
    std::vector<std::string> all;
    const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 character = text.char32At(at);
        if (character == kMiddleDot || character == ' ') continue;
        auto read = utf8(transliterated(icu::UnicodeString(character)));
        std::erase(read, ' ');
        if (!read.empty()) all.push_back(std::move(read));
    }
    return all;
}

void add_reading(std::vector<std::string>& terms, const std::vector<std::string>& read) {
    std::string whole, initials;
    for (const auto& one : read) {
        whole += one;
        initials += one.front();
    }
    terms.push_back(std::move(whole));
    terms.push_back(std::move(initials));
}

}  // namespace

std::string term_from(std::string_view typed) {
    auto text = icu::UnicodeString::fromUTF8({typed.data(), static_cast<int32_t>(typed.size())});
    icu::UnicodeString kept;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        UChar32 character = text.char32At(at);
        if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;   // Full width.
        if (character == kMiddleDot || character == ' ' || character == 0x3000 || character == '\'') continue;
        kept.append(character);
    }
    return utf8(kept.toLower());
}

std::vector<std::string> terms_of(std::string_view name) {
    std::vector<std::string> terms{term_from(name)};
    auto read = syllables(name);
    add_reading(terms, read);
    for (const auto& [character, reading] : kSurnames) {
        if (!name.starts_with(character) || read.empty()) continue;
        read.front() = reading;
        add_reading(terms, read);
    }
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    std::erase(terms, std::string());
    return terms;
}

}  // namespace xinglin::directory

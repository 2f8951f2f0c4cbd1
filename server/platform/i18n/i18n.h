// Every word the server says to a person, by code, in Chinese and English; embedded from server/i18n/{zh,en}.yaml.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xinglin::i18n {

enum class Language : std::uint8_t { Chinese, English };
std::string_view language_tag(Language language);   // "zh-CN", "en"
// From an Accept-Language header (RFC 9110 12.5.4); Chinese when it says nothing that we speak.
Language preferred(std::string_view accept_language);

// What happened, which rule says so, and what the reader can do now.
struct Words {
    std::string what;
    std::string rule;
    std::string way_out;
};

class Catalogue final {
 public:
    static const Catalogue& embedded();
    // Throws std::runtime_error naming the line: not YAML, a doubled code, an entry that is neither words nor a text.
    Catalogue(std::string_view zh_yaml, std::string_view en_yaml);

    // {name} is replaced by the argument of that name. An unknown code gives the words of server.unknown.
    Words words(Language language, std::string_view code, std::span<const Argument> arguments) const;
    // A plain text: templates of messages ("sms.sign_in_code"). An unknown one is a Bug.
    std::string text(Language language, std::string_view key, std::span<const Argument> arguments = {}) const;
    bool has_words(std::string_view code) const;

    // Codes missing in one language, arguments that differ between them; empty when all is well.
    std::vector<std::string> faults() const;

 private:
    struct Book {
        std::map<std::string, Words, std::less<>> words;
        std::map<std::string, std::string, std::less<>> texts;
    };
    static Book read(std::string_view yaml);
    const Book& book(Language language) const { return language == Language::English ? en_ : zh_; }
    Book zh_;
    Book en_;
};

}  // namespace xinglin::i18n

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/check.h"
#include "platform/i18n/i18n.h"

namespace xinglin::i18n {

extern const std::string_view zh_yaml;   // Embedded from server/i18n.
extern const std::string_view en_yaml;

namespace {

[[noreturn]] void stop(const YAML::Node& node, const std::string& why) {
    throw std::runtime_error("catalogue, line " + std::to_string(node.Mark().line + 1) + ": " + why);
}

Words read_words(const YAML::Node& entry) {
    Words words;
    for (const auto& part : entry) {
        const auto name = part.first.as<std::string>();
        std::string* const home = name == "what"      ? &words.what
                                  : name == "rule"    ? &words.rule
                                  : name == "way_out" ? &words.way_out
                                                      : nullptr;
        if (home == nullptr || !part.second.IsScalar()) stop(part.first, "only what, rule and way_out, each a text");
        *home = part.second.as<std::string>();
    }
    return words;
}

// Replaces {name}; a name that nobody gave stays as it is, so that it shows in a test.
std::string filled(const std::string& pattern, std::span<const Argument> arguments) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = pattern.find('{', at);
        const auto close = pattern.find('}', open);
        if (close == std::string::npos) return text + pattern.substr(at);
        text += pattern.substr(at, open - at);
        const std::string name = pattern.substr(open + 1, close - open - 1);
        const auto given = std::ranges::find(arguments, name, &Argument::name);
        text += given == arguments.end() ? '{' + name + '}' : given->value;
        at = close + 1;
    }
    return text;
}

std::set<std::string> names_in(const std::string& pattern) {
    std::set<std::string> names;
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
        names.insert(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    }
    return names;
}

std::set<std::string> names_in(const Words& words) { return names_in(words.what + words.rule + words.way_out); }

bool is_whole(const Words& words) { return !words.what.empty() && !words.rule.empty() && !words.way_out.empty(); }
bool is_whole(const std::string& text) { return !text.empty(); }

// What `right` lacks of `left`, or says with other arguments.
template <class Entries>
void compare(const Entries& left, const Entries& right, std::string_view right_name, std::vector<std::string>& faults) {
    for (const auto& [code, entry] : left) {
        const auto twin = right.find(code);
        if (!is_whole(entry)) faults.push_back(code + " is not whole");
        if (twin == right.end()) {
            faults.push_back(code + " is missing in " + std::string(right_name));
        } else if (names_in(entry) != names_in(twin->second)) {
            faults.push_back(code + " has other arguments in " + std::string(right_name));
        }
    }
}

}  // namespace

Catalogue::Book Catalogue::read(std::string_view yaml) {
    YAML::Node root;
    try {
        root = YAML::Load(std::string(yaml));
    } catch (const YAML::Exception& error) {
        throw std::runtime_error(std::string("catalogue: ") + error.what());
    }
    Book book;
    for (const auto& entry : root) {
        const auto code = entry.first.as<std::string>();
        const bool placed = entry.second.IsMap()      ? book.words.emplace(code, read_words(entry.second)).second
                            : entry.second.IsScalar() ? book.texts.emplace(code, entry.second.as<std::string>()).second
                                                      : false;
        if (!placed) stop(entry.first, code + " stands here twice, or is neither words nor a text");
    }
    return book;
}

Catalogue::Catalogue(std::string_view zh, std::string_view en) : zh_(read(zh)), en_(read(en)) {}

const Catalogue& Catalogue::embedded() {
    static const Catalogue catalogue(zh_yaml, en_yaml);
    return catalogue;
}

Words Catalogue::words(Language language, std::string_view code, std::span<const Argument> arguments) const {
    const auto& entries = book(language).words;
    const auto known = entries.find(code);
    if (known == entries.end()) {
        check(code != "server.unknown", "the catalogue holds server.unknown");
        const Argument unknown{"code", std::string(code)};
        return words(language, "server.unknown", {&unknown, 1});
    }
    return {filled(known->second.what, arguments), filled(known->second.rule, arguments),
            filled(known->second.way_out, arguments)};
}

std::string Catalogue::text(Language language, std::string_view key, std::span<const Argument> arguments) const {
    const auto& texts = book(language).texts;
    const auto known = texts.find(key);
    check(known != texts.end(), "a text that is sent stands in the catalogue");
    return filled(known->second, arguments);
}

bool Catalogue::has_words(std::string_view code) const { return zh_.words.contains(code) && en_.words.contains(code); }

std::vector<std::string> Catalogue::faults() const {
    std::vector<std::string> faults;
    compare(zh_.words, en_.words, "en.yaml", faults);
    compare(en_.words, zh_.words, "zh.yaml", faults);
    compare(zh_.texts, en_.texts, "en.yaml", faults);
    compare(en_.texts, zh_.texts, "zh.yaml", faults);
    return faults;
}

}  // namespace xinglin::i18n

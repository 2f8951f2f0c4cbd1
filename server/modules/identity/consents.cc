#include "modules/identity/consents.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>

#include "modules/identity/identity_sql.h"

namespace xinglin::identity {
namespace texts {
extern const std::string_view privacy_yaml;
extern const std::string_view health_data_yaml;
}  // namespace texts

namespace {

std::string required(const YAML::Node& node, const char* name) {
    if (!node[name] || !node[name].IsScalar()) throw std::runtime_error(std::string("a consent text without ") + name);
    return node[name].as<std::string>();
}

ConsentText read_text(const YAML::Node& file, const char* language) {
    const YAML::Node words = file[language];
    if (!words) throw std::runtime_error(std::string("a consent text without ") + language);
    ConsentText text{.purpose = required(file, "purpose"), .version = required(file, "version"),
                     .title = required(words, "title"), .body = required(words, "body")};
    text.hash = crypto::sm3(text.title + "\n" + text.body);
    return text;
}

Error consent_unknown() { return {ErrorKind::Conflict, "identity.consent_unknown", {}, "/consents"}; }
Error consent_required(const std::string& purposes) {
    return {ErrorKind::Unprocessable, "identity.consent_required", {{"purposes", purposes}}, "/consents"};
}

std::set<std::string, std::less<>> purposes_agreed(db::Txn& txn, PersonId person, std::span<const ConsentText> present) {
    std::set<std::string, std::less<>> agreed;
    const db::Rows rows = txn.query(sql::consents_of, Access::system("identity.consent"), person);
    for (const auto& row : rows) {
        const bool is_present = std::ranges::any_of(present, [&](const ConsentText& text) {
            return text.purpose == row.text(0) && text.version == row.text(1);
        });
        if (is_present) agreed.emplace(row.text(0));
    }
    return agreed;
}

}  // namespace

std::optional<ConsentName> consent_from_name(std::string_view name) {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == name.size()) return std::nullopt;
    return ConsentName{name.substr(0, colon), name.substr(colon + 1)};
}

const ConsentTexts& ConsentTexts::current() {
    static const std::array files{texts::privacy_yaml, texts::health_data_yaml};
    static const ConsentTexts embedded{files};
    return embedded;
}

ConsentTexts::ConsentTexts(std::span<const std::string_view> yaml_files) {
    for (std::string_view yaml : yaml_files) {
        const YAML::Node file = YAML::Load(std::string(yaml));
        zh_.push_back(read_text(file, "zh"));
        en_.push_back(read_text(file, "en"));
    }
}

std::span<const ConsentText> ConsentTexts::in(i18n::Language language) const {
    return language == i18n::Language::English ? en_ : zh_;
}

std::vector<std::string> Consents::names() const {
    std::vector<std::string> names;
    for (const ConsentText& text : texts_->in(i18n::Language::Chinese)) names.push_back(text.purpose + ":" + text.version);
    return names;
}

Result<void> Consents::require(db::Txn& txn, PersonId person, std::span<const std::string> given,
                               i18n::Language language) const {
    const auto present = texts_->in(language);
    auto agreed = purposes_agreed(txn, person, present);
    for (const std::string& name : given) {
        const auto parts = consent_from_name(name);
        if (!parts) return refuse(consent_unknown());
        const auto text = std::ranges::find_if(present, [&](const ConsentText& one) {
            return one.purpose == parts->purpose && one.version == parts->version;
        });
        if (text == present.end()) return refuse(consent_unknown());
        txn.exec(sql::add_consent, Access::system("identity.consent"), person, text->purpose, text->version,
                 i18n::language_tag(language), text->hash, txn.now());
        agreed.insert(text->purpose);
    }
    std::string missing;
    for (const ConsentText& text : present) {
        if (!agreed.contains(text.purpose)) missing += (missing.empty() ? "" : " ") + text.purpose;
    }
    if (!missing.empty()) return refuse(consent_required(missing));
    return {};
}

}  // namespace xinglin::identity

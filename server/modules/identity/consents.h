// What a person agrees to before the first session: each purpose apart, each wording by version and hash (知情同意).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/crypto/digest.h"
#include "platform/db/txn.h"
#include "platform/i18n/i18n.h"

namespace xinglin::identity {

// One wording in one language, as it is shown. Its hash is SM3 over title, a line feed and body (GB/T 32905-2016).
struct ConsentText {
    std::string purpose;
    std::string version;
    std::string title;
    std::string body;
    crypto::Digest hash{};
};

// "privacy:2026-11", as a client sends back what it has shown.
struct ConsentName {
    std::string_view purpose;
    std::string_view version;
};
std::optional<ConsentName> consent_from_name(std::string_view name);

class ConsentTexts final {
 public:
    // Those embedded from knowledge/consent.
    static const ConsentTexts& current();
    // Throws std::runtime_error naming what is missing: a purpose, a version, a language.
    explicit ConsentTexts(std::span<const std::string_view> yaml_files);

    std::span<const ConsentText> in(i18n::Language language) const;

 private:
    std::vector<ConsentText> zh_;
    std::vector<ConsentText> en_;
};

class Consents final {
 public:
    explicit Consents(const ConsentTexts& texts) : texts_(&texts) {}

    // "privacy:2026-11" for each present text.
    std::vector<std::string> names() const;
    // Records `given` for the person, and refuses identity.consent_required when a purpose is still without its present
    // version, identity.consent_unknown for a name that is not a present text.
    Result<void> require(db::Txn& txn, PersonId person, std::span<const std::string> given, i18n::Language language) const;

 private:
    const ConsentTexts* texts_;
};

}  // namespace xinglin::identity

// Access: who may see what of whom, and who has looked. Owns care_grant, the one table that {{readable}} reads.
// Whoever has a Grant in hand has been let through here; nobody else can make one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "modules/identity/identity.h"

namespace xinglin::access {

// Kinds of what is known about a person. The numbers are bits in care_grant.categories and in tools/embed_sql.py.
enum class Category : std::uint8_t { Consult = 1, Document = 2, Media = 4, Identity = 8, AccessLog = 16 };

class Categories {
 public:
    constexpr Categories(Category one) : bits_(static_cast<std::uint8_t>(one)) {}
    static constexpr Categories from_bits(std::int64_t bits) { return Categories(static_cast<std::uint8_t>(bits & 31)); }
    constexpr bool has(Category one) const { return (bits_ & static_cast<std::uint8_t>(one)) != 0; }
    constexpr std::int64_t bits() const { return bits_; }
    friend constexpr Categories operator|(Categories a, Categories b) {
        return Categories(static_cast<std::uint8_t>(a.bits_ | b.bits_));
    }

 private:
    constexpr explicit Categories(std::uint8_t bits) : bits_(bits) {}
    std::uint8_t bits_;
};
constexpr Categories operator|(Category a, Category b) { return Categories(a) | Categories(b); }

// Why the grantee may see: he is the person; a queue card was shown to him; he treats him; ...
enum class Basis : std::uint8_t { Self, Offer, Duty, Treating, Consent, Guardianship, Contract, BreakGlass };

// Names one grant: what it was opened for (a consultation's id) makes a repeated opening the same grant.
struct GrantKey {
    TenantId tenant;       // Whose member looks; nil for a patient.
    PersonId grantee;
    PersonId person;
    Basis basis;
    IdBytes opened_for{};
};

// A clock that is set right must not shut out whom it has just let in: who opens a grant from now on lets it begin so much earlier.
inline constexpr Duration kClockMayGoBack = 1h;
inline constexpr Instant kForever{253'402'300'799'000'000};   // 9999-12-31: what has no end yet.

// Proof that somebody may see some categories of one person now. Only Accesses makes one; do not store it.
class Grant {
 public:
    PersonId person() const { return person_; }
    bool covers(Category category) const { return categories_.has(category); }

 private:
    friend class Accesses;
    Grant(PersonId person, Categories categories) : person_(person), categories_(categories) {}
    PersonId person_;
    Categories categories_;
};

// One line of "who has read my data" (个人信息保护法 第44-45条).
struct Reading {
    Instant at;
    std::string who;    // The practitioner's name. Empty for the person himself (role "patient") and for the system.
    std::string role;
    std::optional<std::string> institution{};
    std::string what;   // A code, for which the apps have words: "consult.read".
    std::string purpose;
    bool refused = false;   // Somebody tried, and was not let in.
};
struct ReadingsPage {
    std::vector<Reading> accesses{};
    std::optional<std::string> next{};   // `before` of the next page.
};
inline constexpr std::int64_t kReadingsPage = 50;

class Accesses final : public identity::NewPersons, public identity::Sights {
 public:
    explicit Accesses(const identity::Posts& names) : names_(&names) {}

    // Opens the grant, or renews it under the same key with these categories and this end. `until` after `from`.
    void open_grant(db::Txn& txn, const GrantKey& key, Categories categories, Instant from, Instant until);
    // From `at` on it shows nothing. One that has ended, or was never opened, stays as it is.
    void close_grant(db::Txn& txn, const GrantKey& key, Instant at);

    // Whether this very grant is in force now.
    bool is_open(db::Txn& txn, const GrantKey& key) const;

    // May this reader see this category of this person now? Error: access.not_granted, audited as denied.
    Result<Grant> read_grant(db::Txn& txn, const Access& access, PersonId person, Category category) const;

    // Who has seen or tried to see what the grant covers, newest first, before a position; grant on Category::AccessLog.
    ReadingsPage readings_of(db::Txn& txn, const Access& access, const Grant& grant, std::int64_t before) const;

    // identity::NewPersons: a new person sees what is his.
    void person_created(db::Txn& txn, PersonId person, Moment& moment) override;
    // identity::Sights: a guardian, and the member of a desk who reviews papers.
    void open_sight(db::Txn& txn, const identity::Sight& sight, Instant from, Instant until) override;
    void close_sight(db::Txn& txn, const identity::Sight& sight, Instant at) override;

 private:
    const identity::Posts* names_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::access

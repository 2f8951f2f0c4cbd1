// Families (家庭成员): children by a guardian's proof, adults by a code on their own telephone. What a link lets its holder see
// is a grant in access (Sights), opened and closed with it; after its time it shows nothing, whoever is late.
#pragma once

#include "modules/identity/codes.h"
#include "modules/identity/family/link.h"
#include "modules/identity/realname/realname.h"
#include "platform/http/prepare.h"

namespace xinglin::identity {

struct ChildAsk {
    std::string name;
    Sex sex = Sex::Unknown;
    std::optional<LocalDay> birth_date{};   // Where the number does not say it.
    Relation relation = Relation::Other;
    PaperKind kind = PaperKind::ResidentId;
    std::string number;
    std::optional<std::vector<BlobId>> pictures{};   // Of the household register or birth certificate; none: a draft.
    std::optional<std::vector<Scope>> scopes{};      // All of them when left out.
};
struct AdultAsk {
    std::string phone;
    std::string code;
    Relation relation = Relation::Other;
    std::vector<Scope> scopes{};
};

// How much room there is.
struct Room {
    std::int64_t places_left = 0;
    std::int64_t changes_left = 0;
};

// Somebody who acts for the reader; never his telephone number.
struct Guardian {
    LinkId link;
    std::string name;
    Relation relation;
    LinkBasis basis;
    Scopes scopes;
    Instant since;
};

class Families final {
 public:
    Families(const Lower& lower, const Reviews& reviews, const RealNames& real_names)
        : lower_(lower), reviews_(&reviews), real_names_(&real_names), reach_(lower.keyring, lower.notify),
          codes_(lower.keyring, lower.views, reach_, CodeFor::Family) {}

    // Refuses identity.real_name_first, identity.not_a_minor, identity.paper_..., identity.paper_not_guardians,
    // identity.birth_date, identity.name_form, identity.family_full, identity.family_already, identity.too_many_changes,
    // blob.not_found.
    Result<LinkId> add_child(db::Txn& txn, const Access& access, const ChildAsk& ask, Moment& moment) const;
    // The proof of a draft. Refuses identity.link_not_found, identity.link_state, blob.not_found.
    Result<void> prove(db::Txn& txn, const Access& access, LinkId id, std::span<const BlobId> pictures, Moment& moment) const;

    // A code to the adult's own telephone. As Codes does; the same answer whoever's number it is.
    Result<CodeSent> send_code(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const;
    Result<void> begin(std::string_view phone, http::Prepare& prepare) const;
    // Refuses as Codes::use, then identity.family_no_account, identity.family_self, and as add_child does.
    Result<LinkId> add_adult(db::Txn& txn, const Access& access, const AdultAsk& ask, const http::Client& client,
                             Moment& moment) const;

    // Less than before; more needs a new consent. Refuses identity.link_not_found, identity.scopes_only_narrow.
    Result<void> narrow(db::Txn& txn, const Access& access, LinkId id, Scopes scopes, Moment& moment) const;
    // By the one who acts, or by the person himself. Refuses identity.link_not_found, identity.too_many_changes.
    Result<void> unlink(db::Txn& txn, const Access& access, LinkId id, Moment& moment) const;

    Room room_of(db::Txn& txn, PersonId holder) const;
    std::vector<Guardian> guardians_of(db::Txn& txn, const Access& access) const;

    // What whoever holds the review sees, and what becomes of it.
    void describe(db::Txn& txn, const Access& access, const Review& review, ReviewCard& card) const;
    void decide(db::Txn& txn, const Review& review, Verdict verdict, std::string_view reason, Moment& moment) const;

    // Registers the birthdays.
    void join(jobs::Jobs& jobs) const;

 private:
    Result<Link> read(db::Txn& txn, const Access& access, const ChildAsk& ask, Moment& moment) const;
    Result<void> make_room(db::Txn& txn, PersonId holder) const;
    void activate(db::Txn& txn, Link link, Moment& moment) const;
    PersonId child_of(db::Txn& txn, const Link& link, Moment& moment) const;
    void open_sight(db::Txn& txn, const Link& link, Moment& moment) const;
    void end(db::Txn& txn, const Link& link, LinkEvent event, std::string_view why, Moment& moment) const;
    void set_birthdays(db::Txn& txn, const Link& link, Instant now) const;
    void birthday_came(db::Txn& txn, LinkId id, std::int64_t years, Moment& moment) const;

    Lower lower_;
    const Reviews* reviews_;
    const RealNames* real_names_;
    Reach reach_;
    Codes codes_;
};

}  // namespace xinglin::identity

// Reviews: what people decide where no registry can (人工审核): a name that did not match, a child's papers. Every desk sees that
// one waits; whoever takes it alone sees whom it is about, for a while, and his look is audited.
//   open --take--> taken --decide--> decided        taken, and left lying for limits::review_hold: open again
//        --close (a newer try took its place)--> decided
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/identity/identity.h"
#include "platform/policy/view.h"
#include "platform/wire/describe.h"

namespace xinglin::identity {

using ReviewId = Id<struct PersonReviewTag>;
enum class ReviewKind : std::uint8_t { RealName, Family };

struct ReviewOpening {
    ReviewKind kind;
    IdBytes subject;    // The try or the family link.
    PersonId person;    // Whose data it shows.
    std::string why;    // A code: "mismatch", "no_record", "no_registry", "bound_elsewhere", "silent", "minor".
};

struct Review {
    ReviewId id;
    ReviewKind kind;
    IdBytes subject;
    PersonId person;
    std::string why;
    Instant opened_at;
    Instant due_at;
    PersonId taker{};         // Nil: nobody.
    TenantId taker_tenant{};
    Instant taken_at{};
};

class Reviews final {
 public:
    explicit Reviews(const Lower& lower) : lower_(lower) {}

    // Due at the end of the next working day. Where one about this subject is open already, nothing is added.
    void open(db::Txn& txn, const ReviewOpening& opening, Moment& moment) const;
    // It needs no decision any more.
    void close(db::Txn& txn, const IdBytes& subject, std::string_view outcome, Moment& moment) const;

    // At most 200, the one due first at the head.
    std::vector<Review> waiting(db::Txn& txn) const;
    // Exactly one of several wins; taking one's own again is not an error. Refuses identity.review_not_found,
    // identity.review_taken.
    Result<Review> take(db::Txn& txn, const Access& access, ReviewId id, Moment& moment) const;
    std::optional<Instant> due_of(db::Txn& txn, const IdBytes& subject) const;
    // What this reader holds now. Refuses identity.review_not_found, identity.review_not_taken.
    Result<Review> held(db::Txn& txn, const Access& access, ReviewId id) const;
    // Of one that is held: the row, the desk's list and the reader's sight. What it means is the caller's.
    void decide(db::Txn& txn, const Review& review, std::string_view outcome, std::string_view reason, Moment& moment) const;

    // Whether he holds it at `now`.
    bool is_held_by(const Review& review, const Access& access, Instant now) const;

 private:
    Sight sight_of(const Review& review) const;
    Lower lower_;
};

// The end of the next working day; where the year has not been announced, of the next day: sooner, never later.
Instant review_due(Instant now);

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
inline constexpr auto names<identity::ReviewKind> =
    enum_names(entry{identity::ReviewKind::RealName, "real_name"}, entry{identity::ReviewKind::Family, "family"});

}  // namespace xinglin::wire

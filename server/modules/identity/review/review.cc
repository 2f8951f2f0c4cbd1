#include "modules/identity/review/review.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "modules/worklist/worklist.h"
#include "platform/calendar/calendar.h"

namespace xinglin::identity {
namespace {

constexpr std::string_view kItem = "identity.review";

Error review_not_found() { return {ErrorKind::NotFound, "identity.review_not_found"}; }
Error review_taken() { return {ErrorKind::Conflict, "identity.review_taken"}; }
Error review_not_taken() { return {ErrorKind::Conflict, "identity.review_not_taken"}; }

Access system() { return Access::system("identity.review"); }

Review review_from(const db::Row& row) {
    const auto kind = wire::from_name<ReviewKind>(row.text(1));
    check(kind.has_value(), "a stored review has a kind");
    Review review{.id = row.id<ReviewId>(0), .kind = *kind, .subject = row.id<ReviewId>(2).bytes,
                  .person = row.id<PersonId>(3), .why = std::string(row.text(4)), .opened_at = row.instant(5),
                  .due_at = row.instant(6)};
    if (row.is_null(7)) return review;
    review.taker = row.id<PersonId>(7);
    review.taker_tenant = row.id<TenantId>(8);
    review.taken_at = row.instant(9);
    return review;
}

std::optional<Review> find(db::Txn& txn, ReviewId id) {
    const db::Rows rows = txn.query(sql::review_by_id, system(), id);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return review_from(*row);
}

}  // namespace

Instant review_due(Instant now) {
    const LocalDay today = local_day(now);
    const auto day = calendar::Calendar::china().plus_working_days(today, 1);
    const LocalDay last = day ? *day : today + 1;
    return start_of(last + 1);
}

Sight Reviews::sight_of(const Review& review) const {
    return {.tenant = review.taker_tenant, .reader = review.taker, .person = review.person, .basis = SightBasis::Review,
            .opened_for = review.id.bytes, .sees = {Seen::Identity}};
}

void Reviews::open(db::Txn& txn, const ReviewOpening& opening, Moment& moment) const {
    const auto id = moment.new_id<ReviewId>();
    const Instant due = review_due(moment.now);
    if (txn.exec_count(sql::add_review, system(), id, wire::name_of(opening.kind), opening.subject, opening.person, opening.why,
                       moment.now, due) == 0) {
        return;
    }
    lower_.worklist.open(txn,
                         {.kind = std::string(kItem), .subject = id.bytes, .urgency = worklist::Urgency::Soon, .due = due,
                          .note = std::string(wire::name_of(opening.kind)) + " " + opening.why},
                         moment);
}

void Reviews::close(db::Txn& txn, const IdBytes& subject, std::string_view outcome, Moment& moment) const {
    const db::Rows rows = txn.query(sql::review_of, system(), subject);
    const auto row = rows.only();
    if (row) decide(txn, review_from(*row), outcome, {}, moment);
}

std::vector<Review> Reviews::waiting(db::Txn& txn) const {
    std::vector<Review> all;
    const db::Rows rows = txn.query(sql::open_reviews, system());
    for (const auto& row : rows) all.push_back(review_from(row));
    return all;
}

std::optional<Instant> Reviews::due_of(db::Txn& txn, const IdBytes& subject) const {
    const db::Rows rows = txn.query(sql::review_of, system(), subject);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return row->instant(6);
}

bool Reviews::is_held_by(const Review& review, const Access& access, Instant now) const {
    if (review.taker.is_nil() || review.taker != access.person || review.taker_tenant != access.tenant) return false;
    return now < review.taken_at + limits::review_hold.in(lower_.views.at(now));
}

Result<Review> Reviews::take(db::Txn& txn, const Access& access, ReviewId id, Moment& moment) const {
    auto review = find(txn, id);
    if (!review) return refuse(review_not_found());
    const Duration hold = limits::review_hold.in(lower_.views.at(moment.now));
    if (txn.exec_count(sql::take_review, system(), id, access.person, access.tenant, moment.now, moment.now - hold) == 0) {
        return refuse(review_taken());
    }
    if (!review->taker.is_nil() && review->taker != access.person) lower_.sights.close_sight(txn, sight_of(*review), moment.now);
    review->taker = access.person;
    review->taker_tenant = access.tenant;
    review->taken_at = moment.now;
    lower_.sights.open_sight(txn, sight_of(*review), moment.now, moment.now + hold);
    return *review;
}

Result<Review> Reviews::held(db::Txn& txn, const Access& access, ReviewId id) const {
    const auto review = find(txn, id);
    if (!review) return refuse(review_not_found());
    if (!is_held_by(*review, access, txn.now())) return refuse(review_not_taken());
    return *review;
}

void Reviews::decide(db::Txn& txn, const Review& review, std::string_view outcome, std::string_view reason, Moment& moment) const {
    const auto decided = txn.exec_count(sql::decide_review, system(), review.id, moment.now, outcome, reason);
    check(decided == 1, "an open review is decided once");
    lower_.worklist.close(txn, TenantId{}, kItem, review.id.bytes, outcome, moment);
    if (!review.taker.is_nil()) lower_.sights.close_sight(txn, sight_of(review), moment.now);
}

}  // namespace xinglin::identity

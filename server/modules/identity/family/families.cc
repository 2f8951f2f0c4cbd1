// What both kinds of links share: room, sight, and their end.
#include "modules/identity/family/families.h"

#include <algorithm>

#include "modules/identity/family/ages.h"
#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"

namespace xinglin::identity {
namespace {

constexpr Duration kClockMayGoBack = 1h;                // As access has it: who is let in now was let in a little before.
constexpr Instant kNoEnd{253'402'300'799'000'000};      // 9999-12-31
constexpr jobs::Kind kBirthday{"identity.birthday"};
constexpr std::int64_t kLeaves = 100;                   // Beside 14 and 18: the day on which the guardian sees nothing more.

Error link_not_found() { return {ErrorKind::NotFound, "identity.link_not_found"}; }
Error scopes_only_narrow() { return {ErrorKind::Conflict, "identity.scopes_only_narrow", {}, "/scopes"}; }
Error family_full(std::int64_t most) {
    return {ErrorKind::Unprocessable, "identity.family_full", {{"max", std::to_string(most)}}};
}
Error too_many_changes(std::int64_t most) {
    return {ErrorKind::TooMany, "identity.too_many_changes", {{"max", std::to_string(most)}}};
}

Access system() { return Access::system("identity.family"); }
std::string lock_of(PersonId holder) { return "identity.family:" + holder.text(); }

Sight sight_of(const Link& link) {
    Sight sight{.tenant = {}, .reader = link.holder, .person = link.person, .basis = SightBasis::Guardianship,
                .opened_for = link.id.bytes, .sees = {Seen::Identity}};
    if (link.scopes.has(Scope::View) || link.scopes.has(Scope::Consult)) sight.sees.push_back(Seen::Care);
    if (link.scopes.has(Scope::View)) sight.sees.push_back(Seen::Documents);
    return sight;
}

}  // namespace

// A change is one given up, or one added when as many as there are places were added before.
Room Families::room_of(db::Txn& txn, PersonId holder) const {
    const policy::View view = lower_.views.at(txn.now());
    const std::int64_t places = limits::family_max.in(view);
    const db::Rows rows = txn.query(sql::family_room, system(), holder, txn.now() - limits::family_cooling.in(view),
                                    txn.now() - limits::family_changes_within.in(view));
    const std::int64_t added = std::min(rows[0].integer(2), std::max<std::int64_t>(0, rows[0].integer(1) - places));
    const std::int64_t changes = added + rows[0].integer(3);
    return {std::max<std::int64_t>(0, places - rows[0].integer(0)),
            std::max<std::int64_t>(0, limits::family_changes.in(view) - changes)};
}

Result<void> Families::make_room(db::Txn& txn, PersonId holder) const {
    const policy::View view = lower_.views.at(txn.now());
    const Room room = room_of(txn, holder);
    if (room.places_left == 0) return refuse(family_full(limits::family_max.in(view)));
    if (room.changes_left == 0) return refuse(too_many_changes(limits::family_changes.in(view)));
    return {};
}

void Families::open_sight(db::Txn& txn, const Link& link, Moment& moment) const {
    lower_.sights.open_sight(txn, sight_of(link), moment.now - kClockMayGoBack, link.valid_to.value_or(kNoEnd));
}

Result<void> Families::narrow(db::Txn& txn, const Access& access, LinkId id, Scopes scopes, Moment& moment) const {
    auto link = find_link(txn, id);
    const bool his = link && (link->holder == access.person || (!link->person.is_nil() && link->person == access.person));
    if (!his || link->state == LinkState::Unlinked) return refuse(link_not_found());
    txn.lock(lock_of(link->holder));
    if (!scopes.within(link->scopes)) return refuse(scopes_only_narrow());
    txn.exec(sql::set_scopes, system(), id, scopes.bits());
    link->scopes = scopes;
    if (link->state == LinkState::Active) open_sight(txn, *link, moment);
    return {};
}

Result<void> Families::unlink(db::Txn& txn, const Access& access, LinkId id, Moment& moment) const {
    const auto found = find_link(txn, id);
    if (!found) return refuse(link_not_found());
    txn.lock(lock_of(found->holder));
    const auto link = find_link(txn, id);
    const bool by_holder = link->holder == access.person;
    const bool by_himself = !link->person.is_nil() && link->person == access.person;
    if ((!by_holder && !by_himself) || link->state == LinkState::Unlinked) return refuse(link_not_found());
    // Whoever is acted for may always take it back; places are not to be passed round.
    if (!by_himself && !link->person.is_nil() && room_of(txn, link->holder).changes_left == 0) {
        return refuse(too_many_changes(limits::family_changes.in(lower_.views.at(moment.now))));
    }
    end(txn, *link, LinkEvent::Unlink, "unlinked", moment);
    return {};
}

void Families::end(db::Txn& txn, const Link& link, LinkEvent event, std::string_view why, Moment& moment) const {
    const auto to = next(link.state, event);
    if (!to || !move_link(txn, link, *to, why)) return;
    if (link.state == LinkState::ProofPending) reviews_->close(txn, link.id.bytes, why, moment);
    if (link.person.is_nil()) return;
    lower_.sights.close_sight(txn, sight_of(link), moment.now);
    for (std::int64_t years : {std::int64_t{kOwnConsentAge}, std::int64_t{kOfAge}, kLeaves}) {
        jobs::cancel(txn, kBirthday, link.id.bytes, years);
    }
}

std::vector<Guardian> Families::guardians_of(db::Txn& txn, const Access& access) const {
    std::vector<Guardian> guardians;
    const db::Rows rows = txn.query(sql::guardians_of, access, access.person);
    for (const auto& row : rows) {
        const auto relation = wire::from_name<Relation>(row.text(2));
        const auto basis = wire::from_name<LinkBasis>(row.text(3));
        check(relation && basis, "a stored word has its meaning");
        guardians.push_back({row.id<LinkId>(0), row.maybe_text(1).value_or(""), *relation, *basis,
                             Scopes::from_bits(row.integer(4)), row.instant(5)});
    }
    return guardians;
}

void Families::set_birthdays(db::Txn& txn, const Link& link, Instant now) const {
    const auto set = [&](std::int64_t which, Instant due) {
        jobs::at(txn, kBirthday, {.subject = link.id.bytes, .detail = which}, std::max(due, now));
    };
    set(kOwnConsentAge, start_of(birthday(link.birth_date, kOwnConsentAge)));
    set(kOfAge, start_of(birthday(link.birth_date, kOfAge)));
    set(kLeaves, guardian_until(link.birth_date));
}

void Families::birthday_came(db::Txn& txn, LinkId id, std::int64_t years, Moment& moment) const {
    const auto link = find_link(txn, id);
    if (!link || link->state == LinkState::Unlinked) return;
    const auto tell = [&](std::string_view code) {
        reach_.tell(txn, link->holder, {.template_code = std::string(code), .useful_for = std::chrono::hours(72)}, moment);
    };
    if (years == kOwnConsentAge) {
        txn.exec(sql::own_was_asked, system(), id, moment.now);
        tell("notify.child_14");
    } else if (years == kOfAge) {
        txn.exec(sql::end_was_told, system(), id, moment.now);
        tell("notify.child_18");
    } else {
        end(txn, *link, LinkEvent::Outgrow, "of_age", moment);
    }
}

void Families::join(jobs::Jobs& jobs) const {
    jobs.on(kBirthday, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) -> Result<void> {
        birthday_came(txn, LinkId{due.key.subject}, due.key.detail, moment);
        return {};
    });
}

}  // namespace xinglin::identity

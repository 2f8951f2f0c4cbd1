#include "platform/audit/audit.h"

#include <algorithm>

#include "platform/audit/entry.h"
#include "platform/audit/moved.h"
#include "platform/audit/platform_audit_sql.h"

namespace xinglin::audit {
namespace {

using Persons = std::vector<PersonId>;

Persons only(PersonId person) { return person.is_nil() ? Persons{} : Persons{person}; }

Persons each_once(std::span<const PersonId> given) {
    Persons persons(given.begin(), given.end());
    std::ranges::sort(persons);
    const auto twice = std::ranges::unique(persons);
    persons.erase(twice.begin(), twice.end());
    std::erase(persons, PersonId{});
    return persons;
}

std::vector<std::uint8_t> packed(const Persons& persons) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(persons.size() * 16);
    for (const auto& person : persons) bytes.insert(bytes.end(), person.bytes.begin(), person.bytes.end());
    return bytes;
}

void write(db::Txn& txn, Instant at, std::string_view deed, const Access& access, const Persons& persons,
           const Subject& subject) {
    txn.exec(sql::entry_add, at, deed, access.tenant, access.person, access.practitioner, role_name(access.role),
             purpose_name(access.purpose), access.job, access.session, access.device, subject.category, subject.object_kind,
             subject.object_id, subject.what, subject.reason, packed(persons));
}

void write_later(db::Txn& txn, std::string_view deed, const Access& access, Persons persons, Subject subject) {
    txn.keep([at = txn.now(), deed, access, persons = std::move(persons), subject = std::move(subject)](db::Txn& later) {
        write(later, at, deed, access, persons, subject);
    });
}

Seen seen_from(const Entry& entry, PersonId person) {
    return {.at = entry.at,
            .position = entry.place.position,
            .deed = entry.deed,
            .role = entry.role,
            .purpose = entry.purpose,
            .tenant = entry.tenant,
            .actor = entry.actor,
            .practitioner = entry.practitioner,
            .job = entry.job,
            .subject = {.person = person,
                        .category = entry.category,
                        .object_kind = entry.object_kind,
                        .object_id = entry.object_id,
                        .what = entry.what,
                        .reason = entry.reason}};
}

}  // namespace

void shown(db::Txn& txn, const Access& access, Shown shown) {
    auto persons = only(shown.person);
    write_later(txn, "shown", access, std::move(persons), std::move(shown));
}

void shown(db::Txn& txn, const Access& access, std::span<const PersonId> persons, Shown shown) {
    write_later(txn, "shown", access, each_once(persons), std::move(shown));
}

void wrote(db::Txn& txn, const Access& access, const Wrote& wrote) {
    write(txn, txn.now(), "wrote", access, only(wrote.person), wrote);
}

void denied(db::Txn& txn, const Access& access, Denied denied) {
    auto persons = only(denied.person);
    write_later(txn, "denied", access, std::move(persons), std::move(denied));
}

// What is sealed is linked to its persons; what came since is looked through.
std::vector<Seen> seen_of(db::Txn& txn, const Access& access, PersonId person, std::optional<std::int64_t> before,
                          std::int64_t limit) {
    const std::int64_t end = before.value_or(INT64_MAX);
    Place sealed;
    for (const auto& row : txn.query(sql::sealed_to)) sealed = {row.integer(0), row.integer(1)};
    std::vector<Seen> seen;
    for (const auto& row : txn.query(sql::seen_lately, access, person, sealed.xid, sealed.position, end))
        seen.push_back(seen_from(entry_of(row), person));
    for (const auto& row : txn.query(sql::seen_of, access, person, end, limit)) seen.push_back(seen_from(entry_of(row), person));
    std::ranges::sort(seen, std::greater{}, &Seen::position);
    if (std::cmp_greater(seen.size(), limit)) seen.resize(static_cast<std::size_t>(limit));
    return seen;
}

void moved(db::Txn& txn, const Access& access, const Move& move) {
    wrote(txn, access,
          {.person = move.person,
           .category = std::string(move.category),
           .object_kind = std::string(move.thing),
           .object_id = move.id,
           .what = std::string(move.thing) + "." + std::string(move.to),
           .reason = std::string(move.reason)});
    txn.exec(sql::timeline_add, move.tenant, move.thing, move.id, txn.now(), move.from, move.to, role_name(access.role),
             access.person, move.reason);
}

std::vector<Moved> timeline_of(db::Txn& txn, TenantId tenant, std::string_view thing, const IdBytes& id, std::int64_t limit) {
    std::vector<Moved> moves;
    for (const auto& row : txn.query(sql::timeline_of, tenant, thing, id, limit))
        moves.push_back({.at = row.instant(0),
                         .from = std::string(row.text(1)),
                         .to = std::string(row.text(2)),
                         .role = std::string(row.text(3)),
                         .actor = row.id<PersonId>(4),
                         .reason = std::string(row.text(5))});
    return moves;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::audit

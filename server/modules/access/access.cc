#include "modules/access/access.h"

#include "modules/access/access_sql.h"
#include "modules/access/names.h"
#include "platform/audit/audit.h"

namespace xinglin::access {
namespace {

constexpr Categories kEverything =
    Categories(Category::Consult) | Category::Document | Category::Media | Category::Identity | Category::AccessLog;

Error not_granted() { return {ErrorKind::NotFound, "access.not_granted"}; }

GrantKey key_of(const identity::Sight& sight) {
    const Basis basis = sight.basis == identity::SightBasis::Guardianship ? Basis::Guardianship : Basis::Duty;
    return {.tenant = sight.tenant, .grantee = sight.reader, .person = sight.person, .basis = basis, .opened_for = sight.opened_for};
}

Categories categories_for(identity::Seen seen) {
    switch (seen) {
    case identity::Seen::Identity: return Category::Identity;
    case identity::Seen::Care: return Category::Consult | Category::Media;
    case identity::Seen::Documents: return Category::Document;
    }
    return Categories::from_bits(0);
}

audit::Denied denied(PersonId person, Category category) {
    return {.person = person, .category = std::string(wire::name_of(category)), .object_kind = "person",
            .object_id = person.bytes, .what = "access.read_grant"};
}

}  // namespace

void Accesses::open_grant(db::Txn& txn, const GrantKey& key, Categories categories, Instant from, Instant until) {
    check(from < until, "a grant begins before it ends");
    check(!key.grantee.is_nil() && !key.person.is_nil(), "a grant has two people");
    txn.exec(sql::open_grant, key.tenant, key.grantee, key.person, wire::name_of(key.basis), key.opened_for, categories.bits(),
             from, until);
}

void Accesses::close_grant(db::Txn& txn, const GrantKey& key, Instant at) {
    txn.exec(sql::close_grant, key.tenant, key.grantee, key.person, wire::name_of(key.basis), key.opened_for, at);
}

bool Accesses::is_open(db::Txn& txn, const GrantKey& key) const {
    return !txn.query(sql::grant_is_open, key.tenant, key.grantee, key.person, wire::name_of(key.basis), key.opened_for, txn.now())
                .empty();
}

Result<Grant> Accesses::read_grant(db::Txn& txn, const Access& access, PersonId person, Category category) const {
    std::int64_t bits = 0;
    const db::Rows rows = txn.query(sql::categories_of, access.tenant, access.person, person, txn.now());
    for (const auto& row : rows) bits |= row.integer(0);
    const Grant grant(person, Categories::from_bits(bits));
    if (grant.covers(category)) return grant;
    audit::denied(txn, access, denied(person, category));
    return refuse(not_granted());
}

void Accesses::person_created(db::Txn& txn, PersonId person, Moment& moment) {
    const Instant since = moment.now - kClockMayGoBack;
    open_grant(txn, {.tenant = {}, .grantee = person, .person = person, .basis = Basis::Self}, kEverything, since, kForever);
}

void Accesses::open_sight(db::Txn& txn, const identity::Sight& sight, Instant from, Instant until) {
    Categories categories = Categories::from_bits(0);
    for (const identity::Seen seen : sight.sees) categories = categories | categories_for(seen);
    open_grant(txn, key_of(sight), categories, from, until);
}

void Accesses::close_sight(db::Txn& txn, const identity::Sight& sight, Instant at) { close_grant(txn, key_of(sight), at); }

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::access

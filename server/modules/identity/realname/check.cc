#include "modules/identity/realname/check.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/profile.h"

namespace xinglin::identity {
namespace {

Access system() { return Access::system("identity.real_name"); }

template <class E>
E name_in(const db::Row& row, std::size_t column) {
    const auto value = wire::from_name<E>(row.text(column));
    check(value.has_value(), "a stored word has its meaning");
    return *value;
}

Check check_from(const db::Row& row) {
    Check check{.id = row.id<CheckId>(0), .person = row.id<PersonId>(1), .kind = name_in<PaperKind>(row, 2),
                .name = std::string(row.text(3)), .sex = name_in<Sex>(row, 6),
                .birth_date = LocalDay{static_cast<std::int32_t>(row.integer(7))}, .state = name_in<CheckState>(row, 8),
                .answer = std::string(row.text(9)), .asked_at = row.instant(10), .faces = row.integer(12)};
    const auto hash = row.bytes(4);
    std::copy(hash.begin(), hash.end(), check.number_hash.begin());
    const auto sealed = row.bytes(5);
    check.number_sealed.assign(sealed.begin(), sealed.end());
    if (!row.is_null(11)) check.face = row.id<BlobId>(11);
    return check;
}

}  // namespace

std::optional<Check> find_check(db::Txn& txn, CheckId id) {
    const db::Rows rows = txn.query(sql::check_by_id, system(), id);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return check_from(*row);
}

std::optional<Check> newest_check(db::Txn& txn, PersonId person) {
    const db::Rows rows = txn.query(sql::newest_check, system(), person);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return check_from(*row);
}

void add_check(db::Txn& txn, const Check& check) {
    txn.exec(sql::add_check, system(), check.id, check.person, wire::name_of(check.kind), check.name, check.number_hash,
             check.number_sealed, wire::name_of(check.sex), check.birth_date, wire::name_of(check.state),
             local_day(check.asked_at), check.asked_at);
}

bool move_check(db::Txn& txn, const Check& check, CheckState to, std::string_view answer) {
    return txn.exec_count(sql::move_check, system(), check.id, wire::name_of(check.state), wire::name_of(to), answer, txn.now()) == 1;
}

crypto::Digest number_hash(const crypto::Keyring& keyring, const Paper& paper) {
    return keyring.lookup_hash("identity.paper", std::string(wire::name_of(paper.kind)) + ":" + paper.number);
}

std::string number_context(PersonId person) { return "identity.paper:" + person.text(); }

}  // namespace xinglin::identity

#include "modules/identity/identity_sql.h"
#include "modules/identity/profile.h"
#include "modules/identity/reach.h"

namespace xinglin::identity {
namespace {

std::optional<LocalDay> maybe_day(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    return LocalDay{static_cast<std::int32_t>(row.integer(column))};
}

std::optional<Sex> maybe_sex(const db::Row& row, std::size_t column) {
    if (row.is_null(column)) return std::nullopt;
    const auto sex = wire::from_name<Sex>(row.text(column));
    check(sex.has_value(), "a stored sex has a name");
    return sex;
}

}  // namespace

std::optional<PersonCard> Persons::card(db::Txn& txn, const Access& access, PersonId person) const {
    const db::Rows rows = txn.query(sql::person_card, access, person);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return PersonCard{row->id<PersonId>(0), row->maybe_text(1), maybe_sex(*row, 2), maybe_day(*row, 3)};
}

std::vector<PersonCard> Persons::cards(db::Txn& txn, const Access& access, std::span<const PersonId> persons) const {
    std::vector<PersonCard> found;
    for (PersonId person : persons) {
        if (auto one = card(txn, access, person)) found.push_back(std::move(*one));
    }
    return found;
}

bool Persons::tell(db::Txn& txn, PersonId person, const Message& message, Moment& moment) const {
    return Reach(*keyring_, *notify_).tell(txn, person, message, moment);
}

}  // namespace xinglin::identity

#include "modules/identity/profile.h"

#include <algorithm>

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "modules/identity/papers/name.h"

namespace xinglin::identity {
namespace {

constexpr LocalDay kEarliestBirth{-25567};   // 1900-01-01

Error birth_date() { return {ErrorKind::Invalid, "identity.birth_date", {}, "/birth_date"}; }
Error name_verified() { return {ErrorKind::Conflict, "identity.name_verified", {}, "/name"}; }
Error under_age(std::int64_t years) {
    return {ErrorKind::Unprocessable, "identity.under_age", {{"years", std::to_string(years)}}, "/birth_date"};
}

}  // namespace

Result<void> acceptable(const Profile& profile, LocalDay today, const policy::View& view) {
    if (auto name = normal_name(profile.name); !name) return refuse(name.error());
    if (profile.birth_date > today || profile.birth_date < kEarliestBirth) return refuse(birth_date());
    const std::int64_t adult = limits::adult_age.in(view);
    if (age_on(profile.birth_date, today) < adult) return refuse(under_age(adult));
    return {};
}

Result<void> set_profile(db::Txn& txn, const Access& access, const Profile& profile, const policy::View& view) {
    if (!txn.query(sql::own_paper, access, access.person).empty()) return refuse(name_verified());
    if (auto fine = acceptable(profile, local_day(txn.now()), view); !fine) return fine;
    const auto changed = txn.exec_count(sql::set_profile, access, access.person, *normal_name(profile.name), wire::name_of(profile.sex),
                                        profile.birth_date);
    check(changed == 1, "a patient sees what is his");
    return {};
}

}  // namespace xinglin::identity

#include "modules/identity/profile.h"

#include <algorithm>

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"

namespace xinglin::identity {
namespace {

constexpr LocalDay kEarliestBirth{-25567};   // 1900-01-01

Error birth_date() { return {ErrorKind::Invalid, "identity.birth_date", {}, "/birth_date"}; }
Error name_form() { return {ErrorKind::Invalid, "identity.name_form", {}, "/name"}; }
Error under_age(std::int64_t years) {
    return {ErrorKind::Unprocessable, "identity.under_age", {{"years", std::to_string(years)}}, "/birth_date"};
}

// Letters of any script, with what names have between them: "买买提·吾守尔", "O'Brien-Smith". No digits, no signs.
bool is_name(std::string_view name) {
    bool has_letter = false;
    for (char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
        if (!letter && std::string_view(" .'-").find(c) == std::string_view::npos) return false;
        has_letter |= letter;
    }
    return has_letter;
}

}  // namespace

Result<void> acceptable(const Profile& profile, LocalDay today, const policy::View& view) {
    if (!is_name(profile.name)) return refuse(name_form());
    if (profile.birth_date > today || profile.birth_date < kEarliestBirth) return refuse(birth_date());
    const std::int64_t adult = limits::adult_age.in(view);
    if (age_on(profile.birth_date, today) < adult) return refuse(under_age(adult));
    return {};
}

Result<void> set_profile(db::Txn& txn, const Access& access, const Profile& profile, const policy::View& view) {
    if (auto fine = acceptable(profile, local_day(txn.now()), view); !fine) return fine;
    const auto changed = txn.exec_count(sql::set_profile, access, access.person, profile.name, wire::name_of(profile.sex),
                                        profile.birth_date);
    check(changed == 1, "a patient sees what is his");
    return {};
}

}  // namespace xinglin::identity

// What a patient says about himself, and what the front of the app shows of him.
#pragma once

#include "modules/identity/identity.h"
#include "platform/policy/view.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
inline constexpr auto names<identity::Sex> = enum_names(entry{identity::Sex::Male, "male"}, entry{identity::Sex::Female, "female"},
                                                 entry{identity::Sex::Unknown, "unknown"});

}  // namespace xinglin::wire

namespace xinglin::identity {

// Refuses identity.birth_date for a day to come or before 1900, identity.under_age below limits::adult_age (families
// come later: the way out names a hospital), identity.name_form for a name without a letter.
Result<void> acceptable(const Profile& profile, LocalDay today, const policy::View& view);

// Stores it for the person who acts. Refuses as `acceptable` does, and identity.name_verified: what was proved is not rewritten.
Result<void> set_profile(db::Txn& txn, const Access& access, const Profile& profile, const policy::View& view);

}  // namespace xinglin::identity

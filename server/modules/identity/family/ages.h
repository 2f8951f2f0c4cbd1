// The birthdays that change what a guardian may do (民法典 第17、19条; 个人信息保护法 第31条). Local days.
#pragma once

#include "modules/identity/identity.h"

namespace xinglin::identity {

inline constexpr int kOwnConsentAge = 14;   // From here on the child is asked, too.
inline constexpr int kOfAge = 18;
inline constexpr int kLeavesAfterDays = 30; // After the eighteenth birthday a guardian sees nothing more.

// The day on which somebody becomes so many years old; of 29 February the 1st of March.
LocalDay birthday(LocalDay born, int years);
// The instant from which a guardian of this child sees nothing.
Instant guardian_until(LocalDay born);

}  // namespace xinglin::identity

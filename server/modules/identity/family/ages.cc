#include "modules/identity/family/ages.h"

namespace xinglin::identity {

LocalDay birthday(LocalDay born, int years) {
    using namespace std::chrono;
    const year_month_day civil{sys_days{days{born.days}}};
    year_month_day then{civil.year() + std::chrono::years{years}, civil.month(), civil.day()};
    if (!then.ok()) then = year_month_day{then.year(), March, day{1}};
    return LocalDay{static_cast<std::int32_t>(sys_days{then}.time_since_epoch().count())};
}

Instant guardian_until(LocalDay born) { return start_of(LocalDay{birthday(born, kOfAge).days + kLeavesAfterDays}); }

}  // namespace xinglin::identity

#include "modules/identity/identity.h"

namespace xinglin::identity {
namespace {

std::chrono::year_month_day civil(LocalDay day) { return std::chrono::sys_days{std::chrono::days{day.days}}; }

}  // namespace

int age_on(LocalDay birth_date, LocalDay today) {
    const auto born = civil(birth_date);
    const auto now = civil(today);
    const int years = static_cast<int>(now.year()) - static_cast<int>(born.year());
    const bool birthday_passed = now.month() > born.month() || (now.month() == born.month() && now.day() >= born.day());
    return birthday_passed ? years : years - 1;
}

}  // namespace xinglin::identity

// Whether every minute of a week has its doctors: so many as are needed, from so many centres. The answer is the list of the
// holes; none is the proof. Swept by the minutes at which something changes, so a nation's week takes a second.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "modules/roster/law/hours.h"

namespace xinglin::roster {

inline constexpr std::size_t kWeekHalfHours = 336;
using WeekCurve = std::array<std::int32_t, kWeekHalfHours>;   // From Monday 00:00, local.

// What one department asks for.
struct Claim {
    WeekCurve need{};              // Doctors, by half hour.
    std::int32_t centres = 1;      // From so many at least, wherever somebody is needed.
};

// One doctor on shift. `department` is the place of its claim in the list, `centre` any number.
struct OnShift {
    std::uint32_t department;
    std::uint32_t centre;
    Stretch at;
};

struct Hole {
    std::uint32_t department;
    Stretch at;
    std::int32_t need;
    std::int32_t have;
    std::int32_t centres;          // Of those who are there.

    auto operator<=>(const Hole&) const = default;
};

// By department, then by time; neighbours that lack the same are one.
std::vector<Hole> holes(LocalDay monday, std::span<const Claim> claims, std::span<const OnShift> shifts);

// Whether `have` doctors from `centres` are enough.
inline bool enough(const Claim& claim, std::int32_t need, std::int32_t have, std::int32_t centres) {
    return need == 0 || (have >= need && centres >= claim.centres);
}

}  // namespace xinglin::roster

// Fills a week from the people there are. It never breaks the hours of the law; what it cannot fill it names, with the reason
// for each doctor who might have. The same week and people always give the same plan.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "modules/roster/cover/cover.h"

namespace xinglin::roster {

// The shifts of a day that the planner gives out, as minutes from local midnight.
struct Pattern {
    LocalMinute from = 0;
    LocalMinute length = 8 * 60;
};
inline constexpr std::array<Pattern, 3> kThreeShifts{Pattern{0}, Pattern{8 * 60}, Pattern{16 * 60}};

struct Person {
    std::vector<std::uint32_t> departments{};   // Places of the claims that he serves.
    std::uint32_t centre = 0;
    std::vector<Stretch> work{};                // All that is known of him, sorted: the weeks before and what stands already.
    Restrictions restrictions{};
};

struct Week {
    LocalDay monday;
    std::vector<Claim> claims{};
    std::vector<OnShift> standing{};            // Shifts that exist and are not moved; their doctors' `work` holds them too.
    std::vector<Person> people{};
    std::vector<Pattern> patterns{kThreeShifts.begin(), kThreeShifts.end()};
    LocalMinute not_before = 0;                 // Nothing is planned that begins earlier.
};

struct Given {
    std::uint32_t person;
    std::uint32_t department;
    Stretch at;

    auto operator<=>(const Given&) const = default;
};

// Why somebody who serves the department could not take the shift.
enum class Why : std::uint8_t { Busy, Hours, Rest, Nights, Exempt };

struct Unfilled {
    std::uint32_t department;
    Stretch at;
    std::int32_t seats;                         // So many doctors are missing,
    std::int32_t centres;                       // and so many centres.
    std::int32_t serving;                       // Doctors who serve the department at all.
    std::map<Why, std::int32_t> why;            // Of these, by what keeps each from it.
};

struct Plan {
    std::vector<Given> given;
    std::vector<Unfilled> unfilled;
};

Plan plan(const Week& week, const Limits& limits);

}  // namespace xinglin::roster

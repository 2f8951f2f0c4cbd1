#include "modules/roster/cover/cover.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin::roster {
namespace {

constexpr LocalMinute kHalfHourMinutes = 30;

struct Change {   // Somebody comes or goes.
    std::uint32_t department;
    std::uint32_t centre;
    LocalMinute at;
    std::int32_t by;
};

std::vector<Change> changes(const Stretch& week, std::size_t departments, std::span<const OnShift> shifts) {
    std::vector<Change> all;
    all.reserve(shifts.size() * 2);
    for (const OnShift& one : shifts) {
        if (one.department >= departments || !one.at.meets(week)) continue;
        all.push_back({one.department, one.centre, std::max(one.at.from, week.from), 1});
        all.push_back({one.department, one.centre, std::min(one.at.until, week.until), -1});
    }
    std::ranges::sort(all, [](const Change& a, const Change& b) {
        return a.department != b.department ? a.department < b.department : a.at < b.at;
    });
    return all;
}

// One department from Monday to Monday.
class Sweep {
 public:
    Sweep(std::uint32_t department, const Claim& claim, const Stretch& week, std::vector<Hole>& found)
        : department_(department), claim_(claim), week_(week), found_(found) {}

    void run(std::span<const Change> changes) {
        std::size_t next = 0;
        for (LocalMinute at = week_.from; at < week_.until;) {
            for (; next < changes.size() && changes[next].at <= at; ++next) take(changes[next]);
            LocalMinute until = week_.from + ((at - week_.from) / kHalfHourMinutes + 1) * kHalfHourMinutes;
            if (next < changes.size()) until = std::min(until, changes[next].at);
            look({at, until});
            at = until;
        }
    }

 private:
    void take(const Change& change) {
        have_ += change.by;
        std::int32_t& there = by_centre_[change.centre];
        if (there == 0) ++centres_;
        there += change.by;
        if (there == 0) --centres_;
    }

    void look(const Stretch& part) {
        const std::int32_t need = claim_.need[static_cast<std::size_t>((part.from - week_.from) / kHalfHourMinutes)];
        if (enough(claim_, need, have_, centres_)) return;
        const Hole hole{department_, part, need, have_, centres_};
        if (!found_.empty() && joins(found_.back(), hole)) found_.back().at.until = part.until;
        else found_.push_back(hole);
    }

    static bool joins(const Hole& a, const Hole& b) {
        return a.department == b.department && a.at.until == b.at.from && a.need == b.need && a.have == b.have &&
               a.centres == b.centres;
    }

    std::uint32_t department_;
    const Claim& claim_;
    Stretch week_;
    std::vector<Hole>& found_;
    std::int32_t have_ = 0;
    std::int32_t centres_ = 0;
    std::unordered_map<std::uint32_t, std::int32_t> by_centre_;
};

}  // namespace

std::vector<Hole> holes(LocalDay monday, std::span<const Claim> claims, std::span<const OnShift> shifts) {
    const Stretch week{local_minute(monday), local_minute(monday) + kWeekMinutes};
    const std::vector<Change> all = changes(week, claims.size(), shifts);
    std::vector<Hole> found;
    auto first = all.begin();
    for (std::uint32_t department = 0; department < claims.size(); ++department) {
        const auto last = std::find_if(first, all.end(), [&](const Change& one) { return one.department != department; });
        Sweep(department, claims[department], week, found).run({first, last});
        first = last;
    }
    return found;
}

}  // namespace xinglin::roster

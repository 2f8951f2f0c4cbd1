// Shift by shift through the week, the scarcest department first; who has worked least goes first. Where nobody is left, one
// shift already given may pass to somebody else so that its doctor is free for this one.
#include "modules/roster/plan/plan.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace xinglin::roster {
namespace {

constexpr int kTriesMost = 20'000;   // Looks at the law for one repair; a plan ends.

struct Slot {
    std::uint32_t department;
    Stretch at;
};

struct Short {
    std::int32_t seats = 0;
    std::int32_t centres = 0;
    bool filled() const { return seats == 0 && centres == 0; }
};

std::optional<Why> why_of(Rule rule) {
    switch (rule) {
    case Rule::Overlap: return Why::Busy;
    case Rule::LongDay:
    case Rule::WeekMean:
    case Rule::DayOff:
    case Rule::OvertimeMonth: return Why::Hours;
    case Rule::Rest: return Why::Rest;
    case Rule::NightsInRow:
    case Rule::RestAfterNights: return Why::Nights;
    case Rule::NoNights: return Why::Exempt;
    }
    return std::nullopt;
}

class Planner {
 public:
    Planner(const Week& week, const Limits& limits)
        : week_(week), limits_(limits), start_(local_minute(week.monday)), by_department_(week.claims.size()),
          serving_(week.claims.size()) {
        for (std::uint32_t i = 0; i < week.people.size(); ++i) {
            work_.push_back(week.people[i].work);
            for (const auto department : week.people[i].departments) serving_[department].push_back(i);
        }
        for (const OnShift& one : week.standing) by_department_[one.department].push_back(one);
    }

    Plan run() {
        for (const Slot& slot : slots()) fill(slot);
        Plan plan{given_, {}};
        std::ranges::sort(plan.given, [](const Given& a, const Given& b) {
            return std::tuple(a.at, a.department, a.person) < std::tuple(b.at, b.department, b.person);
        });
        for (const Slot& slot : slots()) {
            const Short lacks = lacking(slot);
            if (!lacks.filled()) plan.unfilled.push_back(unfilled(slot, lacks));
        }
        return plan;
    }

 private:
    std::vector<Slot> slots() const {
        std::vector<std::uint32_t> order(week_.claims.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, [this](std::uint32_t a, std::uint32_t b) { return slack(a) < slack(b); });
        std::vector<Slot> all;
        for (LocalMinute day = start_; day < start_ + kWeekMinutes; day += kDayMinutes) {
            for (const Pattern& pattern : week_.patterns) {
                const Stretch at{day + pattern.from, day + pattern.from + pattern.length};
                if (at.from < week_.not_before) continue;
                for (const auto department : order) all.push_back({department, at});
            }
        }
        return all;
    }

    // How many doctors there are for each that the week's mean asks for; the scarcest choose first.
    double slack(std::uint32_t department) const {
        const auto& need = week_.claims[department].need;
        const double asked = std::accumulate(need.begin(), need.end(), 1.0);
        return static_cast<double>(serving_[department].size()) / asked;
    }

    Short lacking(const Slot& slot) const {
        const Claim& claim = week_.claims[slot.department];
        Short lacks;
        for (LocalMinute at = slot.at.from; at < slot.at.until && at < start_ + kWeekMinutes; at += 30) {
            const auto half = static_cast<std::size_t>((at - start_) / 30);
            if (claim.need[half] == 0) continue;
            std::int32_t have = 0;
            std::vector<std::uint32_t> centres;
            for (const OnShift& one : by_department_[slot.department]) {
                if (at < one.at.from || at + 30 > one.at.until) continue;   // Half a half hour does not count.
                ++have;
                if (std::ranges::find(centres, one.centre) == centres.end()) centres.push_back(one.centre);
            }
            lacks.seats = std::max(lacks.seats, claim.need[half] - have);
            lacks.centres = std::max(lacks.centres, claim.centres - static_cast<std::int32_t>(centres.size()));
        }
        return lacks;
    }

    bool has_centre(const Slot& slot, std::uint32_t centre) const {
        return std::ranges::any_of(by_department_[slot.department], [&](const OnShift& one) {
            return one.centre == centre && one.at.from <= slot.at.from && slot.at.until <= one.at.until;
        });
    }

    // What first keeps him from it; nothing when he may.
    std::optional<Why> kept_from(std::uint32_t person, const Stretch& at) const {
        const Stretch judged{start_, start_ + 2 * kWeekMinutes};
        const auto before = breaches(work_[person], week_.people[person].restrictions, limits_, judged);
        std::vector<Stretch> work = work_[person];
        work.insert(std::ranges::upper_bound(work, at), at);
        for (const Breach& one : breaches(work, week_.people[person].restrictions, limits_, judged)) {
            const bool new_one = std::ranges::none_of(before, [&](const Breach& old) {
                return old.rule == one.rule && old.at == one.at && old.is == one.is;
            });
            if (new_one) return why_of(one.rule);
        }
        return std::nullopt;
    }

    // Who goes first: by day those who work by day alone, then who has worked least, then who serves the fewest departments.
    std::vector<std::uint32_t> in_order(const Slot& slot) const {
        std::vector<std::uint32_t> people = serving_[slot.department];
        const bool night = night_minutes(slot.at) > 0;
        const auto rank = [&](std::uint32_t one) {
            const Person& person = week_.people[one];
            const bool by_day_alone =
                std::ranges::any_of(person.restrictions.no_nights, [&](const Stretch& s) { return s.meets(slot.at); });
            return std::tuple(!night && !by_day_alone, worked(work_[one], {start_, start_ + kWeekMinutes}),
                              person.departments.size(), one);
        };
        std::ranges::sort(people, [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        return people;
    }

    void give(std::uint32_t person, const Slot& slot) {
        given_.push_back({person, slot.department, slot.at});
        work_[person].insert(std::ranges::upper_bound(work_[person], slot.at), slot.at);
        by_department_[slot.department].push_back({slot.department, week_.people[person].centre, slot.at});
    }

    void take_back(const Given& given) {
        std::erase(given_, given);
        work_[given.person].erase(std::ranges::find(work_[given.person], given.at));
        auto& there = by_department_[given.department];
        there.erase(std::ranges::find_if(there, [&](const OnShift& one) {
            return one.at == given.at && one.centre == week_.people[given.person].centre;
        }));
    }

    void fill(const Slot& slot) {
        for (Short lacks = lacking(slot); !lacks.filled(); lacks = lacking(slot)) {
            const bool centre_first = lacks.centres > 0;
            if (take_one(slot, centre_first) || (centre_first && lacks.seats > lacks.centres && take_one(slot, false))) continue;
            if (!repair(slot, centre_first)) return;
        }
    }

    bool take_one(const Slot& slot, bool new_centre) {
        for (const auto person : in_order(slot)) {
            if (new_centre && has_centre(slot, week_.people[person].centre)) continue;
            if (kept_from(person, slot.at)) continue;
            give(person, slot);
            return true;
        }
        return false;
    }

    // One doctor hands one of his shifts to another and takes this one.
    bool repair(const Slot& slot, bool new_centre) {
        int tries = 0;
        for (const auto person : in_order(slot)) {
            if (new_centre && has_centre(slot, week_.people[person].centre)) continue;
            const std::vector<Given> his = given_of(person);
            for (const Given& old : his) {
                if ((tries += 1 + static_cast<int>(serving_[old.department].size())) > kTriesMost) return false;
                if (swap_out(person, old, slot)) return true;
            }
        }
        return false;
    }

    std::vector<Given> given_of(std::uint32_t person) const {
        std::vector<Given> his;
        std::ranges::copy_if(given_, std::back_inserter(his), [&](const Given& one) { return one.person == person; });
        return his;
    }

    bool swap_out(std::uint32_t person, const Given& old, const Slot& slot) {
        take_back(old);
        if (!kept_from(person, slot.at)) {
            give(person, slot);
            const Slot freed{old.department, old.at};
            for (const auto other : in_order(freed)) {
                if (other == person || kept_from(other, old.at)) continue;
                give(other, freed);
                if (lacking(freed).filled()) return true;
                take_back({other, old.department, old.at});
            }
            take_back({person, slot.department, slot.at});
        }
        give(person, {old.department, old.at});
        return false;
    }

    Unfilled unfilled(const Slot& slot, const Short& lacks) const {
        Unfilled one{slot.department,
                     slot.at,
                     lacks.seats,
                     lacks.centres,
                     static_cast<std::int32_t>(serving_[slot.department].size()),
                     {}};
        for (const auto person : serving_[slot.department]) {
            if (const auto why = kept_from(person, slot.at)) ++one.why[*why];
        }
        return one;
    }

    const Week& week_;
    const Limits& limits_;
    const LocalMinute start_;
    std::vector<std::vector<OnShift>> by_department_;
    std::vector<std::vector<std::uint32_t>> serving_;
    std::vector<std::vector<Stretch>> work_;
    std::vector<Given> given_;
};

}  // namespace

Plan plan(const Week& week, const Limits& limits) { return Planner(week, limits).run(); }

}  // namespace xinglin::roster

// For tests: two institutions with doctors at two sites each, the real store, directory, worklist and roster, and a clock turned
// by hand. It is Sunday 22 November 2026, 16:00 in Shanghai.
#pragma once

#include "modules/roster/duty/inside.h"
#include "platform/audit/audit.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"
#include "platform/policy/change.h"

namespace xinglin::roster {

inline const LocalDay kMonday = calendar::day_of(2026, 12, 7);   // The week that most tests are about.

// A time of that week: day 0 is its Monday.
inline Instant at(int day, int hour, int minute = 0) {
    return start_of(kMonday + day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

struct Clinic {
    TenantId tenant;
    SiteId north;
    SiteId south;
    DepartmentId general;    // 02 全科医疗科: mandatory.
    DepartmentId surgery;    // 04 外科: not.
};

class World {
 public:
    explicit World(const db::TestStore::Adjust& adjust = {});

    template <class F>
    auto act(F&& work) {
        return store->write_now(std::forward<F>(work));
    }
    template <class T, class F>
    T look(F&& work) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<T> { return work(txn); });
    }

    PractitionerId hire(const Clinic& clinic, DepartmentId department, SiteId site, std::string_view name, bool leads = false);
    // So many doctors for general practice, half of them at each site.
    std::vector<PractitionerId> staff(const Clinic& clinic, int count);
    static Access desk(const Clinic& clinic);
    static Access doctor(const Clinic& clinic, PractitionerId who);

    Result<ShiftId> add(const NewShift& wanted) { return add(clinic, wanted); }
    Result<ShiftId> add(const Clinic& where, const NewShift& wanted);
    // A shift that its doctor has been told of, whatever is missing else.
    ShiftId published(PractitionerId who, Instant from, Instant until, ShiftKind kind = ShiftKind::Duty);
    Result<Publication> publish(std::string_view reason = "");
    Result<Planned> plan();
    DepartmentWeek week();
    Shift shift(ShiftId id);
    void come(PractitionerId who);
    void go(PractitionerId who);
    // Turns the clock to a time, stopping at each timer on the way.
    void turn_to(Instant until);
    Hours hours(PractitionerId who);
    Result<SwapId> ask_swap(PractitionerId asker, ShiftId shift, PractitionerId asked, std::optional<ShiftId> in_return = {});
    Result<void> answer(PractitionerId who, SwapId swap, bool agrees = true);
    Result<void> decide(const Access& who, SwapId swap, bool approves = true);
    Swap swap(SwapId id);
    // Kinds of the open items that this reader sees, sorted.
    std::vector<std::string> items(const Access& reader);

    db::TestStore store;
    policy::Views limits{*store};
    directory::Directory directory;
    worklist::Worklist worklist{[this](db::Txn& txn, const Access& access) { return led_by(txn, access); }};
    jobs::Jobs jobs{*store, store.clock, store.entropy};
    Roster roster{limits};
    Duty duty{{directory, worklist, roster, limits}};
    Clinic clinic;
    Clinic other;

 private:
    Clinic found(std::string_view name);
    std::vector<worklist::Audience> led_by(db::Txn& txn, const Access& access);
};

template <class T>
std::string refusal(const Result<T>& outcome) {
    return outcome ? "none" : outcome.error().code;
}

}  // namespace xinglin::roster

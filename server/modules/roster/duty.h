// Duty (排班): shifts, their week, who takes whose, and what happens when nobody comes. Part of the roster's face; the leases of
// those who are online are Roster's (roster.h).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "modules/directory/directory.h"
#include "modules/roster/plan/plan.h"
#include "modules/worklist/worklist.h"

namespace xinglin::http { class Routes; }
namespace xinglin::jobs { class Jobs; }
namespace xinglin::policy { class Views; }

namespace xinglin::roster {

class Roster;

using directory::DepartmentId;
using ShiftId = Id<struct ShiftTag>;
using SwapId = Id<struct SwapTag>;

enum class ShiftState : std::uint8_t { Draft, Published, Locked, InProgress, Closed, Withdrawn };
enum class ShiftKind : std::uint8_t { Duty, Standby };   // 值班 / 备班: a standby is called in when somebody does not come.
enum class SwapState : std::uint8_t { Asked, Agreed, Approved, Refused, TakenBack, Expired };

struct Shift {
    TenantId tenant;
    ShiftId id;
    DepartmentId department;
    PractitionerId practitioner;
    SiteId site;
    ShiftKind kind = ShiftKind::Duty;
    Instant from;
    Instant until;
    ShiftState state = ShiftState::Draft;
    std::int64_t version = 1;
    std::optional<Instant> attended_at{};   // Since when its doctor has been there.
    std::optional<Instant> no_show_at{};
    std::optional<Instant> called_at{};     // A standby: when it was called, and for which shift.
    std::optional<ShiftId> called_for{};
    std::optional<Instant> asked_at{};

    Stretch stretch() const { return {local_minute(from), local_minute(until)}; }
    // Whether it is work, for the law and for who may be asked: a standby is, once it is called.
    bool is_work() const { return kind == ShiftKind::Duty || called_at.has_value(); }
};

struct NewShift {
    DepartmentId department;
    PractitionerId practitioner;
    Instant from;
    Instant until;
    ShiftKind kind = ShiftKind::Duty;
};
struct ShiftChange {
    std::int64_t version = 0;               // The one that was seen.
    PractitionerId practitioner;
    Instant from;
    Instant until;
};

struct Swap {
    SwapId id;
    DepartmentId department;
    ShiftId shift;
    PractitionerId asker;
    PractitionerId asked;
    std::optional<ShiftId> in_return{};
    SwapState state = SwapState::Asked;
    Instant asked_at;
    Instant until;                          // When the first of its shifts begins.
};

struct Hours {   // Of one doctor in one week, in minutes.
    LocalDay monday;
    LocalMinute planned = 0;                // Shifts that are not over.
    LocalMinute worked = 0;                 // Of those that are: while he was there.
    LocalMinute elsewhere = 0;              // As he declared.
    LocalMinute warning = 0;                // From so many in all he and the desk are warned.
    LocalMinute total() const { return planned + worked + elsewhere; }
};

struct Unlawful {
    PractitionerId practitioner;
    Breach breach;
};

// One department's week as its desk sees it.
struct DepartmentWeek {
    DepartmentId department;
    LocalDay monday;
    bool mandatory = false;                 // 7x24 by M04: its national code is one of six.
    bool forecast = false;                  // Whether there is a history to forecast from.
    Claim claim{};
    std::vector<Shift> shifts{};
    std::vector<Hole> holes{};
    std::vector<Unlawful> unlawful{};
};

struct Planned {
    std::vector<ShiftId> shifts{};
    std::vector<Unfilled> unfilled{};
    std::vector<Hole> holes{};
};

struct Publication {
    Instant at;
    PersonId by;
    std::int64_t shifts = 0;
    std::int64_t holes = 0;
    std::string reason{};                   // Given where there were holes, or it was late.
};

// A line of an imported week, before anybody looked for its doctor.
struct ImportedRow {
    std::int64_t row = 0;                   // In the file, the heading being 1.
    std::string doctor{};                   // Id or working name.
    std::string department{};               // National code or name.
    Instant from;
    Instant until;
    ShiftKind kind = ShiftKind::Duty;
};

struct Present {   // One doctor on shift now.
    Shift shift;
    std::optional<Instant> online_since{};
};

class Duty final {
 public:
    struct Floors {
        const directory::Directory& directory;
        worklist::Worklist& worklist;
        const Roster& roster;
        const policy::Views& limits;
        const calendar::Calendar& calendar = calendar::Calendar::china();
    };
    explicit Duty(const Floors& floors) : floors_(floors) {}

    // --- The desk. All refuse roster.department_unknown, roster.not_a_monday, calendar.year_missing.
    Result<DepartmentWeek> week(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday) const;
    // The holes of every department of the institution that must be there at any minute.
    Result<std::vector<DepartmentWeek>> weeks(db::Txn& txn, const Access& access, LocalDay monday) const;
    // Fills what is open with drafts: duty first, then one standby for each shift.
    Result<Planned> plan(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday, Moment& moment);
    // A draft. Errors: roster.shift_times, roster.shift_past, roster.not_serving, roster.shift_overlaps.
    Result<ShiftId> add(db::Txn& txn, const Access& access, const NewShift& wanted, Moment& moment);
    // While it is a draft or published. More errors: roster.shift_unknown, roster.shift_locked, roster.changed_meanwhile, and for
    // a published one roster.breaks_....
    Result<void> change(db::Txn& txn, const Access& access, ShiftId shift, const ShiftChange& wanted, Moment& moment);
    Result<void> withdraw(db::Txn& txn, const Access& access, ShiftId shift, std::int64_t version, Moment& moment);
    // All rows or none. Errors name the row: roster.row_doctor, row_department, row_week, or the rule that the shift breaks.
    Result<std::vector<ShiftId>> import(db::Txn& txn, const Access& access, LocalDay monday, std::span<const ImportedRow> rows,
                                        Moment& moment);
    // The drafts of the week are told to their doctors. Errors: roster.nothing_to_publish; roster.breaks_..., which no reason
    // overrides (劳动法 36, 41); without a reason roster.has_holes and roster.published_late.
    Result<Publication> publish(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday,
                                std::string_view reason, Moment& moment);
    std::vector<Publication> publications(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday) const;
    Result<void> spare_nights(db::Txn& txn, const Access& access, PractitionerId doctor, LocalDay from, LocalDay until);
    Result<void> place_site(db::Txn& txn, const Access& access, SiteId site, std::string_view centre);
    std::vector<Present> present(db::Txn& txn, TenantId tenant, DepartmentId department) const;

    // --- The doctor.
    std::vector<Shift> shifts_of(db::Txn& txn, const Access& access, Instant from, Instant until) const;
    // A colleague of the same department takes the shift, and gives one in return or none. Errors: roster.shift_unknown,
    // roster.swap_too_late, roster.not_serving, roster.swap_self, roster.swap_open, roster.breaks_....
    Result<SwapId> ask_swap(db::Txn& txn, const Access& access, ShiftId shift, PractitionerId asked,
                            std::optional<ShiftId> in_return, Moment& moment);
    // Errors: roster.swap_unknown, roster.swap_closed.
    Result<void> answer_swap(db::Txn& txn, const Access& access, SwapId swap, bool agrees, Moment& moment);
    Result<void> take_back_swap(db::Txn& txn, const Access& access, SwapId swap, Moment& moment);
    // By the department's lead or the desk, never by one of the two: roster.swap_own, roster.not_lead.
    Result<void> decide_swap(db::Txn& txn, const Access& access, SwapId swap, bool approves, Moment& moment);
    std::vector<Swap> swaps_of(db::Txn& txn, const Access& access) const;
    std::vector<Swap> swaps_to_decide(db::Txn& txn, const Access& access) const;
    // Error: roster.not_a_monday, roster.hours_range.
    Result<void> declare_elsewhere(db::Txn& txn, const Access& access, LocalDay monday, LocalMinute minutes, Moment& moment);
    Hours hours(db::Txn& txn, TenantId tenant, PractitionerId doctor, LocalDay monday) const;

    // --- Those above.
    // The doctor has come on duty: his shift has begun for him.
    void came(db::Txn& txn, const Access& access, Moment& moment);
    // A patient waits and nobody is online: whoever is on shift is asked to come, once in five minutes.
    void ask(db::Txn& txn, TenantId tenant, DepartmentId department, Moment& moment);
    // A patient has asked this department: what forecasts are made of.
    void arrived(db::Txn& txn, DepartmentId department, Instant at);

    void join(jobs::Jobs& jobs);
    void add_routes(http::Routes& routes, directory::DepartmentBoard& board);

    const Floors& floors() const { return floors_; }

 private:
    Floors floors_;
};

}  // namespace xinglin::roster

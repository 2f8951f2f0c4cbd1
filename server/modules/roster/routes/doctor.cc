// The doctor: his shifts, his swaps, his hours.
#include "modules/roster/duty/refusals.h"
#include "modules/roster/duty/store.h"
#include "modules/roster/routes/shown.h"

namespace xinglin::roster {
namespace {

using db::Txn;
using http::Call;
using http::NoBody;

constexpr std::int64_t kDaysAhead = 28;
constexpr std::int64_t kDaysMost = 92;
constexpr int kDaysBack = 7;

MyShifts my_shifts(Txn& txn, const Access& access, const Duty& duty, LocalDay today, std::int64_t days) {
    Shower shower(txn, duty.floors().directory, access.tenant);
    const Instant from = start_of(today - kDaysBack);
    return {shower.shown(duty.shifts_of(txn, access, from, start_of(today + static_cast<int>(days))))};
}

// Who might take a shift: the doctors of its department but himself.
Result<Colleagues> colleagues(Txn& txn, const Access& access, const Duty& duty, ShiftId id) {
    const auto shift = store::find(txn, access.tenant, id);
    if (!shift || shift->practitioner != access.practitioner) return refuse(shift_unknown());
    Shower shower(txn, duty.floors().directory, access.tenant);
    Colleagues all;
    for (const PractitionerId doctor : duty.floors().directory.doctors_of(txn, access.tenant, shift->department)) {
        if (doctor != access.practitioner) all.colleagues.push_back({doctor, shower.name_of(doctor)});
    }
    return all;
}

std::optional<SwapShown> shown(Txn& txn, TenantId tenant, const Swap& swap, Shower& shower) {
    const auto shift = store::find(txn, tenant, swap.shift);
    if (!shift) return std::nullopt;
    SwapShown one{.id = swap.id, .department = swap.department, .shift = shower.shown(*shift), .asker = swap.asker,
                  .asker_name = shower.name_of(swap.asker), .asked = swap.asked, .asked_name = shower.name_of(swap.asked),
                  .state = swap.state, .until = swap.until};
    if (!swap.in_return) return one;
    if (const auto back = store::find(txn, tenant, *swap.in_return)) one.in_return = shower.shown(*back);
    return one;
}

Swaps swaps_shown(Txn& txn, const Access& access, const Duty& duty) {
    Shower shower(txn, duty.floors().directory, access.tenant);
    Swaps all;
    if (access.role == Role::Doctor) {
        for (const Swap& swap : duty.swaps_of(txn, access)) {
            if (auto one = shown(txn, access.tenant, swap, shower)) all.mine.push_back(std::move(*one));
        }
    }
    for (const Swap& swap : duty.swaps_to_decide(txn, access)) {
        if (auto one = shown(txn, access.tenant, swap, shower)) all.to_decide.push_back(std::move(*one));
    }
    return all;
}

HoursShown shown(const Hours& hours) {
    return {hours.monday,    hours.planned, hours.worked, hours.elsewhere,
            hours.warning, hours.total() > hours.warning};
}

void add_shift_routes(http::Routes& routes, Duty& duty) {
    routes.get<MyShifts>("/duty/my-shifts",
                         {.roles = Role::Doctor, .summary = "The doctor's shifts, from a week ago on", .query = "days"},
                         [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<MyShifts> {
                             const auto days = call.query_int("days", kDaysAhead, 1, kDaysMost);
                             if (!days) return refuse(days.error());
                             return my_shifts(txn, access, duty, local_day(moment.now), *days);
                         });
    routes.get<Colleagues>("/duty/shifts/{id}/colleagues", {.roles = Role::Doctor, .summary = "Who might take the doctor's shift"},
                           [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<Colleagues> {
                               const auto id = call.path_id<ShiftId>("id");
                               if (!id) return refuse(id.error());
                               return colleagues(txn, access, duty, *id);
                           });
}

void add_hours_routes(http::Routes& routes, Duty& duty) {
    routes.get<HoursShown>("/duty/hours/{monday}", {.roles = Role::Doctor, .summary = "The doctor's hours of a week"},
                           [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<HoursShown> {
                               const auto monday = monday_of(call);
                               if (!monday) return refuse(monday.error());
                               return shown(duty.hours(txn, access.tenant, access.practitioner, *monday));
                           });
    routes.put<HoursDeclared, HoursShown>(
        "/duty/hours/{monday}", {.roles = Role::Doctor, .summary = "Hours that the doctor works elsewhere in a week"},
        [&duty](Txn& txn, const Access& access, const Call<HoursDeclared>& call, Moment& moment) -> Result<HoursShown> {
            const auto monday = monday_of(call);
            if (!monday) return refuse(monday.error());
            const auto declared = duty.declare_elsewhere(txn, access, *monday, call.body.elsewhere_minutes, moment);
            if (!declared) return refuse(declared.error());
            return shown(duty.hours(txn, access.tenant, access.practitioner, *monday));
        });
}

void add_swap_routes(http::Routes& routes, Duty& duty) {
    routes.get<Swaps>("/duty/swaps", {.roles = Role::Doctor | Role::Desk, .summary = "Swaps of the reader's, and those he decides"},
                      [&duty](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<Swaps> {
                          return swaps_shown(txn, access, duty);
                      });
    routes.post<SwapAsked, http::Created<SwapMade>>(
        "/duty/swaps", {.roles = Role::Doctor, .summary = "Ask a colleague to take a shift, for one of his or for none"},
        [&duty](Txn& txn, const Access& access, const Call<SwapAsked>& call, Moment& moment) -> Result<http::Created<SwapMade>> {
            const auto asked = duty.ask_swap(txn, access, call.body.shift, call.body.colleague, call.body.in_return, moment);
            if (!asked) return refuse(asked.error());
            return http::Created<SwapMade>{{*asked}, "/duty/swaps"};
        });
    routes.put<SwapAnswer, NoBody>(
        "/duty/swaps/{id}/answer", {.roles = Role::Doctor, .summary = "Whether the colleague agrees"},
        [&duty](Txn& txn, const Access& access, const Call<SwapAnswer>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<SwapId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.answer_swap(txn, access, *id, call.body.agrees, moment));
        });
    routes.put<NoBody, NoBody>(
        "/duty/swaps/{id}/withdrawal", {.roles = Role::Doctor, .summary = "The asker takes it back"},
        [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<SwapId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.take_back_swap(txn, access, *id, moment));
        });
    routes.put<SwapDecision, NoBody>(
        "/duty/swaps/{id}/decision", {.roles = Role::Doctor | Role::Desk, .summary = "The lead or the desk decides on a swap"},
        [&duty](Txn& txn, const Access& access, const Call<SwapDecision>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<SwapId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.decide_swap(txn, access, *id, call.body.approves, moment));
        });
}

}  // namespace

void add_doctor_routes(http::Routes& routes, Duty& duty) {
    add_shift_routes(routes, duty);
    add_hours_routes(routes, duty);
    add_swap_routes(routes, duty);
}

}  // namespace xinglin::roster

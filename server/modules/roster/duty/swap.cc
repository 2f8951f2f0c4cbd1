// Two doctors change shifts: one asks, the other agrees, the lead approves; the hours of both are looked at each time.
#include <algorithm>

#include "modules/roster/duty/inside.h"
#include "modules/roster/duty/lifecycle.h"
#include "modules/roster/duty/swap_clock.h"
#include "platform/audit/audit.h"

namespace xinglin::roster {
namespace {

struct Sides {
    Shift shift;
    std::optional<Shift> in_return{};
};

bool may_change_hands(const Shift& shift, Instant now) {
    return shift.kind == ShiftKind::Duty && (shift.state == ShiftState::Published || shift.state == ShiftState::Locked) &&
           shift.from > now;
}

// Both shifts as they are now; they may have changed since somebody asked.
Result<Sides> sides_of(db::Txn& txn, TenantId tenant, const Swap& swap, Instant now) {
    const auto shift = store::find(txn, tenant, swap.shift);
    if (!shift || shift->practitioner != swap.asker) return refuse(shift_unknown());
    if (!may_change_hands(*shift, now)) return refuse(swap_too_late());
    Sides sides{*shift};
    if (!swap.in_return) return sides;
    sides.in_return = store::find(txn, tenant, *swap.in_return);
    const bool his = sides.in_return && sides.in_return->practitioner == swap.asked;
    if (!his || sides.in_return->department != shift->department) return refuse(shift_unknown());
    if (!may_change_hands(*sides.in_return, now)) return refuse(swap_too_late());
    return sides;
}

// Each side's week is judged with the other's shift in it.
Result<void> lawful(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Swap& swap, const Sides& sides) {
    Exchange asked{swap.asked, monday_with(sides.shift.from), {}, {sides.shift.stretch()}};
    Exchange asker{swap.asker, monday_with(sides.shift.from), {sides.shift.id}, {}};
    if (sides.in_return) {
        asked.gives.push_back(sides.in_return->id);
        asker.takes.push_back(sides.in_return->stretch());
        asker.monday = monday_with(sides.in_return->from);
    }
    for (const Exchange& exchange : {asked, asker}) {
        if (const auto broken = broken_by(txn, floors, tenant, exchange)) return refuse(breaks(*broken, exchange.doctor));
    }
    return {};
}

bool leads(db::Txn& txn, const Duty::Floors& floors, const Access& access, DepartmentId department) {
    const auto all = floors.directory.leads_of(txn, access.tenant, department);
    return std::ranges::find(all, access.practitioner) != all.end();
}

// The shifts change hands; each row says itself whether its new doctor is free then.
Result<void> hand_over(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Swap& swap, const Sides& sides) {
    for (const auto doctor : {std::min(swap.asker, swap.asked), std::max(swap.asker, swap.asked)})
        store::lock_doctor(txn, doctor);
    Shift given = sides.shift;
    const auto taker = floors.directory.membership(txn, tenant, swap.asked);
    if (!taker || !floors.directory.serves(txn, tenant, swap.asked, given.department)) return refuse(not_serving());
    given.practitioner = swap.asked;
    given.site = taker->site;
    if (!store::reassign(txn, given, swap.in_return)) return refuse(shift_overlaps());
    if (!sides.in_return) return {};
    Shift returned = *sides.in_return;
    const auto giver = floors.directory.membership(txn, tenant, swap.asker);
    if (!giver) return refuse(not_serving());
    returned.practitioner = swap.asker;
    returned.site = giver->site;
    if (!store::reassign(txn, returned, given.id)) return refuse(shift_overlaps());
    return {};
}

void ask_lead(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Swap& swap, Moment& moment) {
    const bool has_lead = !floors.directory.leads_of(txn, tenant, swap.department).empty();
    const worklist::Audience lead{worklist::AudienceKind::DepartmentLead, swap.department.bytes};
    floors.worklist.open(txn,
                         {.tenant = tenant,
                          .kind = std::string(kSwapToDecide),
                          .subject = swap.id.bytes,
                          .audience = has_lead ? lead : worklist::Audience{},
                          .urgency = worklist::Urgency::Soon,
                          .due = swap.until},
                         moment);
}

void tell_both(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Swap& swap, std::string_view kind,
               Moment& moment) {
    tell_doctor(txn, floors, tenant, kind, swap.id.bytes, swap.asker, moment, 0);
    tell_doctor(txn, floors, tenant, kind, swap.id.bytes, swap.asked, moment, 1);
}

}  // namespace

Result<SwapId> Duty::ask_swap(db::Txn& txn, const Access& access, ShiftId shift, PractitionerId asked,
                              std::optional<ShiftId> in_return, Moment& moment) {
    if (asked == access.practitioner) return refuse(swap_self());
    Swap swap{.id = moment.new_id<SwapId>(), .department = {}, .shift = shift, .asker = access.practitioner, .asked = asked,
              .in_return = in_return, .asked_at = moment.now, .until = {}};
    const auto sides = sides_of(txn, access.tenant, swap, moment.now);
    if (!sides) return refuse(sides.error());
    swap.department = sides->shift.department;
    swap.until = sides->in_return ? std::min(sides->shift.from, sides->in_return->from) : sides->shift.from;
    if (!floors_.directory.serves(txn, access.tenant, asked, swap.department)) return refuse(not_serving());
    if (auto fit = lawful(txn, floors_, access.tenant, swap, *sides); !fit) return refuse(fit.error());
    if (!store::add_swap(txn, access.tenant, swap)) return refuse(swap_open());
    expire_later(txn, access.tenant, swap);
    tell_doctor(txn, floors_, access.tenant, kSwapAsked, swap.id.bytes, asked, moment);
    audit::wrote(txn, access, {.object_kind = "swap", .object_id = swap.id.bytes, .what = "roster.swap_asked"});
    return swap.id;
}

Result<void> Duty::answer_swap(db::Txn& txn, const Access& access, SwapId id, bool agrees, Moment& moment) {
    auto swap = store::find_swap(txn, access.tenant, id);
    if (!swap || swap->asked != access.practitioner) return refuse(swap_unknown());
    const SwapState answer = agrees ? SwapState::Agreed : SwapState::Refused;
    if (swap->state == answer) return {};   // A retried request, already served.
    if (swap->state != SwapState::Asked || !next_swap(swap->state, answer)) return refuse(swap_closed());
    if (agrees) {
        const auto sides = sides_of(txn, access.tenant, *swap, moment.now);
        if (!sides) return refuse(sides.error());
        if (auto fit = lawful(txn, floors_, access.tenant, *swap, *sides); !fit) return refuse(fit.error());
    }
    if (!store::move_swap(txn, access.tenant, *swap, answer, access.person, moment.now)) return refuse(swap_closed());
    floors_.worklist.close(txn, access.tenant, kSwapAsked, id.bytes, agrees ? "agreed" : "refused", moment);
    if (agrees) {
        ask_lead(txn, floors_, access.tenant, *swap, moment);
    } else {
        tell_doctor(txn, floors_, access.tenant, kSwapRefused, id.bytes, swap->asker, moment);
    }
    audit::wrote(txn, access,
                 {.object_kind = "swap", .object_id = id.bytes, .what = agrees ? "roster.swap_agreed" : "roster.swap_refused"});
    return {};
}

Result<void> Duty::take_back_swap(db::Txn& txn, const Access& access, SwapId id, Moment& moment) {
    const auto swap = store::find_swap(txn, access.tenant, id);
    if (!swap || swap->asker != access.practitioner) return refuse(swap_unknown());
    if (swap->state == SwapState::TakenBack) return {};
    if (!next_swap(swap->state, SwapState::TakenBack)) return refuse(swap_closed());
    if (!store::move_swap(txn, access.tenant, *swap, SwapState::TakenBack, access.person, moment.now))
        return refuse(swap_closed());
    close_swap_items(txn, floors_, access.tenant, id, "taken_back", moment);
    return {};
}

Result<void> Duty::decide_swap(db::Txn& txn, const Access& access, SwapId id, bool approves, Moment& moment) {
    const auto swap = store::find_swap(txn, access.tenant, id);
    if (!swap) return refuse(swap_unknown());
    if (access.role == Role::Doctor && !leads(txn, floors_, access, swap->department)) return refuse(not_lead());
    if (access.practitioner == swap->asker || access.practitioner == swap->asked) return refuse(swap_own());
    const SwapState decision = approves ? SwapState::Approved : SwapState::Refused;
    if (swap->state == decision) return {};
    if (swap->state != SwapState::Agreed) return refuse(swap_closed());
    if (!store::move_swap(txn, access.tenant, *swap, decision, access.person, moment.now)) return refuse(swap_closed());
    close_swap_items(txn, floors_, access.tenant, id, approves ? "approved" : "refused", moment);
    audit::wrote(
        txn, access,
        {.object_kind = "swap", .object_id = id.bytes, .what = approves ? "roster.swap_approved" : "roster.swap_refused"});
    tell_both(txn, floors_, access.tenant, *swap, approves ? kSwapApproved : kSwapRefused, moment);
    if (!approves) return {};
    const auto sides = sides_of(txn, access.tenant, *swap, moment.now);
    if (!sides) return refuse(sides.error());
    if (auto fit = lawful(txn, floors_, access.tenant, *swap, *sides); !fit) return refuse(fit.error());
    if (auto done = hand_over(txn, floors_, access.tenant, *swap, *sides); !done) return refuse(done.error());
    for (const auto doctor : {swap->asker, swap->asked}) {
        weigh_hours(txn, *this, access.tenant, doctor, monday_with(sides->shift.from), moment);
    }
    return {};
}

}  // namespace xinglin::roster

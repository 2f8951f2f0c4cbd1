#include "modules/directory/onboarding/moves.h"

#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"
#include "modules/directory/onboarding/refusals.h"
#include "modules/directory/onboarding/store.h"
#include "modules/directory/search/search.h"
#include "modules/worklist/worklist.h"
#include "platform/audit/moved.h"
#include "platform/calendar/calendar.h"

namespace xinglin::directory {
namespace {

// 24:00 of the n-th working day. A year that was not announced yet is counted in plain days: sooner, never later.
Instant working_days_after(Instant from, std::int64_t days) {
    const LocalDay today = local_day(from);
    const auto day = calendar::Calendar::china().plus_working_days(today, static_cast<int>(days));
    const LocalDay last = day ? *day : LocalDay{today.days + static_cast<std::int32_t>(days)};
    return start_of({last.days + 1});
}

std::optional<Instant> due_in(const Onboarding& one, const policy::View& view, Instant now) {
    const auto tenant = one.tenant;
    switch (one.stage) {
    case Stage::Applied:
    case Stage::DocsRejected: return now + limits::draft.in(view, tenant);
    case Stage::DocsSubmitted: return now + limits::auto_check.in(view, tenant);
    case Stage::AutoChecked: return working_days_after(now, limits::first_review.in(view, tenant));
    case Stage::L1Reviewed: return working_days_after(one.submitted_at.value_or(now), limits::both_reviews.in(view, tenant));
    case Stage::L2Approved:
    case Stage::Filing:
    case Stage::Suspended: return working_days_after(now, limits::desk_days.in(view, tenant));
    case Stage::Filed: return now + limits::contract.in(view, tenant);
    case Stage::Signed: return now + limits::exam_due.in(view, tenant);
    case Stage::Probation:
    case Stage::Active:
    case Stage::Terminated:
    case Stage::Lapsed: return std::nullopt;
    }
    return std::nullopt;
}

bool waits_for_the_desk(Stage stage) {
    return stage == Stage::AutoChecked || stage == Stage::L1Reviewed || stage == Stage::L2Approved || stage == Stage::Suspended;
}

void set_clock(db::Txn& txn, const Onboarding& one) {
    if (one.due_at) jobs::at(txn, kClock, key_of(one), *one.due_at);
    else jobs::cancel(txn, kClock, one.id.bytes);
}

void set_items(db::Txn& txn, const Lower& lower, const Onboarding& one, Stage before, Moment& moment) {
    if (const auto kind = item_of(before); !kind.empty())
        lower.worklist.close(txn, one.tenant, kind, one.id.bytes, wire::name_of(one.stage), moment);
    if (!waits_for_the_desk(one.stage)) return;
    lower.worklist.open(txn, {.tenant = one.tenant, .kind = std::string(item_of(one.stage)), .subject = one.id.bytes, .due = one.due_at},
                        moment);
}

// He sees his first patient here from now on.
void take_his_place(db::Txn& txn, const Onboarding& one) {
    txn.exec(sql::set_title, one.tenant, one.practitioner, wire::name_of(dossier_of(txn, one.practitioner).title));
    txn.exec(sql::add_department_member, one.tenant, one.department, one.practitioner, false);
}

void set_practice(db::Txn& txn, const Lower& lower, const Onboarding& one, Stage before, Instant now) {
    if (before == Stage::Signed && one.stage == Stage::Probation) take_his_place(txn, one);
    const bool practises = may_practise(one.stage);
    if (practises == may_practise(before)) return;
    txn.exec(sql::set_practising, one.tenant, one.practitioner, practises);
    index_doctor(txn, one.tenant, one.practitioner);
    if (practises) {
        jobs::at(txn, kRecheck, key_of(one), now + limits::recheck.in(lower.limits.at(now), one.tenant));
        watch_papers(txn, one.practitioner, now);
        events::emit(txn, one.tenant, PracticeBegan{one.tenant, one.practitioner});
    } else {
        jobs::cancel(txn, kRecheck, one.id.bytes);
        events::emit(txn, one.tenant, PracticeEnded{one.tenant, one.practitioner});
    }
}

}  // namespace

std::string_view item_of(Stage stage) {
    switch (stage) {
    case Stage::DocsSubmitted: return "directory.check_overdue";
    case Stage::AutoChecked: return "directory.review_first";
    case Stage::L1Reviewed: return "directory.review_second";
    case Stage::L2Approved: return "directory.filing_to_make";
    case Stage::Filing: return "directory.filing_overdue";
    case Stage::Suspended: return "directory.suspension_to_decide";
    case Stage::Applied:
    case Stage::DocsRejected:
    case Stage::Filed:
    case Stage::Signed:
    case Stage::Probation:
    case Stage::Active:
    case Stage::Terminated:
    case Stage::Lapsed: return {};
    }
    return {};
}

bool step(db::Txn& txn, const Access& access, const Lower& lower, Onboarding& one, Step step, Moment& moment) {
    const Stage before = one.stage;
    const auto to = next(before, step, one.proven);
    if (!to) return false;
    one.stage = *to;
    one.since = moment.now;
    one.due_at = due_in(one, lower.limits.at(moment.now), moment.now);
    if (!keep(txn, one)) return false;
    set_clock(txn, one);
    set_items(txn, lower, one, before, moment);
    set_practice(txn, lower, one, before, moment.now);
    audit::moved(txn, access, {.thing = "onboarding", .id = one.id.bytes, .tenant = one.tenant, .person = one.person,
                               .from = wire::name_of(before), .to = wire::name_of(one.stage), .category = ""});
    return true;
}

Result<void> must_step(db::Txn& txn, const Access& access, const Lower& lower, Onboarding& one, Step wanted, Moment& moment) {
    if (!step(txn, access, lower, one, wanted, moment)) return refuse(wrong_stage());
    return {};
}

}  // namespace xinglin::directory

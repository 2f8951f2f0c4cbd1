// A week is told to its doctors: lawful, whole and in time, or with the reason why it is not.
#include <algorithm>
#include <set>

#include "modules/roster/duty/inside.h"
#include "modules/roster/duty/lifecycle.h"
#include "modules/roster/roster_sql.h"
#include "platform/audit/audit.h"

namespace xinglin::roster {
namespace {

std::vector<Shift> drafts_of(const DepartmentWeek& week, Instant now) {
    std::vector<Shift> drafts;
    std::ranges::copy_if(week.shifts, std::back_inserter(drafts),
                         [&](const Shift& shift) { return shift.state == ShiftState::Draft && shift.from > now; });
    return drafts;
}

std::vector<Hole> from_now_on(std::vector<Hole> holes, Instant now) {
    std::erase_if(holes, [&](const Hole& hole) { return hole.at.until <= local_minute(now); });
    return holes;
}

// What stands against it unless there is a reason.
Result<void> may_go(const std::vector<Hole>& holes, std::span<const Shift> drafts, Instant now, Duration ahead) {
    if (!holes.empty()) {
        std::int64_t minutes = 0;
        for (const Hole& hole : holes) minutes += hole.at.length();
        return refuse(has_holes(holes.size(), minutes));
    }
    const auto first = std::ranges::min_element(drafts, {}, &Shift::from);
    if (first->from < now + ahead) return refuse(published_late(std::chrono::duration_cast<std::chrono::hours>(ahead).count()));
    return {};
}

}  // namespace

Result<Publication> Duty::publish(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday,
                                  std::string_view reason, Moment& moment) {
    txn.lock("roster.week/" + department.text());
    const auto whole = week(txn, access, department, monday);
    if (!whole) return refuse(whole.error());
    const auto drafts = drafts_of(*whole, moment.now);
    if (drafts.empty()) return refuse(nothing_to_publish());
    if (!whole->unlawful.empty()) return refuse(breaks(whole->unlawful[0].breach, whole->unlawful[0].practitioner));
    const auto view = floors_.limits.at(moment.now);
    const auto open = from_now_on(whole->holes, moment.now);
    if (auto clear = may_go(open, drafts, moment.now, limits::publish_ahead.in(view, access.tenant)); !clear && reason.empty()) {
        return refuse(clear.error());
    }
    std::set<PractitionerId> doctors;
    for (const Shift& shift : drafts) {
        if (!store::move(txn, shift, *next(shift.state, ShiftEvent::Publish))) return refuse(changed_meanwhile());
        watch(txn, shift, std::max(moment.now, shift.from - limits::lock_ahead.in(view, access.tenant)));
        doctors.insert(shift.practitioner);
    }
    for (const PractitionerId doctor : doctors) {
        tell_doctor(txn, floors_, access.tenant, "roster.week_published", doctor.bytes, doctor, moment, monday.days);
        weigh_hours(txn, *this, access.tenant, doctor, monday, moment);
    }
    const Publication done{moment.now, access.person, static_cast<std::int64_t>(drafts.size()),
                           static_cast<std::int64_t>(open.size()), std::string(reason)};
    const auto id = moment.new_id<Id<struct PublicationTag>>();
    txn.exec(sql::publication_add, access.tenant, id, department, monday, done.at, done.by, done.shifts, done.holes, done.reason);
    audit::wrote(txn, access, {.object_kind = "department", .object_id = department.bytes, .what = "roster.week_published",
                               .reason = open.empty() ? "" : "holes"});
    return done;
}

std::vector<Publication> Duty::publications(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday) const {
    std::vector<Publication> all;
    for (const auto& row : txn.query(sql::publications_of, access.tenant, department, monday)) {
        all.push_back({row.instant(0), row.id<PersonId>(1), row.integer(2), row.integer(3), std::string(row.text(4))});
    }
    return all;
}

}  // namespace xinglin::roster

// The desk makes, changes and withdraws single shifts, and a department's week is planned.
#include "modules/roster/duty/inside.h"
#include "modules/roster/duty/lifecycle.h"
#include "modules/roster/roster_sql.h"
#include "platform/audit/audit.h"

namespace xinglin::roster {
namespace {

constexpr std::int64_t kMicrosOfMinute = 60'000'000;

Result<void> fit_times(Instant from, Instant until, Instant now) {
    const bool whole = from.micros % kMicrosOfMinute == 0 && until.micros % kMicrosOfMinute == 0;
    if (!whole || until <= from || until - from > kShiftMost) return refuse(shift_times());
    if (from <= now) return refuse(shift_past());
    return {};
}

audit::Wrote wrote(ShiftId shift, std::string_view what) {
    return {.object_kind = "shift", .object_id = shift.bytes, .what = std::string(what)};
}

// The site from which a doctor of the department works. Error: roster.not_serving.
Result<SiteId> site_of(db::Txn& txn, const directory::Directory& directory, TenantId tenant, DepartmentId department,
                       PractitionerId doctor) {
    const auto member = directory.membership(txn, tenant, doctor);
    if (!member || !directory.serves(txn, tenant, doctor, department)) return refuse(not_serving());
    return member->site;
}

// A published shift that still may be changed.
bool is_open(const Shift& shift, Instant now, Duration lock_ahead) {
    return shift.state == ShiftState::Draft || (shift.state == ShiftState::Published && now < shift.from - lock_ahead);
}

}  // namespace

Result<ShiftId> Duty::add(db::Txn& txn, const Access& access, const NewShift& wanted, Moment& moment) {
    const auto department = department_of(txn, floors_, access, wanted.department);
    if (!department) return refuse(department.error());
    if (auto fit = fit_times(wanted.from, wanted.until, moment.now); !fit) return refuse(fit.error());
    const auto site = site_of(txn, floors_.directory, access.tenant, wanted.department, wanted.practitioner);
    if (!site) return refuse(site.error());
    const Shift shift{.tenant = access.tenant, .id = moment.new_id<ShiftId>(), .department = wanted.department,
                      .practitioner = wanted.practitioner, .site = *site, .kind = wanted.kind, .from = wanted.from,
                      .until = wanted.until};
    if (store::add(txn, shift) == store::Added::Overlaps) return refuse(shift_overlaps());
    audit::wrote(txn, access, wrote(shift.id, "roster.shift_added"));
    return shift.id;
}

Result<void> Duty::change(db::Txn& txn, const Access& access, ShiftId id, const ShiftChange& wanted, Moment& moment) {
    const auto shift = store::find(txn, access.tenant, id);
    if (!shift) return refuse(shift_unknown());
    if (shift->version != wanted.version) return refuse(changed_meanwhile());
    const Duration ahead = limits::lock_ahead.in(floors_.limits.at(moment.now), access.tenant);
    if (!is_open(*shift, moment.now, ahead)) return refuse(shift_locked());
    if (auto fit = fit_times(wanted.from, wanted.until, moment.now); !fit) return refuse(fit.error());
    const auto site = site_of(txn, floors_.directory, access.tenant, shift->department, wanted.practitioner);
    if (!site) return refuse(site.error());
    Shift changed = *shift;
    changed.practitioner = wanted.practitioner;
    changed.site = *site;
    changed.from = wanted.from;
    changed.until = wanted.until;
    if (shift->state == ShiftState::Published && shift->is_work()) {
        const auto broken = broken_by(txn, floors_, access.tenant,
                                      {wanted.practitioner, monday_with(wanted.from), {id}, {changed.stretch()}});
        if (broken) return refuse(breaks(*broken, wanted.practitioner));
    }
    if (!store::reassign(txn, changed)) return refuse(shift_overlaps());
    audit::wrote(txn, access, wrote(id, "roster.shift_changed"));
    if (shift->state != ShiftState::Published) return {};
    watch(txn, changed, changed.from - ahead);
    tell_doctor(txn, floors_, access.tenant, "roster.shift_changed", id.bytes, changed.practitioner, moment);
    if (changed.practitioner != shift->practitioner) {
        tell_doctor(txn, floors_, access.tenant, "roster.shift_withdrawn", id.bytes, shift->practitioner, moment);
    }
    return {};
}

Result<void> Duty::withdraw(db::Txn& txn, const Access& access, ShiftId id, std::int64_t version, Moment& moment) {
    const auto shift = store::find(txn, access.tenant, id);
    if (!shift || shift->state == ShiftState::Withdrawn) return refuse(shift_unknown());
    if (shift->version != version) return refuse(changed_meanwhile());
    const Duration ahead = limits::lock_ahead.in(floors_.limits.at(moment.now), access.tenant);
    if (!is_open(*shift, moment.now, ahead)) return refuse(shift_locked());
    const bool draft = shift->state == ShiftState::Draft;
    if (!(draft ? store::remove_draft(txn, *shift) : store::move(txn, *shift, *next(shift->state, ShiftEvent::Withdraw)))) {
        return refuse(changed_meanwhile());
    }
    audit::wrote(txn, access, wrote(id, "roster.shift_withdrawn"));
    if (draft) return {};
    forget(txn, *shift);
    tell_doctor(txn, floors_, access.tenant, "roster.shift_withdrawn", id.bytes, shift->practitioner, moment);
    return {};
}

Result<void> Duty::spare_nights(db::Txn& txn, const Access& access, PractitionerId doctor, LocalDay from, LocalDay until) {
    if (until < from) return refuse(days_reversed());
    if (!floors_.directory.membership(txn, access.tenant, doctor)) return refuse(not_serving());
    txn.exec(sql::no_nights_set, access.tenant, doctor, from, until);
    audit::wrote(txn, access, {.object_kind = "practitioner", .object_id = doctor.bytes, .what = "roster.nights_spared"});
    return {};
}

Result<void> Duty::place_site(db::Txn& txn, const Access& access, SiteId site, std::string_view centre) {
    txn.exec(sql::centre_set, access.tenant, site, centre);
    audit::wrote(txn, access, {.object_kind = "site", .object_id = site.bytes, .what = "roster.site_placed"});
    return {};
}

}  // namespace xinglin::roster

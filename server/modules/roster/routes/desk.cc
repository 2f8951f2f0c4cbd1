// The desk: a department's week, its plan, its holes, its publication, single shifts, and who is there now.
#include <algorithm>
#include <unordered_map>

#include "modules/roster/duty/csv.h"
#include "modules/roster/routes/shown.h"

namespace xinglin::roster {
namespace {

using db::Txn;
using http::Call;
using http::NoBody;

constexpr std::size_t kFileMost = 1 << 20;

std::vector<BreachShown> shown(std::span<const Unlawful> all) {
    std::vector<BreachShown> breaches;
    for (const Unlawful& one : all) {
        const Breach& breach = one.breach;
        breaches.push_back({one.practitioner, breach.rule, instant_of(breach.at.from), instant_of(breach.at.until), breach.is,
                            breach.limit});
    }
    return breaches;
}

std::vector<DoctorOfWeek> doctors_of(Txn& txn, const Duty& duty, TenantId tenant, const DepartmentWeek& week, Shower& shower) {
    std::vector<DoctorOfWeek> doctors;
    for (const PractitionerId doctor : duty.floors().directory.doctors_of(txn, tenant, week.department)) {
        const auto member = duty.floors().directory.membership(txn, tenant, doctor);
        const Hours hours = duty.hours(txn, tenant, doctor, week.monday);
        doctors.push_back({doctor, shower.name_of(doctor), member ? member->site : SiteId{}, hours.planned, hours.worked,
                           hours.elsewhere, hours.warning});
    }
    return doctors;
}

Result<RosterWeek> week_shown(Txn& txn, const Access& access, const Duty& duty, DepartmentId department, LocalDay monday) {
    const auto week = duty.week(txn, access, department, monday);
    if (!week) return refuse(week.error());
    Shower shower(txn, duty.floors().directory, access.tenant);
    RosterWeek shown_week{.department = department, .monday = monday, .mandatory = week->mandatory, .forecast = week->forecast,
                          .centres = week->claim.centres};
    shown_week.need.assign(week->claim.need.begin(), week->claim.need.end());
    shown_week.shifts = shower.shown(week->shifts);
    shown_week.holes = roster::shown(week->holes);
    shown_week.breaches = shown(week->unlawful);
    shown_week.doctors = doctors_of(txn, duty, access.tenant, *week, shower);
    for (const Publication& one : duty.publications(txn, access, department, monday)) {
        shown_week.publications.push_back({one.at, one.shifts, one.holes, one.reason});
    }
    return shown_week;
}

Result<RosterHoles> holes_shown(Txn& txn, const Access& access, const Duty& duty, LocalDay monday) {
    const auto weeks = duty.weeks(txn, access, monday);
    if (!weeks) return refuse(weeks.error());
    RosterHoles all{.monday = monday};
    for (const DepartmentWeek& week : *weeks) {
        const auto department = duty.floors().directory.department(txn, week.department);
        const auto drafts = std::ranges::count(week.shifts, ShiftState::Draft, &Shift::state);
        all.departments.push_back({week.department, department->code, department->name, week.mandatory,
                                   static_cast<std::int64_t>(week.shifts.size()), drafts, roster::shown(week.holes)});
    }
    return all;
}

RosterPlan shown(const Planned& planned) {
    RosterPlan plan{.shifts = planned.shifts, .holes = roster::shown(planned.holes)};
    for (const Unfilled& one : planned.unfilled) {
        UnfilledShown shown_one{instant_of(one.at.from), instant_of(one.at.until), one.seats, one.centres, one.serving};
        for (const auto& [why, doctors] : one.why) shown_one.why.push_back({why, doctors});
        plan.unfilled.push_back(std::move(shown_one));
    }
    return plan;
}

RosterLive live_shown(Txn& txn, const Access& access, const Duty& duty, directory::DepartmentBoard& board) {
    std::unordered_map<DepartmentId, directory::DepartmentLoad> loads;
    for (const auto& load : board.loads(txn)) loads.emplace(load.department, load);
    Shower shower(txn, duty.floors().directory, access.tenant);
    RosterLive live;
    for (const auto& department : duty.floors().directory.departments(txn, access.tenant)) {
        const auto& load = loads[department.id];
        LiveDepartment one{department.id, department.code, department.name, load.waiting, load.doctors_online};
        if (load.expected_wait) one.expected_wait_s = std::chrono::ceil<std::chrono::seconds>(*load.expected_wait).count();
        for (const Present& present : duty.present(txn, access.tenant, department.id)) {
            one.on_shift.push_back({shower.shown(present.shift), present.online_since.has_value(), present.online_since});
        }
        live.departments.push_back(std::move(one));
    }
    return live;
}

// A route about one department's week: finds both in the path.
template <class F>
auto of_week(Txn& txn, const http::CallFacts& call, F deed) -> decltype(deed(txn, DepartmentId{}, LocalDay{})) {
    const auto department = call.path_id<DepartmentId>("id");
    if (!department) return refuse(department.error());
    const auto monday = monday_of(call);
    if (!monday) return refuse(monday.error());
    return deed(txn, *department, *monday);
}

void add_week_routes(http::Routes& routes, Duty& duty) {
    routes.get<RosterWeek>("/duty/weeks/{monday}/departments/{id}", {.roles = Role::Desk, .summary = "A department's week"},
                           [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<RosterWeek> {
                               return of_week(txn, call, [&](Txn& in, DepartmentId department, LocalDay monday) {
                                   return week_shown(in, access, duty, department, monday);
                               });
                           });
    routes.get<RosterHoles>("/duty/weeks/{monday}", {.roles = Role::Desk, .summary = "The holes of a week in every department"},
                            [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<RosterHoles> {
                                const auto monday = monday_of(call);
                                if (!monday) return refuse(monday.error());
                                return holes_shown(txn, access, duty, *monday);
                            });
    routes.put<NoBody, RosterPlan>(
        "/duty/weeks/{monday}/departments/{id}/plan",
        {.roles = Role::Desk, .summary = "Fill what is open in a department's week with drafts"},
        [&duty](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<RosterPlan> {
            return of_week(txn, call, [&](Txn& in, DepartmentId department, LocalDay monday) -> Result<RosterPlan> {
                const auto planned = duty.plan(in, access, department, monday, moment);
                if (!planned) return refuse(planned.error());
                return shown(*planned);
            });
        });
    routes.put<PublicationAsked, PublicationShown>(
        "/duty/weeks/{monday}/departments/{id}/publication",
        {.roles = Role::Desk, .summary = "Tell a department's week to its doctors; over holes with a reason alone"},
        [&duty](Txn& txn, const Access& access, const Call<PublicationAsked>& call, Moment& moment) -> Result<PublicationShown> {
            return of_week(txn, call, [&](Txn& in, DepartmentId department, LocalDay monday) -> Result<PublicationShown> {
                const auto done = duty.publish(in, access, department, monday, call.body.reason.value_or(""), moment);
                if (!done) return refuse(done.error());
                return PublicationShown{done->at, done->shifts, done->holes, done->reason};
            });
        });
}

void add_import_route(http::Routes& routes, Duty& duty) {
    routes.upload<Imported>(
        "/duty/weeks/{monday}/import",
        {.roles = Role::Desk, .summary = "Drafts from a spreadsheet (CSV): all of its rows, or none", .body_max = kFileMost,
         .rate = http::RateClass::Upload},
        [](const http::Upload& upload, http::Prepare&) { return read_week(upload.bytes); },
        [&duty](Txn& txn, const Access& access, const Call<std::vector<ImportedRow>>& call, Moment& moment) -> Result<Imported> {
            const auto monday = monday_of(call);
            if (!monday) return refuse(monday.error());
            const auto made = duty.import(txn, access, *monday, call.body, moment);
            if (!made) return refuse(made.error());
            return Imported{static_cast<std::int64_t>(made->size())};
        });
}

void add_shift_routes(http::Routes& routes, Duty& duty) {
    routes.post<ShiftAsked, http::Created<ShiftMade>>(
        "/duty/shifts", {.roles = Role::Desk, .summary = "A draft of one shift"},
        [&duty](Txn& txn, const Access& access, const Call<ShiftAsked>& call, Moment& moment) -> Result<http::Created<ShiftMade>> {
            const ShiftAsked& asked = call.body;
            const auto made = duty.add(txn, access, {asked.department, asked.practitioner, asked.from, asked.until,
                                                     asked.kind.value_or(ShiftKind::Duty)}, moment);
            if (!made) return refuse(made.error());
            return http::Created<ShiftMade>{{*made}, "/duty/shifts/" + made->text()};
        });
    routes.put<ShiftMoved, NoBody>(
        "/duty/shifts/{id}", {.roles = Role::Desk, .summary = "Another doctor or time for a shift that is not locked"},
        [&duty](Txn& txn, const Access& access, const Call<ShiftMoved>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<ShiftId>("id");
            if (!id) return refuse(id.error());
            const ShiftMoved& to = call.body;
            return http::done(duty.change(txn, access, *id, {to.version, to.practitioner, to.from, to.until}, moment));
        });
    routes.put<ShiftWithdrawn, NoBody>(
        "/duty/shifts/{id}/withdrawal", {.roles = Role::Desk, .summary = "A shift is not to be; its doctor is told"},
        [&duty](Txn& txn, const Access& access, const Call<ShiftWithdrawn>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<ShiftId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.withdraw(txn, access, *id, call.body.version, moment));
        });
}

void add_setting_routes(http::Routes& routes, Duty& duty) {
    routes.put<NoNights, NoBody>(
        "/duty/practitioners/{id}/no-nights", {.roles = Role::Desk, .summary = "A doctor works no nights in these days"},
        [&duty](Txn& txn, const Access& access, const Call<NoNights>& call, Moment&) -> Result<NoBody> {
            const auto id = call.path_id<PractitionerId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.spare_nights(txn, access, *id, call.body.from, call.body.until));
        });
    routes.put<CentreOfSite, NoBody>(
        "/duty/sites/{id}/centre", {.roles = Role::Desk, .summary = "In which centre, as a domain of failure, a site lies"},
        [&duty](Txn& txn, const Access& access, const Call<CentreOfSite>& call, Moment&) -> Result<NoBody> {
            const auto id = call.path_id<SiteId>("id");
            if (!id) return refuse(id.error());
            return http::done(duty.place_site(txn, access, *id, call.body.centre));
        });
}

}  // namespace

void add_desk_routes(http::Routes& routes, Duty& duty, directory::DepartmentBoard& board) {
    add_week_routes(routes, duty);
    add_import_route(routes, duty);
    add_shift_routes(routes, duty);
    add_setting_routes(routes, duty);
    routes.get<RosterLive>("/duty/live", {.roles = Role::Desk, .summary = "Who is on shift now, who of them is online, who waits"},
                           [&duty, &board](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<RosterLive> {
                               return live_shown(txn, access, duty, board);
                           });
}

}  // namespace xinglin::roster

#include "modules/roster/routes/shown.h"

#include "modules/roster/duty/refusals.h"

namespace xinglin::roster {

std::string Shower::name_of(PractitionerId doctor) {
    const auto known = names_.find(doctor);
    if (known != names_.end()) return known->second;
    const auto who = directory_.practitioner(txn_, tenant_, doctor);
    return names_.emplace(doctor, who ? who->name : std::string()).first->second;
}

ShiftShown Shower::shown(const Shift& shift) {
    return {.id = shift.id,
            .department = shift.department,
            .practitioner = shift.practitioner,
            .doctor = name_of(shift.practitioner),
            .kind = shift.kind,
            .from = shift.from,
            .until = shift.until,
            .state = shift.state,
            .version = shift.version,
            .attended_at = shift.attended_at,
            .no_show_at = shift.no_show_at,
            .called_at = shift.called_at};
}

std::vector<ShiftShown> Shower::shown(std::span<const Shift> shifts) {
    std::vector<ShiftShown> all;
    for (const Shift& shift : shifts) all.push_back(shown(shift));
    return all;
}

std::vector<HoleShown> shown(std::span<const Hole> holes) {
    std::vector<HoleShown> all;
    for (const Hole& hole : holes) {
        all.push_back({instant_of(hole.at.from), instant_of(hole.at.until), hole.need, hole.have, hole.centres});
    }
    return all;
}

Result<LocalDay> monday_of(const http::CallFacts& call) {
    const auto day = calendar::day_from_text(call.path("monday"));
    if (!day || calendar::weekday_of(*day) != 0) return refuse(not_a_monday());
    return *day;
}

void Duty::add_routes(http::Routes& routes, directory::DepartmentBoard& board) {
    add_desk_routes(routes, *this, board);
    add_doctor_routes(routes, *this);
}

}  // namespace xinglin::roster

// Values of the roster as people see them, with the names of the doctors.
#pragma once

#include "modules/roster/routes/wire.h"
#include "platform/http/routes.h"

namespace xinglin::roster {

// Looks up each doctor's working name once.
class Shower {
 public:
    Shower(db::Txn& txn, const directory::Directory& directory, TenantId tenant)
        : txn_(txn), directory_(directory), tenant_(tenant) {}

    std::string name_of(PractitionerId doctor);
    ShiftShown shown(const Shift& shift);
    std::vector<ShiftShown> shown(std::span<const Shift> shifts);

 private:
    db::Txn& txn_;
    const directory::Directory& directory_;
    TenantId tenant_;
    std::map<PractitionerId, std::string> names_;
};

std::vector<HoleShown> shown(std::span<const Hole> holes);
// The Monday that the path names. Error: roster.not_a_monday.
Result<LocalDay> monday_of(const http::CallFacts& call);

void add_desk_routes(http::Routes& routes, Duty& duty, directory::DepartmentBoard& board);
void add_doctor_routes(http::Routes& routes, Duty& duty);

}  // namespace xinglin::roster

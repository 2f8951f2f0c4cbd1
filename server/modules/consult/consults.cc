#include "modules/consult/consult.h"

#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/limits.h"
#include "modules/consult/note/signing.h"
#include "modules/consult/timers.h"

namespace xinglin::consult {

Consults::Consults(const Lower& lower) : inside_(std::make_unique<Inside>(lower)) {}
Consults::~Consults() = default;

void Consults::join(jobs::Jobs& jobs, sign::DocumentSigner& signer) {
    join_timers(jobs, *this);
    join_signing(jobs, *this, signer);
}

ws::StateSource& Consults::states() { return inside_->states; }

std::vector<directory::DepartmentLoad> Consults::loads(db::Txn& txn) {
    const Lower& lower = inside_->lower;
    std::map<directory::DepartmentId, std::int64_t> waiting;
    for (const auto& row : txn.query(sql::waiting_by_department, Access::system("consult.board"))) {
        waiting[row.id<directory::DepartmentId>(1)] = row.integer(2);
    }
    std::vector<directory::DepartmentLoad> loads;
    for (const directory::Institution& institution : lower.directory.institutions(txn)) {
        const OnDuty duty = on_duty(txn, lower, institution.id);
        const Duration offer = limits::offer.in(lower.limits.at(txn.now()), institution.id);
        for (const directory::Department& department : lower.directory.departments(txn, institution.id)) {
            const auto doctors = serving(txn, lower, duty, institution.id, department.id);
            directory::DepartmentLoad load{.department = department.id,
                                           .doctors_online = static_cast<std::int64_t>(doctors.size()),
                                           .waiting = waiting[department.id]};
            if (doctors.empty() && load.waiting == 0) continue;
            const Staffing now = staffing(txn, doctors, institution.id, department.id);
            load.expected_wait = expected_wait(now, load.waiting + 1, offer);
            loads.push_back(load);
        }
    }
    return loads;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::consult

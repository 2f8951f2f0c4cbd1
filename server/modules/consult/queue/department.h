// One department now: who is on duty in it, what each has in hand, and what a patient there has to expect.
#pragma once

#include <map>
#include <vector>

#include "modules/consult/consult.h"
#include "modules/consult/queue/choose.h"
#include "modules/consult/queue/estimate.h"

namespace xinglin::consult {

// An institution's doctors on duty, read once for all its departments. Kept up to date by whoever makes an offer.
struct OnDuty {
    std::map<PractitionerId, Candidate> doctors;
};
OnDuty on_duty(db::Txn& txn, const Lower& lower, TenantId tenant);

// Those of them who serve the department.
std::vector<Candidate> serving(db::Txn& txn, const Lower& lower, const OnDuty& duty, TenantId tenant,
                               directory::DepartmentId department);
Staffing staffing(db::Txn& txn, std::span<const Candidate> doctors, TenantId tenant, directory::DepartmentId department);

std::int64_t load_of(db::Txn& txn, TenantId tenant, PractitionerId doctor);
// 1 for the next one.
std::int64_t place_of(db::Txn& txn, const Visit& visit);

}  // namespace xinglin::consult

#include "modules/consult/queue/department.h"

#include "modules/consult/consult_sql.h"
#include "modules/consult/limits.h"
#include "modules/roster/roster.h"

namespace xinglin::consult {
namespace {

Access board(TenantId tenant) { return Access::system("consult.board", tenant); }

}  // namespace

OnDuty on_duty(db::Txn& txn, const Lower& lower, TenantId tenant) {
    OnDuty duty;
    const std::int64_t cap = lower.roster.cap_in(tenant, txn.now());
    for (const roster::Lease& lease : lower.roster.on_duty(txn, tenant)) {
        duty.doctors[lease.practitioner] = {.doctor = {lease.practitioner, lease.person}, .cap = cap};
    }
    for (const auto& row : txn.query(sql::loads_in_tenant, board(tenant), tenant)) {
        auto found = duty.doctors.find(row.id<PractitionerId>(0));
        if (found != duty.doctors.end()) found->second.load = row.integer(1);
    }
    return duty;
}

std::vector<Candidate> serving(db::Txn& txn, const Lower& lower, const OnDuty& duty, TenantId tenant,
                               directory::DepartmentId department) {
    std::vector<Candidate> candidates;
    if (duty.doctors.empty()) return candidates;
    for (PractitionerId doctor : lower.directory.doctors_of(txn, tenant, department)) {
        auto found = duty.doctors.find(doctor);
        if (found != duty.doctors.end()) candidates.push_back(found->second);
    }
    return candidates;
}

Staffing staffing(db::Txn& txn, std::span<const Candidate> doctors, TenantId tenant, directory::DepartmentId department) {
    Staffing now{.doctors = static_cast<std::int64_t>(doctors.size())};
    for (const Candidate& one : doctors) {
        now.slots += one.cap;
        now.free += std::max<std::int64_t>(one.cap - one.load, 0);
    }
    std::vector<Duration> lengths;
    for (const auto& row : txn.query(sql::recent_lengths, board(tenant), tenant, department, limits::kLengthsLooked)) {
        lengths.push_back(row.duration(0));
    }
    now.typical = typical_length(lengths);
    return now;
}

std::int64_t load_of(db::Txn& txn, TenantId tenant, PractitionerId doctor) {
    auto rows = txn.query(sql::load_of_doctor, board(tenant), tenant, doctor);
    return rows[0].integer(0);
}

std::int64_t place_of(db::Txn& txn, const Visit& visit) {
    auto rows =
        txn.query(sql::place_in_queue, board(visit.tenant), visit.tenant, visit.department, visit.waiting_since, visit.id);
    return rows[0].integer(0) + 1;
}

}  // namespace xinglin::consult

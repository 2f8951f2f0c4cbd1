#include "modules/consult/queue/dispatch.h"

#include <set>

#include "modules/consult/consult_sql.h"
#include "modules/consult/limits.h"
#include "modules/consult/store.h"
#include "modules/consult/timers.h"
#include "modules/consult/views/tell.h"
#include "modules/roster/roster.h"

namespace xinglin::consult {
namespace {

void add_turns(db::Txn& txn, TenantId tenant, OnDuty& duty) {
    for (const auto& row : txn.query(sql::turns_in_tenant, tenant)) {
        auto found = duty.doctors.find(row.id<PractitionerId>(0));
        if (found != duty.doctors.end()) found->second.last_offer = row.instant(1);
    }
}

// The candidates as they stand to this one patient.
std::vector<Candidate> with_passes(db::Txn& txn, const Visit& visit, std::span<const Candidate> doctors, const OnDuty& duty) {
    std::vector<Candidate> candidates;
    for (const Candidate& one : doctors)
        candidates.push_back(duty.doctors.at(one.doctor.id));   // With what was offered meanwhile.
    for (const auto& row : txn.query(sql::passes_of, visit.tenant, visit.id)) {
        for (Candidate& one : candidates) {
            if (one.doctor.id != row.id<PractitionerId>(0)) continue;
            one.passes = row.integer(1);
            one.passed_at = row.instant(2);
        }
    }
    return candidates;
}

bool any_free(std::span<const Candidate> doctors, const OnDuty& duty) {
    return std::ranges::any_of(doctors, [&](const Candidate& one) {
        const Candidate& now = duty.doctors.at(one.doctor.id);
        return now.load < now.cap;
    });
}

}  // namespace

bool Dispatch::offer(db::Txn& txn, const Access& system, Visit& visit, std::span<const Candidate> doctors, OnDuty& duty,
                     Moment& moment) const {
    const Duration again = limits::offer_again.in(lower_->limits.at(moment.now), visit.tenant);
    auto chosen = choose(with_passes(txn, visit, doctors, duty), visit.person, moment.now, again);
    if (!chosen || !moves_->step(txn, system, visit, Event::Offer, {.doctor = chosen}, moment)) return false;
    txn.exec(sql::take_turn, visit.tenant, chosen->id, moment.now);
    Candidate& taken = duty.doctors.at(chosen->id);
    ++taken.load;
    taken.last_offer = moment.now;
    return true;
}

// True when somebody still waits there.
bool Dispatch::run_department(db::Txn& txn, const Access& system, directory::DepartmentId department, OnDuty& duty,
                              Moment& moment) const {
    const auto doctors = serving(txn, *lower_, duty, system.tenant, department);
    std::vector<Visit> still;
    for (Visit& visit : waiting_in(txn, system, department, limits::kDispatchMax)) {
        const bool offered = any_free(doctors, duty) && offer(txn, system, visit, doctors, duty, moment);
        if (!offered) still.push_back(std::move(visit));
    }
    for (const Visit& visit : still) tell_queue(txn, *lower_, visit);
    if (!still.empty()) lower_->roster.ask(txn, system.tenant, department, moment);   // Whoever is on shift and not online.
    return !still.empty();
}

void Dispatch::run(db::Txn& txn, const Access& system, Moment& moment) const {
    txn.lock("consult.dispatch/" + system.tenant.text());   // It counts what each doctor has before it adds to it.
    std::vector<directory::DepartmentId> departments;
    for (const auto& row : txn.query(sql::departments_waiting, system, system.tenant)) {
        departments.push_back(row.id<directory::DepartmentId>(0));
    }
    if (departments.empty()) return;
    OnDuty duty = on_duty(txn, *lower_, system.tenant);
    add_turns(txn, system.tenant, duty);
    bool waiting = false;
    for (const auto& department : departments) waiting |= run_department(txn, system, department, duty, moment);
    if (waiting) sweep_later(txn, system.tenant, moment.now);
}

}  // namespace xinglin::consult

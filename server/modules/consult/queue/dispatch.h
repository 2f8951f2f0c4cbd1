// Dispatch (派单): offers those who wait to doctors who can take them, longest wait first. Run whenever somebody begins to
// wait or a doctor becomes free, and every 30 s while anybody waits; running it once more does no harm.
#pragma once

#include "modules/consult/moves.h"
#include "modules/consult/queue/department.h"

namespace xinglin::consult {

class Dispatch {
 public:
    Dispatch(const Lower& lower, const Moves& moves) : lower_(&lower), moves_(&moves) {}

    // All departments of the institution that `system` acts in. Those who still wait are told their place.
    void run(db::Txn& txn, const Access& system, Moment& moment) const;

 private:
    bool run_department(db::Txn& txn, const Access& system, directory::DepartmentId department, OnDuty& duty,
                        Moment& moment) const;
    bool offer(db::Txn& txn, const Access& system, Visit& visit, std::span<const Candidate> doctors, OnDuty& duty,
               Moment& moment) const;
    const Lower* lower_;
    const Moves* moves_;
};

}  // namespace xinglin::consult

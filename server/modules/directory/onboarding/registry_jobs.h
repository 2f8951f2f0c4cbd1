// The jobs that speak with the national registry; for this folder alone.
#pragma once

#include "modules/directory/onboarding/moves.h"

namespace xinglin::directory {

// `lower` and `registry` outlive the jobs.
void join_registry(jobs::Jobs& jobs, const Lower& lower, DoctorRegistry& registry);
void recheck_later(db::Txn& txn, const Lower& lower, const Onboarding& one, Instant now);

// The contract's signature (contract.cc).
void join_contract(jobs::Jobs& jobs, const Lower& lower, sign::DocumentSigner& signer);

}  // namespace xinglin::directory

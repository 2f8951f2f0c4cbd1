// What happens when nobody acts. Each timer looks at the row when it fires, and goes on waiting where it came too early;
// none is written for a message.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/visit.h"
#include "platform/policy/view.h"

namespace xinglin::consult {

// The timer of the state that has just been reached: offer, first word, silence or late note.
void set_timer(db::Txn& txn, const Visit& visit, const policy::View& view, Instant now);
// The 15 minutes in which a doctor must have been found.
void set_give_up(db::Txn& txn, const Visit& visit, const policy::View& view);
// Dispatch looks at once: somebody waits; a doctor is free.
void seek_doctor(db::Txn& txn, const Visit& visit, Instant now);
void seek_patient(db::Txn& txn, TenantId tenant, PractitionerId doctor, Instant now);
// And every 30 s as long as anybody waits.
void sweep_later(db::Txn& txn, TenantId tenant, Instant now);

void join_timers(jobs::Jobs& jobs, Consults& consults);

}  // namespace xinglin::consult

// What is pushed to whom when a consultation changes; each as he sees it, after the commit.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

// The consultation's state, to its patient and to its doctor; to a doctor whom it has left, that it is gone.
void tell_moved(db::Txn& txn, const Lower& lower, const Visit& before, const Visit& after);
void tell_patient(db::Txn& txn, const Lower& lower, const Visit& visit);
void tell_doctor(db::Txn& txn, const Lower& lower, const Visit& visit, const Doctor& doctor);
// The patient's place in the queue and his probable wait.
void tell_queue(db::Txn& txn, const Lower& lower, const Visit& visit);
// How many the doctor has in hand.
void tell_presence(db::Txn& txn, const Lower& lower, TenantId tenant, const Doctor& doctor);
// That he is off duty, also when nobody asked him.
void tell_left(db::Txn& txn, const Lower& lower, TenantId tenant, PractitionerId doctor);
// A message, to both sides, and with it whose turn it is now.
void tell_message(db::Txn& txn, const Lower& lower, const Visit& visit, const Message& message);
// That a doctor has taken him, by SMS, where no screen of his is open on this node. Nothing personal crosses the carrier's desk.
void tell_absent_patient(db::Txn& txn, const Lower& lower, const Visit& visit, Moment& moment);

Presence presence_of(db::Txn& txn, const Lower& lower, TenantId tenant, PractitionerId doctor);

}  // namespace xinglin::consult

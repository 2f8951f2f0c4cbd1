// What is late, and the lead of the department who has to see to it: he may read it, and nothing more, until it is signed.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/visit.h"
#include "platform/audit/audit.h"

namespace xinglin::consult {

inline constexpr std::string_view kNoteOverdue = "consult.note_overdue";   // The item on the department lead's worklist.

// The note is late: an alarm for the department's leads, and to each a grant on the basis of duty until the next alarm.
void alarm_leads(db::Txn& txn, const Lower& lower, const Access& system, const Visit& visit, Moment& moment);
// It is signed: the alarm and the leads' grants end.
void end_oversight(db::Txn& txn, const Lower& lower, const Visit& visit, Moment& moment);

// A consultation that this reader may look into, and on which basis: his own, or one that is late where he leads.
struct Reading {
    Visit visit;
    access::Basis basis;
};
std::optional<Reading> find_to_read(db::Txn& txn, const Lower& lower, const Access& access, ConsultId id);
// Audited with its basis and purpose: what of it was shown, or the consultation itself under the verb's code.
void audit_reading(db::Txn& txn, const Access& access, const Reading& reading, audit::Subject shown);
void audit_reading(db::Txn& txn, const Access& access, const Reading& reading, std::string_view what);

}  // namespace xinglin::consult

// Renders a consultation for one reader, through that reader's own Access: what he has no grant for is not there.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/store.h"
#include "modules/consult/views/card.h"

namespace xinglin::consult {

Access as_patient(const Visit& visit);
Access as_doctor(const Visit& visit, const Doctor& doctor);

ConsultCard render(db::Txn& txn, const Lower& lower, const Access& viewer, const Visit& visit);
// The wait of one patient in the queue.
QueueCard render_queue(db::Txn& txn, const Lower& lower, const Visit& visit);
// For a doctor whom it is no longer with: that it is gone, and nothing of the patient.
ConsultCard render_gone(db::Txn& txn, const Lower& lower, const Visit& visit);

Turn turn_of(State state, const Progress& progress);
std::optional<DueCard> due_of(const Visit& visit, const Progress& progress, const policy::Views& limits, Instant now);

std::string_view title_name(directory::Title title);

}  // namespace xinglin::consult

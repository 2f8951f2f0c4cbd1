// The draft's row.
#pragma once

#include "modules/consult/note.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

// Revision 0 where nothing has been saved.
NoteDraft draft_of(db::Txn& txn, const Access& access, const Visit& visit);
// Over the revision that was read; gives the next. The same words again are no error. Error: consult.note_changed.
Result<NoteDraft> keep_draft(db::Txn& txn, const Access& access, const Visit& visit, const NoteDraft& draft);

}  // namespace xinglin::consult

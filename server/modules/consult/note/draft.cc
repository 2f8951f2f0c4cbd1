// The note while it is being written: saved as often as the doctor pauses, and never over somebody's newer words.
#include "modules/consult/note/draft.h"

#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/note/signing.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "platform/audit/audit.h"

namespace xinglin::consult {
namespace {

bool same_words(const NoteDraft& a, const NoteDraft& b) {
    return a.chief_complaint == b.chief_complaint && a.present_illness == b.present_illness && a.past_history == b.past_history &&
           a.management == b.management && a.advice == b.advice;
}

bool may_draft(State state) { return doctor_may_write(state) || state == State::SummaryDue; }

// True when the row was still in the revision that the doctor has read.
bool write_draft(db::Txn& txn, const Access& access, const Visit& visit, const NoteDraft& draft) {
    if (draft.revision == 0) {
        return txn.exec_count(sql::begin_draft, visit.tenant, visit.id, draft.chief_complaint, draft.present_illness,
                              draft.past_history, draft.management, draft.advice, access.practitioner, txn.now()) == 1;
    }
    return txn.exec_count(sql::save_draft, visit.tenant, visit.id, draft.revision, draft.chief_complaint, draft.present_illness,
                          draft.past_history, draft.management, draft.advice, access.practitioner, txn.now()) == 1;
}

}  // namespace

NoteDraft draft_of(db::Txn& txn, const Access& access, const Visit& visit) {
    auto rows = txn.query(sql::draft_of, access, visit.tenant, visit.id);
    auto row = rows.only();
    if (!row) return {};
    return {std::string(row->text(0)), std::string(row->text(1)), std::string(row->text(2)),
            std::string(row->text(3)), std::string(row->text(4)), row->integer(5)};
}

Result<NoteDraft> keep_draft(db::Txn& txn, const Access& access, const Visit& visit, const NoteDraft& draft) {
    NoteDraft saved = draft;
    if (write_draft(txn, access, visit, draft)) {
        ++saved.revision;
        return saved;
    }
    const NoteDraft there = draft_of(txn, access, visit);
    if (same_words(there, draft)) return there;   // A retried request, already served.
    return refuse(note_changed());
}

Result<NoteDraft> Consults::draft(db::Txn& txn, const Access& access, ConsultId id) {
    auto reading = find_to_read(txn, inside_->lower, access, id);
    if (!reading || !doctor_may_read_talk(reading->visit.state)) return refuse(not_found());
    audit_reading(txn, access, *reading, "consult.note_draft_read");
    return draft_of(txn, access, reading->visit);
}

Result<NoteDraft> Consults::save_draft(db::Txn& txn, const Access& access, ConsultId id, const NoteDraft& draft, Moment&) {
    auto visit = find(txn, access, id);
    if (!visit || !doctor_may_read_talk(visit->state)) return refuse(not_found());
    if (!may_draft(visit->state) || is_being_signed(txn, access, *visit)) return refuse(note_locked());
    auto saved = keep_draft(txn, access, *visit, draft);
    if (!saved) return refuse(saved.error());
    audit::wrote(txn, access, {.person = visit->person, .category = "consult", .object_kind = "consult",
                               .object_id = visit->id.bytes, .what = "consult.note_draft_saved"});
    return saved;
}

}  // namespace xinglin::consult

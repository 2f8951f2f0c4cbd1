// The note's routes.
#include "modules/consult/routes/routes.h"
#include "modules/consult/routes/wire.h"

namespace xinglin::consult {

using http::NoBody;

void add_note_routes(http::Routes& routes, Consults& consults) {
    routes.get<NoteDraft>(
        "/consults/{id}/note-draft", {.roles = Role::Doctor, .summary = "The note as it is being written", .patient_data = true},
        on_consult<NoBody, NoteDraft>([&consults](db::Txn& txn, const Access& access, ConsultId id, const NoBody&, Moment&) {
            return consults.draft(txn, access, id);
        }));
    routes.put<NoteDraft, NoteDraft>(
        "/consults/{id}/note-draft",
        {.roles = Role::Doctor, .summary = "Save the note over the revision that was read", .patient_data = true, .key = "id"},
        on_consult<NoteDraft, NoteDraft>(
            [&consults](db::Txn& txn, const Access& access, ConsultId id, const NoteDraft& body, Moment& moment) {
                return consults.save_draft(txn, access, id, body, moment);
            }));
    routes.put<NoteDraft, http::Accepted<Note>>(
        "/consults/{id}/note-signature",
        {.roles = Role::Doctor,
         .summary = "Sign the note; the consultation closes with the authority's answer",
         .patient_data = true,
         .key = "id"},
        on_consult<NoteDraft, http::Accepted<Note>>([&consults](db::Txn& txn, const Access& access, ConsultId id,
                                                                const NoteDraft& body,
                                                                Moment& moment) -> Result<http::Accepted<Note>> {
            auto note = consults.sign(txn, access, id, body, moment);
            if (!note) return refuse(note.error());
            return http::Accepted<Note>{std::move(*note)};
        }));
    routes.get<Note>(
        "/consults/{id}/note", {.roles = kBothSides, .summary = "The signed note, with what proves it", .patient_data = true},
        on_consult<NoBody, Note>([&consults](db::Txn& txn, const Access& access, ConsultId id, const NoBody&, Moment&) {
            return consults.note(txn, access, id);
        }));
}

}  // namespace xinglin::consult

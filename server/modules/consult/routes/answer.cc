// The doctor's routes.
#include "modules/consult/routes/routes.h"
#include "modules/consult/routes/wire.h"

namespace xinglin::consult {

using http::Call;
using http::NoBody;

void add_answer_routes(http::Routes& routes, Consults& consults) {
    routes.put<PresenceWish, Presence>(
        "/presence", {.roles = Role::Doctor, .summary = "Come on duty or go", .socket = "presence.set"},
        [&consults](db::Txn& txn, const Access& access, const Call<PresenceWish>& call, Moment& moment) {
            return consults.set_presence(txn, access, call.body.online ? Attendance::Online : Attendance::Away, moment);
        });
    routes.put<NoBody, NoBody>(
        "/consults/{id}/acceptance",
        {.roles = Role::Doctor,
         .summary = "Take the offered patient",
         .patient_data = true,
         .socket = "consult.accept",
         .key = "id"},
        on_consult<NoBody, NoBody>([&consults](db::Txn& txn, const Access& access, ConsultId id, const NoBody&, Moment& moment) {
            return http::done(consults.accept(txn, access, id, moment));
        }));
    routes.put<DeclineReason, NoBody>(
        "/consults/{id}/decline",
        {.roles = Role::Doctor, .summary = "Leave the offered patient to others", .patient_data = true, .key = "id"},
        on_consult<DeclineReason, NoBody>(
            [&consults](db::Txn& txn, const Access& access, ConsultId id, const DeclineReason&, Moment& moment) {
                return http::done(consults.decline(txn, access, id, moment));
            }));
    routes.put<HandOverNote, NoBody>(
        "/consults/{id}/hand-over",
        {.roles = Role::Doctor,
         .summary = "Give the patient back to the queue with a word for whoever comes next",
         .patient_data = true,
         .key = "id"},
        on_consult<HandOverNote, NoBody>(
            [&consults](db::Txn& txn, const Access& access, ConsultId id, const HandOverNote& body, Moment& moment) {
                return http::done(consults.hand_over(txn, access, id, body.note, moment));
            }));
    routes.put<triage::DoctorsWord, NoBody>(
        "/consults/{id}/triage-correction",
        {.roles = Role::Doctor, .summary = "Say what the guidance should have said", .patient_data = true, .key = "id"},
        on_consult<triage::DoctorsWord, NoBody>(
            [&consults](db::Txn& txn, const Access& access, ConsultId id, const triage::DoctorsWord& body, Moment& moment) {
                return http::done(consults.correct_triage(txn, access, id, body, moment));
            }));
    routes.put<EndWish, NoBody>(
        "/consults/{id}/end",
        {.roles = Role::Doctor, .summary = "End the talk; the note is due", .patient_data = true, .key = "id"},
        on_consult<EndWish, NoBody>(
            [&consults](db::Txn& txn, const Access& access, ConsultId id, const EndWish& body, Moment& moment) {
                return http::done(consults.end(txn, access, id, body.outcome, moment));
            }));
}

}  // namespace xinglin::consult

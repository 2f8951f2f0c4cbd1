// The patient's routes, and those that both sides read.
#include "modules/consult/inside.h"
#include "modules/consult/refusals.h"
#include "modules/consult/routes/routes.h"
#include "modules/consult/routes/wire.h"
#include "modules/consult/views/render.h"

namespace xinglin::consult {

using http::Call;
using http::Created;
using http::NoBody;

Result<ConsultCard> shown_card(db::Txn& txn, const Lower& lower, const Access& access, ConsultId id) {
    auto reading = find_to_read(txn, lower, access, id);
    if (!reading) return refuse(not_found());
    audit_reading(txn, access, *reading, "consult.read");
    return render(txn, lower, access, reading->visit);
}

void add_ask_routes(http::Routes& routes, Consults& consults) {
    const Lower* lower = &consults.inside().lower;
    routes.post<Opening, Created<ConsultCard>>(
        "/consults", {.roles = Role::Patient, .summary = "Ask a department's doctors", .patient_data = true, .idempotent = true},
        [&consults, lower](db::Txn& txn, const Access& access, const Call<Opening>& call,
                           Moment& moment) -> Result<Created<ConsultCard>> {
            auto id = consults.open(txn, access, call.body, moment);
            if (!id) return refuse(id.error());
            auto card = shown_card(txn, *lower, access, *id);
            if (!card) return refuse(card.error());
            return Created<ConsultCard>{std::move(*card), "/consults/" + id->text()};
        });
    routes.get<ConsultCards>(
        "/consults", {.roles = kBothSides, .summary = "One's own consultations: a patient's, or those a doctor has in hand",
                      .patient_data = true},
        [lower](db::Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<ConsultCards> {
            return list_of(txn, *lower, access);
        });
    routes.get<ConsultCard>(
        "/consults/{id}", {.roles = kBothSides, .summary = "One consultation", .patient_data = true},
        on_consult<NoBody, ConsultCard>([lower](db::Txn& txn, const Access& access, ConsultId id, const NoBody&, Moment&) {
            return shown_card(txn, *lower, access, id);
        }));
    routes.put<NoBody, NoBody>(
        "/consults/{id}/cancellation",
        {.roles = Role::Patient,
         .summary = "Think better of it, before a doctor has answered",
         .patient_data = true,
         .key = "id"},
        on_consult<NoBody, NoBody>([&consults](db::Txn& txn, const Access& access, ConsultId id, const NoBody&, Moment& moment) {
            return http::done(consults.cancel(txn, access, id, moment));
        }));
}

void Consults::add_routes(http::Routes& routes, blob::BlobStore& blobs) {
    add_ask_routes(routes, *this);
    add_answer_routes(routes, *this);
    add_talk_routes(routes, *this);
    add_note_routes(routes, *this);
    add_picture_routes(routes, *this, blobs);
}

}  // namespace xinglin::consult

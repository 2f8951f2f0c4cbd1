#include "modules/consult/views/tell.h"

#include "modules/consult/limits.h"
#include "modules/consult/queue/department.h"
#include "modules/consult/views/render.h"
#include "modules/roster/roster.h"
#include "platform/wire/wire.h"
#include "platform/ws/hub.h"

namespace xinglin::consult {
namespace {

// Whose turn it is behind this word. A word of the house has none beside it: the move that follows is pushed whole.
std::string turn_beside(db::Txn& txn, const Lower& lower, const Visit& visit, const Message& message) {
    if (message.from == Side::System) return {};
    Progress progress;
    if (message.from == Side::Doctor) progress.doctor_spoke_at = message.at;
    else if (visit.state == State::InProgress) progress.unanswered_since = unanswered_since(txn, visit);
    const TurnNow now{turn_of(visit.state, progress), due_of(visit, progress, lower.limits, message.at)};
    const std::string json = wire::write(now);
    return json.substr(1, json.size() - 2);
}

void push_card(db::Txn& txn, const Lower& lower, const ws::Recipient& to, const ConsultCard& card) {
    ws::push_state(txn, lower.hub, to, "consult", card.id.text(), card.version, wire::write(card));
}

}  // namespace

void tell_patient(db::Txn& txn, const Lower& lower, const Visit& visit) {
    push_card(txn, lower, ws::Recipient::patient(visit.person), render(txn, lower, as_patient(visit), visit));
}

void tell_doctor(db::Txn& txn, const Lower& lower, const Visit& visit, const Doctor& doctor) {
    push_card(txn, lower, ws::Recipient::doctor(doctor.person), render(txn, lower, as_doctor(visit, doctor), visit));
}

void tell_moved(db::Txn& txn, const Lower& lower, const Visit& before, const Visit& after) {
    tell_patient(txn, lower, after);
    if (after.doctor) tell_doctor(txn, lower, after, *after.doctor);
    if (before.doctor && before.doctor != after.doctor) {
        push_card(txn, lower, ws::Recipient::doctor(before.doctor->person), render_gone(txn, lower, after));
    }
    for (const auto& doctor : {before.doctor, after.doctor}) {
        if (doctor && is_load(before.state) != is_load(after.state)) tell_presence(txn, lower, after.tenant, *doctor);
    }
}

void tell_queue(db::Txn& txn, const Lower& lower, const Visit& visit) {
    const auto to = ws::Recipient::patient(visit.person);
    const ConsultCard card = render(txn, lower, as_patient(visit), visit);
    push_card(txn, lower, to, card);
    if (!card.queue) return;
    ws::push_state(txn, lower.hub, to, "queue", visit.id.text(), txn.now().micros, wire::write(*card.queue));
}

Presence presence_of(db::Txn& txn, const Lower& lower, TenantId tenant, PractitionerId doctor) {
    Presence presence{.load = load_of(txn, tenant, doctor), .cap = lower.roster.cap_in(tenant, txn.now())};
    if (auto lease = lower.roster.lease_of(txn, tenant, doctor)) {
        presence.online = true;
        presence.until = lease->until;
    }
    return presence;
}

void tell_presence(db::Txn& txn, const Lower& lower, TenantId tenant, const Doctor& doctor) {
    ws::push_state(txn, lower.hub, ws::Recipient::doctor(doctor.person), "presence", "", txn.now().micros,
                   wire::write(presence_of(txn, lower, tenant, doctor.id)));
}

void tell_left(db::Txn& txn, const Lower& lower, TenantId tenant, PractitionerId doctor) {
    if (auto known = lower.directory.practitioner(txn, tenant, doctor))
        tell_presence(txn, lower, tenant, {doctor, known->person});
}

void tell_message(db::Txn& txn, const Lower& lower, const Visit& visit, const Message& message) {
    const std::string json = wire::write(message);
    const std::string beside = turn_beside(txn, lower, visit, message);
    const std::string consult = visit.id.text();
    ws::push_message(txn, lower.hub, ws::Recipient::patient(visit.person), consult, json, beside);
    if (visit.doctor && doctor_may_read_talk(visit.state)) {
        ws::push_message(txn, lower.hub, ws::Recipient::doctor(visit.doctor->person), consult, json, beside);
    }
}

void tell_absent_patient(db::Txn& txn, const Lower& lower, const Visit& visit, Moment& moment) {
    if (lower.hub.is_connected(http::App::Patient, visit.person)) return;
    const identity::Message message{.template_code = "notify.doctor_accepted", .tenant = visit.tenant,
                                    .useful_for = limits::kAcceptedIsNews};
    lower.persons.tell(txn, visit.person, message, moment);
}

}  // namespace xinglin::consult

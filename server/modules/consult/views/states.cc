#include "modules/consult/views/states.h"

#include "modules/consult/limits.h"
#include "modules/consult/views/render.h"
#include "modules/consult/views/tell.h"
#include "platform/audit/audit.h"
#include "platform/wire/wire.h"

namespace xinglin::consult {
namespace {

std::vector<Visit> visits_of(db::Txn& txn, const Access& access) {
    if (access.role == Role::Patient) return visits_of_patient(txn, access, limits::kListMax);
    return visits_of_doctor(txn, access, limits::kListMax);
}

ConsultCards cards_of(db::Txn& txn, const Lower& lower, const Access& access, const std::vector<Visit>& visits) {
    ConsultCards cards;
    std::vector<PersonId> shown;
    for (const Visit& visit : visits) {
        cards.consults.push_back(render(txn, lower, access, visit));
        if (!std::ranges::count(shown, visit.person)) shown.push_back(visit.person);
    }
    if (!shown.empty())
        audit::shown(txn, access, shown, {.category = "consult", .object_kind = "consult", .what = "consult.listed"});
    return cards;
}

}  // namespace

ConsultCards list_of(db::Txn& txn, const Lower& lower, const Access& access) {
    return cards_of(txn, lower, access, visits_of(txn, access));
}

Result<std::vector<ws::State>> States::states(db::Txn& txn, http::App app, const Access& access, Moment& moment) {
    std::vector<ws::State> states;
    if (access.role != Role::Patient && access.role != Role::Doctor) return states;
    auto visits = visits_of(txn, access);
    std::erase_if(visits, [](const Visit& visit) { return is_over(visit.state); });
    for (const ConsultCard& card : cards_of(txn, *lower_, access, visits).consults) {
        states.push_back({"consult", card.id.text(), card.version, wire::write(card)});
    }
    if (app == http::App::Doctor && access.role == Role::Doctor) {
        const Presence presence = presence_of(txn, *lower_, access.tenant, access.practitioner);
        states.push_back({"presence", "", moment.now.micros, wire::write(presence)});
    }
    return states;
}

}  // namespace xinglin::consult

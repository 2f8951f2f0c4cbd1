// The doctor's verbs: to take the patient or not, to hand him over, to end.
#include "modules/consult/blank.h"
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "modules/consult/views/tell.h"

namespace xinglin::consult {
namespace {

// Whether this doctor was asked once and it went on to others.
bool was_passed_over(db::Txn& txn, const Access& access, ConsultId id) {
    for (const auto& row : txn.query(sql::passes_of, access.tenant, id)) {
        if (row.id<PractitionerId>(0) == access.practitioner) return true;
    }
    return false;
}

// No word of whether there is such a consultation, unless he was asked.
Error not_for_you(db::Txn& txn, const Access& access, ConsultId id) {
    return was_passed_over(txn, access, id) ? offer_expired() : not_offered_to_you();
}

}  // namespace

void pass_over(db::Txn& txn, const Visit& visit, Instant now) {
    if (visit.doctor) txn.exec(sql::pass_over, visit.tenant, visit.id, visit.doctor->id, now);
}

Result<void> Consults::accept(db::Txn& txn, const Access& access, ConsultId id, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_for_you(txn, access, id));
    if (visit->state == State::Accepted || visit->state == State::InProgress) return {};   // A retried request, already served.
    if (visit->state != State::Offered) return refuse(already_accepted());
    if (*visit->offer_until <= moment.now) return refuse(offer_expired());   // Its timer is on the way.
    if (!inside_->moves.step(txn, access, *visit, Event::Accept, {}, moment))
        return refuse(already_accepted());   // Lost the race.
    tell_absent_patient(txn, inside_->lower, *visit, moment);
    return {};
}

Result<void> Consults::decline(db::Txn& txn, const Access& access, ConsultId id, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit && was_passed_over(txn, access, id)) return {};   // A retried request, or time was quicker.
    if (!visit || visit->state != State::Offered) return refuse(not_offered_to_you());
    pass_over(txn, *visit, moment.now);
    if (!inside_->moves.step(txn, access, *visit, Event::Decline, {}, moment)) return refuse(busy());
    return {};
}

Result<void> Consults::hand_over(db::Txn& txn, const Access& access, ConsultId id, std::string_view note, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit && was_passed_over(txn, access, id)) return {};
    if (!visit) return refuse(not_found());
    if (is_blank(note)) return refuse(blank("/note"));
    if (!next(visit->state, Event::HandOver)) return refuse(not_in_hand());
    note_in_talk(txn, *inside_, *visit, "consult.notice_handed_over", moment);
    pass_over(txn, *visit, moment.now);
    const Change change{.note = std::string(note)};
    if (!inside_->moves.step(txn, access, *visit, Event::HandOver, change, moment)) return refuse(busy());
    return {};
}

Result<void> Consults::correct_triage(db::Txn& txn, const Access& access, ConsultId id, const triage::DoctorsWord& word,
                                      Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit || !visit->is_with(access.practitioner)) return refuse(not_found());
    if (is_over(visit->state)) return refuse(over());
    if (!doctor_may_read_talk(visit->state)) return refuse(not_in_hand());
    if (!visit->assessment) return refuse(no_guidance());
    auto corrected = inside_->lower.triage.assessments().correct(txn, access, *visit->assessment, word, moment);
    if (!corrected) return refuse(corrected.error());
    if (*corrected && !touch(txn, *visit)) return refuse(busy());
    if (*corrected) tell_doctor(txn, inside_->lower, *visit, *visit->doctor);
    return {};
}

Result<void> Consults::end(db::Txn& txn, const Access& access, ConsultId id, Outcome outcome, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_found());
    if (outcome == Outcome::Silent) return refuse(outcome_not_yours());   // Only a clock can tell.
    if (visit->outcome == outcome) return {};   // A retried request, already served.
    if (visit->outcome) return refuse(over());
    if (!next(visit->state, Event::End)) return refuse(not_begun());
    if (!inside_->moves.step(txn, access, *visit, Event::End, {.outcome = outcome}, moment)) return refuse(busy());
    return {};
}

}  // namespace xinglin::consult

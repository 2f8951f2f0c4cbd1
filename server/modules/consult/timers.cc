#include "modules/consult/timers.h"

#include "modules/consult/inside.h"
#include "modules/consult/limits.h"
#include "modules/consult/store.h"
#include "platform/jobs/jobs.h"

namespace xinglin::consult {
namespace {

const jobs::Kind kOfferLapse{"consult.offer_lapse"};
const jobs::Kind kFirstWord{"consult.first_word"};
const jobs::Kind kSilence{"consult.silence"};
const jobs::Kind kNoteLate{"consult.note_late"};
const jobs::Kind kGiveUp{"consult.give_up"};
const jobs::Kind kSeek{"consult.seek"};       // Subject: whoever is to be placed, or has become free.
const jobs::Kind kSweep{"consult.sweep"};     // Subject: the institution.

jobs::JobKey key_of(const Visit& visit) { return {.tenant = visit.tenant, .subject = visit.id.bytes}; }

// When the silence of a talk is over, as far as is known now. While it is the patient's turn the doctor's half hour may begin
// at any moment, so it looks again each half hour: a word said after a look is always seen before its half hour has passed.
struct Silence {
    std::optional<Event> over{};
    Instant look_again{};
};

Silence silence(const Visit& visit, const Progress& progress, const policy::View& view, Instant now) {
    const Duration doctor_max = limits::doctor_silent.in(view, visit.tenant);
    const Duration patient_max = limits::patient_silent.in(view, visit.tenant);
    if (progress.unanswered_since) {
        const Instant end = *progress.unanswered_since + doctor_max;
        if (end <= now) return {.over = Event::DoctorSilent};
        return {.look_again = end};
    }
    const Instant end = progress.doctor_spoke_at.value_or(now) + patient_max;
    if (end <= now) return {.over = Event::PatientSilent};
    return {.look_again = std::min(end, now + doctor_max)};
}

// The body of every timer on one consultation: `due` says whether its time has come.
using Look = std::function<Result<void>(db::Txn&, const Access&, Visit&, Moment&)>;
jobs::Timer on_visit(Look look) {
    return [look = std::move(look)](db::Txn& txn, const jobs::Due& due, Moment& moment) -> Result<void> {
        auto visit = find_for_timer(txn, due.access, due.key.tenant, ConsultId{due.key.subject});
        if (!visit) return {};
        return look(txn, due.access, *visit, moment);
    };
}

void give_up_now(db::Txn& txn, const Access& access, Visit& visit, const Moves& moves, Moment& moment) {
    Change change;
    if (visit.spoke) change.outcome = Outcome::Silent;
    if (!visit.spoke) change.reason = CancelReason::NoDoctor;
    moves.step(txn, access, visit, give_up(visit.said()), change, moment);
}

Result<void> look_at_silence(db::Txn& txn, const Access& access, Visit& visit, const Consults::Inside& inside, Moment& moment) {
    if (visit.state != State::InProgress) return {};
    const policy::View view = inside.lower.limits.at(moment.now);
    const Silence found = silence(visit, silence_of(txn, access, visit), view, moment.now);
    if (!found.over) {
        jobs::at(txn, kSilence, key_of(visit), found.look_again);
        return {};
    }
    if (*found.over == Event::DoctorSilent) note_in_talk(txn, inside, visit, "consult.notice_doctor_silent", moment);
    inside.moves.step(txn, access, visit, *found.over, {.outcome = Outcome::Silent}, moment);
    return {};
}

Result<void> look_at_note(db::Txn& txn, const Access& access, Visit& visit, const Consults::Inside& inside, Moment& moment) {
    if (visit.state != State::SummaryDue) return {};
    alarm_leads(txn, inside.lower, access, visit, moment);
    jobs::at(txn, kNoteLate, key_of(visit), moment.now + limits::note_alarm.in(inside.lower.limits.at(moment.now), visit.tenant));
    return {};
}

}  // namespace

void set_timer(db::Txn& txn, const Visit& visit, const policy::View& view, Instant now) {
    switch (visit.state) {
    case State::Offered: return jobs::at(txn, kOfferLapse, key_of(visit), *visit.offer_until);
    case State::Accepted: return jobs::at(txn, kFirstWord, key_of(visit), now + limits::first_word.in(view, visit.tenant));
    case State::InProgress: return jobs::at(txn, kSilence, key_of(visit), now + limits::doctor_silent.in(view, visit.tenant));
    case State::SummaryDue: return jobs::at(txn, kNoteLate, key_of(visit), now + limits::note.in(view, visit.tenant));
    case State::Queued:
    case State::Completed:
    case State::Closed:
    case State::Cancelled: return;
    }
}

void set_give_up(db::Txn& txn, const Visit& visit, const policy::View& view) {
    jobs::at(txn, kGiveUp, key_of(visit), visit.waiting_since + limits::find_doctor.in(view, visit.tenant));
}

void seek_doctor(db::Txn& txn, const Visit& visit, Instant now) {
    jobs::at(txn, kSeek, {.tenant = visit.tenant, .subject = visit.id.bytes}, now);
}

void seek_patient(db::Txn& txn, TenantId tenant, PractitionerId doctor, Instant now) {
    jobs::at(txn, kSeek, {.tenant = tenant, .subject = doctor.bytes}, now);
}

void sweep_later(db::Txn& txn, TenantId tenant, Instant now) {
    jobs::at(txn, kSweep, {.tenant = tenant, .subject = tenant.bytes}, now + limits::kSweep);
}

void join_timers(jobs::Jobs& jobs, Consults& consults) {
    const Consults::Inside* inside = &consults.inside();
    jobs.on(kOfferLapse, on_visit([inside](db::Txn& txn, const Access& access, Visit& visit, Moment& moment) -> Result<void> {
        if (visit.state != State::Offered || *visit.offer_until > moment.now) return {};   // Answered, or offered anew.
        pass_over(txn, visit, moment.now);
        inside->moves.step(txn, access, visit, Event::OfferLapse, {}, moment);
        return {};
    }));
    jobs.on(kFirstWord, on_visit([inside](db::Txn& txn, const Access& access, Visit& visit, Moment& moment) -> Result<void> {
        const Duration limit = limits::first_word.in(inside->lower.limits.at(moment.now), visit.tenant);
        if (visit.state != State::Accepted || *visit.accepted_at + limit > moment.now) return {};
        pass_over(txn, visit, moment.now);
        inside->moves.step(txn, access, visit, Event::NoFirstWord, {}, moment);
        return {};
    }));
    jobs.on(kGiveUp, on_visit([inside](db::Txn& txn, const Access& access, Visit& visit, Moment& moment) -> Result<void> {
        const Duration limit = limits::find_doctor.in(inside->lower.limits.at(moment.now), visit.tenant);
        if (!is_waiting(visit.state) || visit.waiting_since + limit > moment.now) return {};
        give_up_now(txn, access, visit, inside->moves, moment);
        return {};
    }));
    jobs.on(kSilence, on_visit([inside](db::Txn& txn, const Access& access, Visit& visit, Moment& moment) {
        return look_at_silence(txn, access, visit, *inside, moment);
    }));
    jobs.on(kNoteLate, on_visit([inside](db::Txn& txn, const Access& access, Visit& visit, Moment& moment) {
        return look_at_note(txn, access, visit, *inside, moment);
    }));
    const auto dispatch = [inside](db::Txn& txn, const jobs::Due& due, Moment& moment) -> Result<void> {
        inside->dispatch.run(txn, due.access, moment);
        return {};
    };
    jobs.on(kSeek, dispatch);
    jobs.on(kSweep, dispatch);
}

}  // namespace xinglin::consult

#include "modules/consult/moves.h"

#include "modules/consult/limits.h"
#include "modules/consult/store.h"
#include "modules/consult/timers.h"
#include "modules/consult/views/render.h"
#include "modules/consult/views/tell.h"
#include "platform/audit/moved.h"

namespace xinglin::consult {
namespace {

access::GrantKey key_of(const Visit& visit, const Standing& standing) {
    return {visit.tenant, standing.doctor.person, visit.person, standing.basis, visit.id.bytes};
}

constexpr access::Categories kOfferShows = access::Category::Consult | access::Category::Identity;
constexpr access::Categories kTreatingShows =
    kOfferShows | (access::Category::Document | access::Category::Media);

audit::Move move_of(const Visit& before, const Visit& after, Event event) {
    return {.thing = "consult", .id = after.id.bytes, .tenant = after.tenant, .person = after.person,
            .from = wire::name_of(before.state), .to = wire::name_of(after.state), .reason = reason_of(event)};
}

// One event for each arrival; Queued is an arrival only on the way back.
void tell_floors(db::Txn& txn, const Access& access, const Visit& before, const Visit& after, Event event) {
    const audit::Move move = move_of(before, after, event);
    const PractitionerId doctor = after.doctor ? after.doctor->id : PractitionerId{};
    switch (after.state) {
    case State::Queued: return audit::moved(txn, access, move, Requeued{after.id, std::string(reason_of(event))});
    case State::Offered: return audit::moved(txn, access, move, Offered{after.id, doctor});
    case State::Accepted: return audit::moved(txn, access, move, Accepted{after.id, doctor});
    case State::InProgress: return audit::moved(txn, access, move, Begun{after.id, doctor});
    case State::SummaryDue: return audit::moved(txn, access, move, Ended{after.id, doctor, *after.outcome});
    case State::Completed: return audit::moved(txn, access, move, Signed{after.id, doctor});
    case State::Closed: return audit::moved(txn, access, move, Closed{after.id, *after.outcome});
    case State::Cancelled: return audit::moved(txn, access, move, Cancelled{after.id, *after.cancel_reason});
    }
}

// The card goes out to him unasked: that he was shown it stands in the patient's log all the same.
void audit_offer(db::Txn& txn, const Visit& visit) {
    audit::shown(txn, as_doctor(visit, *visit.doctor), {.person = visit.person, .category = "consult", .object_kind = "consult",
                                                        .object_id = visit.id.bytes, .what = "consult.offer_shown"});
}

void back_to_queue(Visit& visit, State from, const Change& change, Instant now) {
    visit.doctor.reset();
    visit.offer_until.reset();
    visit.accepted_at.reset();
    if (from == State::InProgress) visit.waiting_since = now;   // A new search, with its own 15 minutes.
    if (change.note) visit.hand_over_note = change.note;
}

void end_talk(Visit& visit, const Change& change, Instant now) {
    if (is_waiting(visit.state) || !visit.doctor) visit.doctor = visit.spoke;
    visit.offer_until.reset();
    visit.outcome = change.outcome;
    visit.ended_at = now;
}

void finish(Visit& visit, Instant now) {
    visit.closed_at = now;
    visit.retain_until = now + limits::kKept;
}

}  // namespace

std::string_view reason_of(Event event) {
    switch (event) {
    case Event::Offer: return "offered";
    case Event::Decline: return "declined";
    case Event::OfferLapse: return "lapsed";
    case Event::DoctorAway: return "away";
    case Event::Accept: return "accepted";
    case Event::FirstWord: return "first_word";
    case Event::NoFirstWord: return "no_first_word";
    case Event::HandOver: return "handed_over";
    case Event::DoctorSilent: return "doctor_silent";
    case Event::PatientSilent: return "patient_silent";
    case Event::End: return "ended";
    case Event::Sign: return "signed";
    case Event::Close: return "closed";
    case Event::Cancel: return "cancelled";
    case Event::NobodyCame: return "no_doctor";
    case Event::NobodyCameBack: return "no_doctor_again";
    }
    return "";
}

Visit Moves::after(const Visit& visit, State to, Event event, const Change& change, Instant now) const {
    Visit then = visit;
    const policy::View view = lower_->limits.at(now);
    switch (to) {
    case State::Queued: back_to_queue(then, visit.state, change, now); break;
    case State::Offered:
        then.doctor = change.doctor;
        then.offer_until = now + limits::offer.in(view, visit.tenant);
        break;
    case State::Accepted:
        then.offer_until.reset();
        then.accepted_at = now;
        break;
    case State::InProgress: then.spoke = then.doctor; break;
    case State::SummaryDue: end_talk(then, change, now); break;
    case State::Completed: break;
    case State::Closed: finish(then, now); break;
    case State::Cancelled:
        then.doctor.reset();
        then.offer_until.reset();
        then.cancel_reason = change.reason;
        finish(then, now);
        break;
    }
    check(event != Event::Offer || change.doctor.has_value(), "an offer is to somebody");
    then.state = to;
    return then;
}

// What the doctor may see follows from the state alone: what he had and has no more is closed, what he has is open.
void Moves::grants(db::Txn& txn, const Visit& before, const Visit& after, Instant now) const {
    const auto had = standing(before);
    const auto has = standing(after);
    if (had && had != has) lower_->accesses.close_grant(txn, key_of(before, *had), now);
    if (!has) return;
    const bool offered = has->basis == access::Basis::Offer;
    const Duration read_after = limits::read_after.in(lower_->limits.at(now), after.tenant);
    if (had != has || after.state == State::Closed) {
        const Instant until = after.state == State::Closed ? now + read_after : access::kForever;
        const Instant from = now - access::kClockMayGoBack;
        lower_->accesses.open_grant(txn, key_of(after, *has), offered ? kOfferShows : kTreatingShows, from, until);
    }
}

void Moves::timers(db::Txn& txn, const Visit& before, const Visit& after, Instant now) const {
    set_timer(txn, after, lower_->limits.at(now), now);
    if (after.state == State::Queued && before.state == State::InProgress) set_give_up(txn, after, lower_->limits.at(now));
    if (after.state == State::Queued) seek_doctor(txn, after, now);
    const bool freed = is_load(before.state) && !is_load(after.state) && before.doctor.has_value();
    if (freed) seek_patient(txn, after.tenant, before.doctor->id, now);
}

bool Moves::step(db::Txn& txn, const Access& access, Visit& visit, Event event, const Change& change, Moment& moment) const {
    const auto to = next(visit.state, event);
    if (!to) return false;
    Visit then = after(visit, *to, event, change, moment.now);
    if (!take(txn, visit, then)) return false;
    ++then.version;
    grants(txn, visit, then, moment.now);
    timers(txn, visit, then, moment.now);
    tell_floors(txn, access, visit, then, event);
    tell_moved(txn, *lower_, visit, then);
    if (then.state == State::Offered) audit_offer(txn, then);
    visit = std::move(then);
    return true;
}

void Moves::opened(db::Txn& txn, const Access& access, const Visit& visit, Moment& moment) const {
    const audit::Move move{.thing = "consult", .id = visit.id.bytes, .tenant = visit.tenant, .person = visit.person, .from = "",
                           .to = wire::name_of(visit.state), .reason = "opened"};
    audit::moved(txn, access, move, Opened{visit.id, visit.department});
    set_give_up(txn, visit, lower_->limits.at(moment.now));
    seek_doctor(txn, visit, moment.now);
    tell_patient(txn, *lower_, visit);
}

}  // namespace xinglin::consult

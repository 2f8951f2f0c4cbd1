#include "modules/consult/limits.h"
#include "modules/consult/views/render.h"
#include "modules/consult/queue/department.h"
#include "platform/policy/view.h"

namespace xinglin::consult {

Turn turn_of(State state, const Progress& progress) {
    switch (state) {
    case State::Queued: return Turn::None;
    case State::Offered:
    case State::Accepted:
    case State::SummaryDue: return Turn::Doctor;
    case State::InProgress: return progress.unanswered_since ? Turn::Doctor : Turn::Patient;
    case State::Completed:
    case State::Closed:
    case State::Cancelled: return Turn::None;
    }
    return Turn::None;
}

std::optional<DueCard> due_of(const Visit& visit, const Progress& progress, const policy::Views& limits, Instant now) {
    const policy::View view = limits.at(now);
    switch (visit.state) {
    case State::Queued: return DueCard{DueKind::NoDoctor, visit.waiting_since + limits::find_doctor.in(view, visit.tenant)};
    case State::Offered: return DueCard{DueKind::Offer, visit.offer_until.value_or(now)};
    case State::Accepted:
        return DueCard{DueKind::FirstWord, visit.accepted_at.value_or(now) + limits::first_word.in(view, visit.tenant)};
    case State::InProgress:
        if (progress.unanswered_since) {
            return DueCard{DueKind::DoctorSilent, *progress.unanswered_since + limits::doctor_silent.in(view, visit.tenant)};
        }
        return DueCard{DueKind::PatientSilent,
                       progress.doctor_spoke_at.value_or(now) + limits::patient_silent.in(view, visit.tenant)};
    case State::SummaryDue: return DueCard{DueKind::Note, visit.ended_at.value_or(now) + limits::note.in(view, visit.tenant)};
    case State::Completed:
    case State::Closed:
    case State::Cancelled: return std::nullopt;
    }
    return std::nullopt;
}

QueueCard render_queue(db::Txn& txn, const Lower& lower, const Visit& visit) {
    QueueCard card{.place = place_of(txn, visit)};
    const OnDuty duty = on_duty(txn, lower, visit.tenant);
    const auto doctors = serving(txn, lower, duty, visit.tenant, visit.department);
    const Duration offer = limits::offer.in(lower.limits.at(txn.now()), visit.tenant);
    if (auto wait = expected_wait(staffing(txn, doctors, visit.tenant, visit.department), card.place, offer)) {
        card.expected_wait_s = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    }
    return card;
}

}  // namespace xinglin::consult

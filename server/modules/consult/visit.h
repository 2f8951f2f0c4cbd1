// A consultation's row as a value, and how its words are stored.
#pragma once

#include <optional>
#include <string>

#include "modules/access/access.h"
#include "modules/consult/events.h"
#include "modules/consult/lifecycle.h"
#include "modules/triage/triage.h"

namespace xinglin::consult {

// A doctor as a consultation names him: by profession, and as the person whom a grant is given to.
struct Doctor {
    PractitionerId id;
    PersonId person;

    bool operator==(const Doctor&) const = default;
};

struct Visit {
    TenantId tenant;
    ConsultId id;
    directory::DepartmentId department;
    PersonId person;
    Kind kind = Kind::Advice;
    State state = State::Queued;
    std::int64_t version = 1;
    std::optional<Outcome> outcome{};
    std::optional<CancelReason> cancel_reason{};
    triage::ScreenId screen{};             // The danger questions that he answered before he asked.
    std::optional<triage::AssessmentId> assessment{};   // The guidance that led him here.
    std::string complaint{};
    std::optional<std::string> duration{};
    std::optional<std::string> medication{};
    std::optional<std::string> allergy{};
    std::optional<std::string> pregnancy{};
    std::optional<Doctor> doctor{};        // The one current doctor; nobody in Queued and Cancelled.
    std::optional<Doctor> spoke{};         // The last doctor who said a word.
    std::optional<std::string> hand_over_note{};
    Instant opened_at{};
    Instant waiting_since{};               // From when the 15 minutes run.
    std::optional<Instant> offer_until{};
    std::optional<Instant> accepted_at{};
    std::optional<Instant> ended_at{};
    std::optional<Instant> closed_at{};
    std::optional<Instant> retain_until{};

    Said said() const { return spoke ? Said::Something : Said::Nothing; }
    bool is_with(PractitionerId practitioner) const { return doctor && doctor->id == practitioner; }
};

// What the current doctor may see, and why: an offer while it is open, treating from then on.
struct Standing {
    Doctor doctor;
    access::Basis basis;

    bool operator==(const Standing&) const = default;
};

constexpr std::optional<access::Basis> basis_in(State state) {
    switch (state) {
    case State::Offered: return access::Basis::Offer;
    case State::Accepted:
    case State::InProgress:
    case State::SummaryDue:
    case State::Completed:
    case State::Closed: return access::Basis::Treating;
    case State::Queued:
    case State::Cancelled: return std::nullopt;
    }
    return std::nullopt;
}

inline std::optional<Standing> standing(const Visit& visit) {
    auto basis = basis_in(visit.state);
    if (!basis || !visit.doctor) return std::nullopt;
    return Standing{*visit.doctor, *basis};
}

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto names<consult::State> =
    enum_names(entry{consult::State::Queued, "queued"}, entry{consult::State::Offered, "offered"},
               entry{consult::State::Accepted, "accepted"}, entry{consult::State::InProgress, "in_progress"},
               entry{consult::State::SummaryDue, "summary_due"}, entry{consult::State::Completed, "completed"},
               entry{consult::State::Closed, "closed"}, entry{consult::State::Cancelled, "cancelled"});

}  // namespace xinglin::wire

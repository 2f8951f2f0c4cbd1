// The life of an assessment (导诊的状态机, M05). Pure: no clock, no I/O.
//
//   Started -> Collecting -> Recommended | EmergencyAdvised      each answer may lead from any of these to any other
//   Accepted | Overridden     the person's own decision; another answer or decision takes it back
//   Corrected                 by the doctor who has the consultation that it led to
//   OutcomeLinked             the doctor's signed note, or the person's own word a day later
#pragma once

#include <cstdint>

#include "modules/triage/assessment/turn_card.h"

namespace xinglin::triage {

enum class AssessmentState : std::uint8_t {
    Started, Collecting, Recommended, EmergencyAdvised, Accepted, Overridden, Corrected, OutcomeLinked
};
enum class Decision : std::uint8_t { Consult, SelfCare, GoThere, Override };

// Where what has been answered so far leads.
inline AssessmentState stage_of(const TurnCard& turn, bool answered) {
    if (turn.disposition >= Disposition::EmergencyNow) return AssessmentState::EmergencyAdvised;
    if (!turn.question) return AssessmentState::Recommended;
    return answered ? AssessmentState::Collecting : AssessmentState::Started;
}

// Whether a decision is what the card advises. To seek more care than advised is always in its sense.
constexpr bool as_advised(Disposition disposition, Decision decision) {
    switch (decision) {
    case Decision::Consult: return disposition < Disposition::EmergencyNow;
    case Decision::SelfCare: return disposition == Disposition::SelfCare;
    case Decision::GoThere: return true;
    case Decision::Override: return false;
    }
    return false;
}
constexpr AssessmentState decided(Disposition disposition, Decision decision) {
    return as_advised(disposition, decision) ? AssessmentState::Accepted : AssessmentState::Overridden;
}

constexpr bool is_decided(AssessmentState state) { return state >= AssessmentState::Accepted; }
constexpr bool is_linked(AssessmentState state) { return state == AssessmentState::OutcomeLinked; }

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto names<triage::AssessmentState> = enum_names(
    entry{triage::AssessmentState::Started, "started"}, entry{triage::AssessmentState::Collecting, "collecting"},
    entry{triage::AssessmentState::Recommended, "recommended"}, entry{triage::AssessmentState::EmergencyAdvised, "emergency_advised"},
    entry{triage::AssessmentState::Accepted, "accepted"}, entry{triage::AssessmentState::Overridden, "overridden"},
    entry{triage::AssessmentState::Corrected, "corrected"}, entry{triage::AssessmentState::OutcomeLinked, "outcome_linked"});
template <>
constexpr std::string_view type_name<triage::Decision> = "TriageDecision";
template <>
constexpr auto names<triage::Decision> =
    enum_names(entry{triage::Decision::Consult, "consult"}, entry{triage::Decision::SelfCare, "self_care"},
               entry{triage::Decision::GoThere, "go_there"}, entry{triage::Decision::Override, "override"});

}  // namespace xinglin::wire

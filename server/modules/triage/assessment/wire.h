// The wire types of the assessment's routes.
#pragma once

#include "modules/triage/assessment/assessments.h"
#include "platform/wire/wire.h"

namespace xinglin::triage {

struct CheckCard {
    Instant due_at{};                  // When the person is asked how it is.
    bool asked = false;
    std::optional<CheckHow> how{};
    bool ask_again = false;            // It got worse: the danger questions and the guidance anew.
};
struct AssessmentCard {
    AssessmentId id;
    Instant expires_at;
    AssessmentState state = AssessmentState::Started;
    TurnCard turn;
    Instant answered_at;               // When the last answer arrived, and when its card was made.
    Instant card_at;
    std::optional<Decision> decision{};
    std::optional<CheckCard> check{};
    std::optional<Asked> asked{};      // When one is read again: what was said, for the engine in the browser.
};
struct AssessmentLine {
    AssessmentId id;
    Instant started_at;
    AssessmentState state = AssessmentState::Started;
    Disposition disposition = Disposition::DoctorSoon;
    std::optional<NamedThing> complaint{};
    std::optional<Decision> decision{};
    std::optional<CheckCard> check{};
};
struct AssessmentLines {
    std::vector<AssessmentLine> assessments;
};
struct DecisionBody {
    Decision decision = Decision::Override;
};
struct CheckBody {
    CheckHow how = CheckHow::Same;
};

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<triage::CheckCard> = "SelfCareCheck";
template <>
constexpr auto fields<triage::CheckCard> =
    members(field<"due_at">(&triage::CheckCard::due_at), field<"asked">(&triage::CheckCard::asked),
            field<"how">(&triage::CheckCard::how), field<"ask_again">(&triage::CheckCard::ask_again));
template <>
constexpr std::string_view type_name<triage::AssessmentCard> = "Assessment";
template <>
constexpr auto fields<triage::AssessmentCard> = members(
    field<"id">(&triage::AssessmentCard::id), field<"expires_at">(&triage::AssessmentCard::expires_at),
    field<"state">(&triage::AssessmentCard::state), field<"turn">(&triage::AssessmentCard::turn),
    field<"answered_at">(&triage::AssessmentCard::answered_at), field<"card_at">(&triage::AssessmentCard::card_at),
    field<"decision">(&triage::AssessmentCard::decision), field<"check">(&triage::AssessmentCard::check),
    field<"asked">(&triage::AssessmentCard::asked));
template <>
constexpr auto fields<triage::AssessmentLine> = members(
    field<"id">(&triage::AssessmentLine::id), field<"started_at">(&triage::AssessmentLine::started_at),
    field<"state">(&triage::AssessmentLine::state), field<"disposition">(&triage::AssessmentLine::disposition),
    field<"complaint">(&triage::AssessmentLine::complaint), field<"decision">(&triage::AssessmentLine::decision),
    field<"check">(&triage::AssessmentLine::check));
template <>
constexpr auto fields<triage::AssessmentLines> = members(field<"assessments">(&triage::AssessmentLines::assessments));
template <>
constexpr auto fields<triage::DecisionBody> = members(field<"decision">(&triage::DecisionBody::decision));
template <>
constexpr auto fields<triage::CheckBody> = members(field<"how">(&triage::CheckBody::how));

}  // namespace xinglin::wire

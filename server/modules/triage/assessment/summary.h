// What the doctor reads of an assessment in thirty seconds.
#pragma once

#include "modules/triage/assessment/asked.h"
#include "modules/triage/assessment/lifecycle.h"

namespace xinglin::triage {

// A question that was put and what was answered, in the words that were shown.
struct InWords {
    Bilingual ask;
    std::vector<Bilingual> chosen{};
    bool denied = false;
    bool skipped = false;
};
struct AllInWords {
    std::vector<InWords> answers;
};
AllInWords in_words(const Asked& asked);

// The doctor's word on the card.
struct DoctorsWord {
    Disposition disposition = Disposition::DoctorSoon;
    std::optional<std::string> department{};   // National code.
};
struct DoctorsCorrection {
    Disposition disposition = Disposition::DoctorSoon;
    std::optional<std::string> department{};
    Instant at{};
};

struct TriageSummary {
    std::string protocol;
    std::string text;
    std::optional<NamedThing> complaint{};
    std::vector<NamedThing> said{};
    std::vector<NamedThing> denied{};
    std::vector<NamedThing> unsure{};
    std::vector<InWords> answers{};
    std::optional<Vitals> vitals{};
    PersonCard person{};
    Disposition disposition = Disposition::DoctorSoon;
    bool crisis = false;
    std::vector<DepartmentAdvice> departments{};
    CareLevel level_of_care = CareLevel::Community;
    std::vector<ReasonCard> because{};
    std::vector<std::string> ignored{};
    bool contradicts = false;
    bool several = false;
    std::optional<Decision> decision{};
    std::optional<DoctorsCorrection> correction{};
    Instant at{};
};
// Without decision, correction and time, which are not the engine's.
TriageSummary summary_of(const Asked& asked, const TurnCard& turn, const AllInWords& words);

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<triage::InWords> = "TriageAnswerInWords";
template <>
constexpr auto fields<triage::InWords> =
    members(field<"ask">(&triage::InWords::ask), field<"chosen">(&triage::InWords::chosen),
            field<"denied">(&triage::InWords::denied), field<"skipped">(&triage::InWords::skipped));
template <>
constexpr auto fields<triage::AllInWords> =
    members(field<"answers">(&triage::AllInWords::answers, at_most(triage::limits::kAnswersMost)));
template <>
constexpr std::string_view type_name<triage::DoctorsWord> = "TriageCorrectionWish";
template <>
constexpr auto fields<triage::DoctorsWord> = members(field<"disposition">(&triage::DoctorsWord::disposition),
                                                     field<"department">(&triage::DoctorsWord::department, text(2, 5)));
template <>
constexpr std::string_view type_name<triage::DoctorsCorrection> = "TriageCorrection";
template <>
constexpr auto fields<triage::DoctorsCorrection> =
    members(field<"disposition">(&triage::DoctorsCorrection::disposition),
            field<"department">(&triage::DoctorsCorrection::department), field<"at">(&triage::DoctorsCorrection::at));
template <>
constexpr auto fields<triage::TriageSummary> = members(
    field<"protocol">(&triage::TriageSummary::protocol),
    field<"text">(&triage::TriageSummary::text, text(0, triage::limits::kTextMost)),
    field<"complaint">(&triage::TriageSummary::complaint),
    field<"said">(&triage::TriageSummary::said, at_most(triage_limits::kMany)),
    field<"denied">(&triage::TriageSummary::denied, at_most(triage_limits::kMany)),
    field<"unsure">(&triage::TriageSummary::unsure, at_most(triage_limits::kMany)),
    field<"answers">(&triage::TriageSummary::answers, at_most(triage::limits::kAnswersMost)),
    field<"vitals">(&triage::TriageSummary::vitals), field<"person">(&triage::TriageSummary::person),
    field<"disposition">(&triage::TriageSummary::disposition), field<"crisis">(&triage::TriageSummary::crisis),
    field<"departments">(&triage::TriageSummary::departments),
    field<"level_of_care">(&triage::TriageSummary::level_of_care),
    field<"because">(&triage::TriageSummary::because, at_most(triage_limits::kMany)),
    field<"ignored">(&triage::TriageSummary::ignored), field<"contradicts">(&triage::TriageSummary::contradicts),
    field<"several">(&triage::TriageSummary::several), field<"decision">(&triage::TriageSummary::decision),
    field<"correction">(&triage::TriageSummary::correction), field<"at">(&triage::TriageSummary::at));

}  // namespace xinglin::wire

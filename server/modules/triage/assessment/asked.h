// What a person has said so far: text, danger signs, answers in order, corrections. The same gives the same turn everywhere.
#pragma once

#include "base/result.h"
#include "modules/triage/assessment/limits.h"
#include "modules/triage/assessment/turn_card.h"

namespace xinglin::triage {

enum class Consciousness : std::uint8_t { Alert, Voice, Pain, None };   // AVPU

struct Vitals {
    std::optional<double> temperature_c{};
    std::optional<double> spo2{};
    std::optional<double> heart_rate{};
    std::optional<double> respiratory_rate{};
    std::optional<double> systolic{};
    std::optional<double> diastolic{};
    std::optional<double> glucose{};   // mmol/L
    std::optional<Consciousness> consciousness{};
};
struct AnswerGiven {
    std::string question;
    std::optional<std::vector<std::int64_t>> chosen{};   // Places among the choices; of a yes-or-no question 0 is yes.
    std::optional<bool> denied{};         // "None of these", or no.
    std::optional<bool> skipped{};        // Skipped, or not sure.

    bool says_nothing() const { return (!chosen || chosen->empty()) && !denied.value_or(false); }
};
struct Correction {
    ChipTarget target = ChipTarget::Finding;
    std::string id;
    bool present = false;
};
struct Asked {
    std::string text;
    std::string language = "zh";
    std::optional<double> age_years{};
    std::optional<PersonSex> sex{};
    std::optional<bool> pregnant{};
    std::optional<Vitals> vitals{};
    std::optional<std::vector<std::string>> signs{};       // Ticked in the danger questions.
    std::optional<std::vector<AnswerGiven>> answers{};
    std::optional<std::vector<Correction>> corrections{};
    std::optional<std::int64_t> card_after_ms{};           // How long the app's own card took, where it showed one first.
};

// What comes on top of it.
struct More {
    std::optional<std::vector<AnswerGiven>> answers{};
    std::optional<std::vector<Correction>> corrections{};
    std::optional<std::int64_t> card_after_ms{};
};

// The last word on a question or a chip counts, in the place of the first, so that sent twice it changes nothing; an answer
// that says nothing takes none back. Error: triage.too_many_answers.
Result<Asked> joined(Asked asked, const More& more);

// Error: triage.text_missing where nothing at all was said. Ids that the knowledge does not have are the engine's to leave
// out and to name.
Result<void> check_asked(const Asked& asked);

// The engine's answer, in types.
TurnCard turn_of(const Asked& asked);
// The same as the engine writes it.
std::string turn_json_of(const Asked& asked);

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto names<triage::Consciousness> =
    enum_names(entry{triage::Consciousness::Alert, "A"}, entry{triage::Consciousness::Voice, "V"},
               entry{triage::Consciousness::Pain, "P"}, entry{triage::Consciousness::None, "U"});

namespace triage_limits {
inline constexpr Limits kMeasure = range(-100'000, 100'000);   // What no living person has is left out, and said to be.
}  // namespace triage_limits

template <>
constexpr std::string_view type_name<triage::Vitals> = "TriageVitals";
template <>
constexpr auto fields<triage::Vitals> = members(
    field<"temperature_c">(&triage::Vitals::temperature_c, triage_limits::kMeasure),
    field<"spo2">(&triage::Vitals::spo2, triage_limits::kMeasure),
    field<"heart_rate">(&triage::Vitals::heart_rate, triage_limits::kMeasure),
    field<"respiratory_rate">(&triage::Vitals::respiratory_rate, triage_limits::kMeasure),
    field<"systolic">(&triage::Vitals::systolic, triage_limits::kMeasure),
    field<"diastolic">(&triage::Vitals::diastolic, triage_limits::kMeasure),
    field<"glucose">(&triage::Vitals::glucose, triage_limits::kMeasure),
    field<"consciousness">(&triage::Vitals::consciousness));
template <>
constexpr std::string_view type_name<triage::AnswerGiven> = "TriageAnswer";
template <>
constexpr auto fields<triage::AnswerGiven> = members(
    field<"question">(&triage::AnswerGiven::question, text(1, 100)),
    field<"chosen">(&triage::AnswerGiven::chosen, at_most(triage::limits::kChosenMost, range(0, triage::limits::kChosenMost))),
    field<"denied">(&triage::AnswerGiven::denied), field<"skipped">(&triage::AnswerGiven::skipped));
template <>
constexpr std::string_view type_name<triage::Correction> = "TriageChipCorrection";
template <>
constexpr auto fields<triage::Correction> =
    members(field<"target">(&triage::Correction::target), field<"id">(&triage::Correction::id, text(1, 100)),
            field<"present">(&triage::Correction::present));
template <>
constexpr std::string_view type_name<triage::Asked> = "TriageAsked";
template <>
constexpr auto fields<triage::Asked> = members(
    field<"text">(&triage::Asked::text, text(0, triage::limits::kTextMost)),
    field<"language">(&triage::Asked::language, text(2, 5)),
    field<"age_years">(&triage::Asked::age_years, triage_limits::kMeasure), field<"sex">(&triage::Asked::sex),
    field<"pregnant">(&triage::Asked::pregnant), field<"vitals">(&triage::Asked::vitals),
    field<"signs">(&triage::Asked::signs, at_most(triage::limits::kSignsMost, text(1, 40))),
    field<"answers">(&triage::Asked::answers, at_most(triage::limits::kAnswersMost)),
    field<"corrections">(&triage::Asked::corrections, at_most(triage::limits::kCorrectionsMost)),
    field<"card_after_ms">(&triage::Asked::card_after_ms, range(0, 3'600'000)));
template <>
constexpr std::string_view type_name<triage::More> = "TriageMore";
template <>
constexpr auto fields<triage::More> = members(
    field<"answers">(&triage::More::answers, at_most(triage::limits::kAnswersMost)),
    field<"corrections">(&triage::More::corrections, at_most(triage::limits::kCorrectionsMost)),
    field<"card_after_ms">(&triage::More::card_after_ms, range(0, 3'600'000)));

}  // namespace xinglin::wire

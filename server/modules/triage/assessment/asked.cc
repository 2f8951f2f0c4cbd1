#include "modules/triage/assessment/asked.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "libs/triage/json.h"
#include "libs/triage/known/known.h"
#include "modules/triage/refusals.h"
#include "platform/wire/wire.h"

namespace xinglin::triage {
namespace {

engine::Target target_of(ChipTarget target) {
    switch (target) {
    case ChipTarget::Finding: return engine::Target::Finding;
    case ChipTarget::Modifier: return engine::Target::Modifier;
    case ChipTarget::Complaint: return engine::Target::Complaint;
    }
    return engine::Target::Finding;
}

engine::Given given_of(const Asked& asked) {
    engine::Given given;
    if (asked.age_years) given.age_minutes = *asked.age_years * engine::kYear;
    if (asked.sex) given.sex = *asked.sex == PersonSex::Male ? engine::Sex::Male : engine::Sex::Female;
    given.pregnant = asked.pregnant;
    if (!asked.vitals) return given;
    const Vitals& vitals = *asked.vitals;
    const auto take = [&](engine::Measure measure, const std::optional<double>& value) {
        given.vitals[static_cast<std::size_t>(measure)] = value;
    };
    take(engine::Measure::Temperature, vitals.temperature_c);
    take(engine::Measure::Spo2, vitals.spo2);
    take(engine::Measure::HeartRate, vitals.heart_rate);
    take(engine::Measure::RespiratoryRate, vitals.respiratory_rate);
    take(engine::Measure::Systolic, vitals.systolic);
    take(engine::Measure::Diastolic, vitals.diastolic);
    take(engine::Measure::Glucose, vitals.glucose);
    if (vitals.consciousness) given.consciousness = wire::name_of(*vitals.consciousness).front();
    return given;
}

engine::Answer answer_of(const AnswerGiven& answer) {
    engine::Answer given{.question = answer.question, .denied = answer.denied.value_or(false)};
    if (!answer.chosen) return given;
    for (const std::int64_t place : *answer.chosen) given.chosen.push_back(static_cast<engine::Number>(place));
    return given;
}

engine::Asked engine_asked(const Asked& asked) {
    engine::Asked given{.text = asked.text, .given = given_of(asked)};
    if (asked.signs) given.signs.assign(asked.signs->begin(), asked.signs->end());
    if (asked.answers) std::ranges::transform(*asked.answers, std::back_inserter(given.answers), answer_of);
    if (!asked.corrections) return given;
    for (const Correction& one : *asked.corrections) given.corrections.push_back({target_of(one.target), one.id, one.present});
    return given;
}

void put(std::vector<AnswerGiven>& answers, const AnswerGiven& answer) {
    const auto before = std::ranges::find(answers, answer.question, &AnswerGiven::question);
    if (before == answers.end()) answers.push_back(answer);
    else if (!answer.says_nothing()) *before = answer;
}

void put(std::vector<Correction>& corrections, const Correction& one) {
    const auto before = std::ranges::find_if(
        corrections, [&](const Correction& other) { return other.target == one.target && other.id == one.id; });
    if (before == corrections.end()) corrections.push_back(one);
    else before->present = one.present;
}

}  // namespace

Result<Asked> joined(Asked asked, const More& more) {
    auto answers = asked.answers.value_or(std::vector<AnswerGiven>{});
    auto corrections = asked.corrections.value_or(std::vector<Correction>{});
    for (const AnswerGiven& answer : more.answers.value_or(std::vector<AnswerGiven>{})) put(answers, answer);
    for (const Correction& one : more.corrections.value_or(std::vector<Correction>{})) put(corrections, one);
    if (answers.size() > limits::kAnswersMost) return refuse(too_many_answers(limits::kAnswersMost, "/answers"));
    if (corrections.size() > limits::kCorrectionsMost) return refuse(too_many_answers(limits::kCorrectionsMost, "/corrections"));
    asked.answers = std::move(answers);
    asked.corrections = std::move(corrections);
    asked.card_after_ms = more.card_after_ms;
    return asked;
}

Result<void> check_asked(const Asked& asked) {
    const bool tapped = (asked.signs && !asked.signs->empty()) || (asked.answers && !asked.answers->empty()) ||
                        (asked.corrections && !asked.corrections->empty());
    if (!tapped && !engine::refusal_of(asked.text).empty()) return refuse(text_missing());
    return {};
}

std::string turn_json_of(const Asked& asked) {
    const engine::Asked given = engine_asked(asked);
    return engine::turn_json(engine::known(), asked.text, engine::turn(engine::known(), engine::known_reader(), given));
}

TurnCard turn_of(const Asked& asked) {
    auto turn = wire::read<TurnCard>(turn_json_of(asked));
    check(turn.has_value(), "the engine's answer is as its type describes it");
    return *turn;
}

}  // namespace xinglin::triage

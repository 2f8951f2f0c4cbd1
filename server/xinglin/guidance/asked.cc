#include "xinglin/guidance/asked.h"

namespace xinglin::guidance {
namespace {

namespace engine = triage::engine;
using simdjson::dom::array;
using simdjson::dom::object;

// Where the vitals of a case stand among the engine's measures.
constexpr std::pair<const char*, engine::Measure> kVitals[] = {
    {"temperature_c", engine::Measure::Temperature}, {"spo2", engine::Measure::Spo2},
    {"heart_rate", engine::Measure::HeartRate},      {"respiratory_rate", engine::Measure::RespiratoryRate},
    {"systolic", engine::Measure::Systolic},         {"diastolic", engine::Measure::Diastolic},
    {"glucose", engine::Measure::Glucose}};

template <class T, class F>
void each(object from, std::string_view name, F take) {
    const auto items = field<array>(from, name);
    if (!items) return;
    for (auto item : *items) {
        T value;
        if (item.get(value) == simdjson::SUCCESS) take(value);
    }
}

engine::Answer answer_of(object said) {
    engine::Answer answer{.question = field<std::string_view>(said, "question").value_or("")};
    if (field<bool>(said, "skipped").value_or(false)) return answer;
    answer.denied = field<bool>(said, "denied").value_or(false);
    each<std::int64_t>(said, "chosen", [&](std::int64_t place) { answer.chosen.push_back(static_cast<engine::Number>(place)); });
    return answer;
}

engine::Correction correction_of(object said) {
    const auto target = field<std::string_view>(said, "target").value_or("finding");
    return {.target = target == "modifier"    ? engine::Target::Modifier
                      : target == "complaint" ? engine::Target::Complaint
                                              : engine::Target::Finding,
            .id = field<std::string_view>(said, "id").value_or(""),
            .present = field<bool>(said, "present").value_or(false)};
}

}  // namespace

engine::Given given_of(object line) {
    engine::Given given;
    if (const auto age = field<double>(line, "age")) given.age_minutes = *age * engine::kYear;
    if (const auto sex = field<std::string_view>(line, "sex")) {
        if (*sex == "male") given.sex = engine::Sex::Male;
        if (*sex == "female") given.sex = engine::Sex::Female;
    }
    given.pregnant = field<bool>(line, "pregnant");
    const auto vitals = field<object>(line, "vitals");
    if (!vitals) return given;
    for (const auto& [name, measure] : kVitals) given.vitals[static_cast<std::size_t>(measure)] = field<double>(*vitals, name);
    if (const auto letter = field<std::string_view>(*vitals, "consciousness"); letter && letter->size() == 1) given.consciousness = (*letter)[0];
    return given;
}

engine::Asked asked_of(object line) {
    engine::Asked asked{.text = field<std::string_view>(line, "text").value_or(""), .given = given_of(line)};
    each<std::string_view>(line, "signs", [&](std::string_view sign) { asked.signs.push_back(sign); });
    each<object>(line, "answers", [&](object said) { asked.answers.push_back(answer_of(said)); });
    each<object>(line, "corrections", [&](object said) { asked.corrections.push_back(correction_of(said)); });
    return asked;
}

}  // namespace xinglin::guidance

#include "xinglin/guidance/cases.h"

#include <simdjson.h>

#include <fstream>
#include <stdexcept>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"
#include "xinglin/guidance/answer_json.h"

namespace xinglin::guidance {
namespace {

namespace engine = triage::engine;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::int64_t kProgressEach = 1000;

// Where the vitals of a case stand among the engine's measures.
constexpr std::pair<const char*, engine::Measure> kVitals[] = {
    {"temperature_c", engine::Measure::Temperature}, {"spo2", engine::Measure::Spo2},
    {"heart_rate", engine::Measure::HeartRate},      {"respiratory_rate", engine::Measure::RespiratoryRate},
    {"systolic", engine::Measure::Systolic},         {"diastolic", engine::Measure::Diastolic},
    {"glucose", engine::Measure::Glucose}};

template <class T>
std::optional<T> field(object from, const char* name) {
    T value;
    if (from[name].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

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

Said refused(std::string_view id, std::string_view code) {
    return {.json = R"({"id":)" + engine::quoted(id) + R"(,"error":)" + engine::quoted(code) + "}", .error = true};
}

}  // namespace

Said answer(std::string_view line) {
    thread_local simdjson::dom::parser parser;
    object read;
    if (parser.parse(simdjson::padded_string(line)).get(read) != simdjson::SUCCESS) return refused("", "triage.no_case");
    const std::string id(field<std::string_view>(read, "id").value_or(""));
    const auto text = field<std::string_view>(read, "text");
    if (const auto code = engine::refusal_of(text.value_or("")); !code.empty()) return refused(id, code);
    const engine::Understood understood = engine::known_reader().read(*text, given_of(read));
    const engine::Assessment assessed = engine::assess(engine::known(), understood);
    return {.json = answer_json(id, *text, understood, assessed)};
}

Done answer_file(const std::string& in, const std::string& out, void (*progress)(std::int64_t done)) {
    std::ifstream source(in);
    if (!source) throw std::runtime_error("cannot read " + in);
    std::ofstream target(out, std::ios::trunc);
    if (!target) throw std::runtime_error("cannot write " + out);
    Done done;
    for (std::string line; std::getline(source, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Said said = answer(line);
        done.errors += said.error ? 1 : 0;
        target << said.json << '\n';
        if (++done.cases % kProgressEach == 0) progress(done.cases);
    }
    if (!target.flush()) throw std::runtime_error("cannot write " + out);
    return done;
}

}  // namespace xinglin::guidance

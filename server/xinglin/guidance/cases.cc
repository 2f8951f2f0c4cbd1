#include "xinglin/guidance/cases.h"

#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

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

// White space, control and invisible characters say nothing.
bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += engine::char_size(text[at])) {
        const std::string_view one = text.substr(at, engine::char_size(text[at]));
        const auto byte = static_cast<unsigned char>(one[0]);
        const bool says_nothing = byte <= ' ' || byte == 0x7F || one == "\u3000" || one == "\u200B" || one == "\uFEFF" || one == "\u00A0";
        if (!says_nothing) return false;
    }
    return true;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, engine::is_char_start));
}

std::string error_json(std::string_view id, std::string_view code) {
    return R"({"id":)" + quoted(id) + R"(,"error":)" + quoted(code) + "}";
}

}  // namespace

std::string answer(std::string_view line) {
    thread_local simdjson::dom::parser parser;
    object read;
    if (parser.parse(simdjson::padded_string(line)).get(read) != simdjson::SUCCESS) return error_json("", "triage.no_case");
    const std::string id(field<std::string_view>(read, "id").value_or(""));
    const auto text = field<std::string_view>(read, "text");
    if (!text || is_blank(*text)) return error_json(id, "triage.text_missing");
    if (characters(*text) > engine::kTextMost) return error_json(id, "triage.text_too_long");
    const engine::Understood understood = engine::known_reader().read(*text, given_of(read));
    const engine::Assessment assessed = engine::assess(engine::known(), understood);
    return answer_json(id, *text, understood, assessed);
}

Done answer_file(const std::string& in, const std::string& out, void (*progress)(std::int64_t done)) {
    std::ifstream source(in);
    if (!source) throw std::runtime_error("cannot read " + in);
    std::ofstream target(out, std::ios::trunc);
    if (!target) throw std::runtime_error("cannot write " + out);
    Done done;
    for (std::string line; std::getline(source, line);) {
        if (is_blank(line)) continue;
        const std::string said = answer(line);
        done.errors += said.find(R"(,"error":)") != std::string::npos && said.find(R"("disposition":)") == std::string::npos ? 1 : 0;
        target << said << '\n';
        if (++done.cases % kProgressEach == 0) progress(done.cases);
    }
    if (!target.flush()) throw std::runtime_error("cannot write " + out);
    return done;
}

}  // namespace xinglin::guidance

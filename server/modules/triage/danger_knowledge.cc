// Reads knowledge/danger/danger-questions.json; whatever is missing or unknown stops the program at its start.
#include <simdjson.h>

#include <stdexcept>

#include "modules/triage/danger.h"

namespace xinglin::triage {

extern const std::string_view danger_json;   // Embedded at build time.

namespace {

using simdjson::dom::element;

[[noreturn]] void fault(const std::string& what) { throw std::runtime_error("danger questions: " + what); }

std::string text_of(element from, std::string_view key) {
    std::string_view text;
    if (from[key].get(text) != simdjson::SUCCESS || text.empty()) fault("no text at " + std::string(key));
    return std::string(text);
}

std::vector<std::string> texts_of(element from, std::string_view key) {
    simdjson::dom::array array;
    if (from[key].get(array) != simdjson::SUCCESS) fault("no list at " + std::string(key));
    std::vector<std::string> texts;
    for (element item : array) texts.emplace_back(std::string_view(item));
    return texts;
}

Disposition level_of(std::string_view name) {
    if (name == "call_120") return Disposition::Call120;
    if (name == "emergency_now") return Disposition::EmergencyNow;
    if (name == "doctor_today") return Disposition::DoctorToday;
    fault("unknown level " + std::string(name));
}

std::optional<DangerKnowledge::When> when_of(element from) {
    simdjson::dom::object when;
    if (from["when"].get(when) != simdjson::SUCCESS) return std::nullopt;
    if (when.size() != 1) fault("a `when` names one question");
    DangerKnowledge::When read;
    for (auto field : when) {
        read.context = field.key;
        for (element value : simdjson::dom::array(field.value)) read.values.emplace_back(std::string_view(value));
    }
    return read;
}

DangerKnowledge::Sign sign_of(element from) {
    bool crisis = false;
    if (from["crisis"].get(crisis) == simdjson::INCORRECT_TYPE) fault("crisis is true or false");
    DangerKnowledge::Sign sign{text_of(from, "id"), level_of(text_of(from, "level")), crisis, texts_of(from, "sources")};
    if (sign.sources.empty()) fault("sign " + sign.id + " names no source");
    return sign;
}

DangerKnowledge::Group group_of(element from) {
    DangerKnowledge::Group group{text_of(from, "id"), when_of(from), {}};
    for (element sign : simdjson::dom::array(from["signs"])) group.signs.push_back(sign_of(sign));
    if (group.signs.empty()) fault("group " + group.id + " asks nothing");
    return group;
}

DangerKnowledge::Question question_of(element from) {
    DangerKnowledge::Question question{text_of(from, "id"), when_of(from), {}};
    for (element option : simdjson::dom::array(from["options"])) question.options.push_back(text_of(option, "id"));
    return question;
}

}  // namespace

DangerKnowledge DangerKnowledge::parse(std::string_view json) try {
    simdjson::dom::parser parser;
    element root = parser.parse(simdjson::padded_string(json));
    DangerKnowledge knowledge;
    knowledge.version_ = text_of(root, "version");
    for (element question : simdjson::dom::array(root["context"])) knowledge.context_.push_back(question_of(question));
    for (element group : simdjson::dom::array(root["groups"])) knowledge.groups_.push_back(group_of(group));
    if (knowledge.groups_.empty()) fault("no groups");
    return knowledge;
} catch (const simdjson::simdjson_error& error) {
    fault(error.what());
}

const DangerKnowledge& DangerKnowledge::built_in() {
    static const DangerKnowledge knowledge = parse(danger_json);
    return knowledge;
}

std::string_view DangerKnowledge::built_in_json() { return danger_json; }

}  // namespace xinglin::triage

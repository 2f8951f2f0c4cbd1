// The engine in a browser: what a person has said is handed over piece by piece, then the turn is asked for. Texts go through one
// buffer in the module's memory; nothing here allocates for JavaScript, and nothing is kept from one turn to the next.
#include <deque>

#include "libs/triage/json.h"

namespace {

namespace engine = xinglin::triage::engine;
using engine::Number;

struct Asking {
    std::deque<std::string> texts;      // What `asked` points into.
    engine::Asked asked;
};

std::unique_ptr<const engine::Knowledge> knowledge;
std::unique_ptr<const engine::Reader> reader;
std::string buffer;
std::string said;
Asking asking;

std::string_view keep(std::size_t size) { return asking.texts.emplace_back(buffer.substr(0, size)); }

}  // namespace

// A module has one thread, which never ends.
extern "C" int __cxa_thread_atexit(void (*)(void*), void*, void*) { return 0; }

#define XINGLIN_EXPORT(name) extern "C" __attribute__((export_name(#name), used))

// A place for so many bytes, until it is asked for again.
XINGLIN_EXPORT(place) char* triage_place(std::size_t size) {
    buffer.resize(size);
    return buffer.data();
}

// The knowledge file from the buffer. False when it is damaged or of another format.
XINGLIN_EXPORT(know) bool triage_know() {
    reader.reset();
    knowledge = engine::Knowledge::read(std::move(buffer));
    buffer = {};
    if (knowledge) reader = std::make_unique<engine::Reader>(*knowledge);
    return knowledge != nullptr;
}

// A new turn, about the text in the buffer.
XINGLIN_EXPORT(begin) void triage_begin(std::size_t size) {
    asking = {};
    asking.asked.text = keep(size);
}

XINGLIN_EXPORT(age) void triage_age(double years) { asking.asked.given.age_minutes = years * engine::kYear; }
XINGLIN_EXPORT(sex) void triage_sex(bool male) { asking.asked.given.sex = male ? engine::Sex::Male : engine::Sex::Female; }
XINGLIN_EXPORT(pregnant) void triage_pregnant(bool yes) { asking.asked.given.pregnant = yes; }
XINGLIN_EXPORT(vital) void triage_vital(std::size_t measure, double value) {
    if (measure < engine::kMeasures) asking.asked.given.vitals[measure] = value;
}
XINGLIN_EXPORT(consciousness) void triage_consciousness(char letter) { asking.asked.given.consciousness = letter; }

XINGLIN_EXPORT(sign) void triage_sign(std::size_t size) { asking.asked.signs.push_back(keep(size)); }
XINGLIN_EXPORT(answer) void triage_answer(std::size_t size, bool denied) {
    asking.asked.answers.push_back({.question = keep(size), .denied = denied});
}
// Of the last answer.
XINGLIN_EXPORT(choose) void triage_choose(Number place) {
    if (!asking.asked.answers.empty()) asking.asked.answers.back().chosen.push_back(place);
}
XINGLIN_EXPORT(correct) void triage_correct(std::size_t size, std::uint32_t target, bool present) {
    const auto of = target == 1 ? engine::Target::Modifier : target == 2 ? engine::Target::Complaint : engine::Target::Finding;
    asking.asked.corrections.push_back({.target = of, .id = keep(size), .present = present});
}

// The turn as JSON, or {"error"}; `size` says how long it is.
XINGLIN_EXPORT(turn) const char* triage_turn() {
    const bool too_long = engine::refusal_of(asking.asked.text) == "triage.text_too_long";
    if (!knowledge) said = R"({"error":"triage.knowledge_missing"})";
    else if (too_long) said = R"({"error":"triage.text_too_long"})";
    else said = engine::turn_json(*knowledge, asking.asked.text, engine::turn(*knowledge, *reader, asking.asked));
    return said.data();
}
XINGLIN_EXPORT(size) std::size_t triage_size() { return said.size(); }

#include "xinglin/guidance/cases.h"

#include <fstream>
#include <stdexcept>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"
#include "xinglin/guidance/answer_json.h"
#include "xinglin/guidance/asked.h"

namespace xinglin::guidance {
namespace {

namespace engine = triage::engine;
using simdjson::dom::object;

constexpr std::int64_t kProgressEach = 1000;

Said refused(std::string_view id, std::string_view code) {
    return {.json = R"({"id":)" + engine::quoted(id) + R"(,"error":)" + engine::quoted(code) + "}", .error = true};
}

// The line as JSON; it lives until the thread reads the next one.
std::optional<object> parsed(std::string_view line) {
    thread_local simdjson::dom::parser parser;
    object read;
    if (parser.parse(simdjson::padded_string(line)).get(read) != simdjson::SUCCESS) return std::nullopt;
    return read;
}

}  // namespace

Said answer(std::string_view line) {
    const auto found = parsed(line);
    if (!found) return refused("", "triage.no_case");
    const object& read = *found;
    const std::string id(field<std::string_view>(read, "id").value_or(""));
    const auto text = field<std::string_view>(read, "text");
    if (const auto code = engine::refusal_of(text.value_or("")); !code.empty()) return refused(id, code);
    const engine::Understood understood = engine::known_reader().read(*text, given_of(read));
    const engine::Assessment assessed = engine::assess(engine::known(), understood);
    return {.json = answer_json(id, *text, understood, assessed)};
}

Said turn(std::string_view line) {
    const auto read = parsed(line);
    if (!read) return refused("", "triage.no_case");
    const engine::Asked asked = asked_of(*read);
    const std::string id(field<std::string_view>(*read, "id").value_or(""));
    if (const auto code = engine::refusal_of(asked.text); code == "triage.text_too_long") return refused(id, code);
    const engine::Turn turn = engine::turn(engine::known(), engine::known_reader(), asked);
    return {.json = R"({"id":)" + engine::quoted(id) + R"(,"turn":)" + engine::turn_json(engine::known(), asked.text, turn) + "}"};
}

Done answer_file(const std::string& in, const std::string& out, void (*progress)(std::int64_t done), Said (*tell)(std::string_view line)) {
    std::ifstream source(in);
    if (!source) throw std::runtime_error("cannot read " + in);
    std::ofstream target(out, std::ios::trunc);
    if (!target) throw std::runtime_error("cannot write " + out);
    Done done;
    for (std::string line; std::getline(source, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Said said = tell(line);
        done.errors += said.error ? 1 : 0;
        target << said.json << '\n';
        if (++done.cases % kProgressEach == 0) progress(done.cases);
    }
    if (!target.flush()) throw std::runtime_error("cannot write " + out);
    return done;
}

}  // namespace xinglin::guidance

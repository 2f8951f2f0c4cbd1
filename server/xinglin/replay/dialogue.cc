#include "xinglin/replay/dialogue.h"

#include <fmt/core.h>
#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace xinglin::replay {
namespace {

constexpr std::string_view kPatient = "患者：";
constexpr std::string_view kDoctor = "医生：";

Turn turn_of(std::string_view text, std::size_t line) {
    if (text.starts_with(kPatient)) return {false, std::string(text.substr(kPatient.size()))};
    if (text.starts_with(kDoctor)) return {true, std::string(text.substr(kDoctor.size()))};
    throw std::runtime_error(fmt::format("line {}: a turn begins with 患者： or 医生：", line));
}

Dialogue dialogue_of(simdjson::dom::element read, std::size_t line) {
    simdjson::dom::array turns;
    if (read["dialog"].get(turns) != simdjson::SUCCESS) throw std::runtime_error(fmt::format("line {}: no `dialog`", line));
    Dialogue dialogue{line, {}};
    for (auto turn : turns) dialogue.turns.push_back(turn_of(std::string_view(turn), line));
    const bool answered = std::any_of(dialogue.turns.begin(), dialogue.turns.end(), [](const Turn& turn) { return turn.doctor; });
    if (!answered) throw std::runtime_error(fmt::format("line {}: the doctor says nothing", line));
    return dialogue;
}

}  // namespace

std::vector<Dialogue> load_dialogues(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(fmt::format("{} cannot be opened", file.string()));
    std::vector<Dialogue> dialogues;
    simdjson::dom::parser parser;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (text.find_first_not_of(" \r\t") == std::string::npos) continue;
        simdjson::dom::element read;
        if (parser.parse(text).get(read) != simdjson::SUCCESS) throw std::runtime_error(fmt::format("line {}: not JSON", line));
        dialogues.push_back(dialogue_of(read, line));
    }
    return dialogues;
}

}  // namespace xinglin::replay

// Dialogues as they lie in a file: one JSON object a line with `dialog`, a list of turns "患者：..." and "医生：...".
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace xinglin::replay {

struct Turn {
    bool doctor = false;
    std::string text;
};

struct Dialogue {
    std::size_t line = 0;   // In the file, from 1.
    std::vector<Turn> turns;
};

// Throws std::runtime_error naming the line that cannot be read, or that has no turn of the doctor's.
std::vector<Dialogue> load_dialogues(const std::filesystem::path& file);

}  // namespace xinglin::replay

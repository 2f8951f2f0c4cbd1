// Online backup of a data folder, and its restore into another. Keys stay behind unless they are asked for: a backup that
// carries its own master key protects nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "xinglin/ground.h"

namespace xinglin::backup {

enum class Keys { LeftBehind, Included };

// While the server works. `to` must not exist or be empty. Throws std::runtime_error with a sentence for the operator.
// Gives {"files":..,"bytes":..,"took_ms":..}.
std::string make(Ground& ground, const std::filesystem::path& to, Keys keys);

struct Restore {
    std::filesystem::path from;
    std::filesystem::path data;
    std::string database{};                        // For a PostgreSQL backup: an empty database to restore into.
    std::filesystem::path master_key{};            // Where the backup left it behind.
    std::filesystem::path anchors{};               // What the lost folder anchored after the backup, where it was kept elsewhere.
};
// Checks the manifest, restores, then proves it: the database is sound and equal to the backup's, the stamp fits, the
// audit is whole. The anchors then say that this was on purpose. Throws std::runtime_error naming what does not hold. Gives the same object as make.
std::string restore(const Restore& order);

}  // namespace xinglin::backup

// What a backup holds, file by file, with hashes: a backup is one when its manifest has been written, last of all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace xinglin::backup {

struct Entry {
    std::string path;     // Below the backup's folder.
    std::uintmax_t bytes = 0;
    std::string sha256;   // Hex.
};

struct Manifest {
    std::string made_at;
    std::string version;
    std::vector<Entry> entries;
};

// Reads and hashes what lies in the folder, the manifest itself left out.
Manifest describe(const std::filesystem::path& folder, std::string made_at, std::string version);
void write(const std::filesystem::path& folder, const Manifest& manifest);
// Throws std::runtime_error when there is none: the backup never came to its end.
Manifest read(const std::filesystem::path& folder);
// What is missing, changed or too much, one sentence each.
std::vector<std::string> faults(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace xinglin::backup

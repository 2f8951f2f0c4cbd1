// Anchors: each seal's number and hash, written down a second time in files outside the database, one file for each day.
// One line for each seal: "<number> <hash in hex> <instant>".
#pragma once

#include <filesystem>
#include <map>
#include <optional>

#include "platform/audit/seal.h"

namespace xinglin::audit {

class Anchors {
 public:
    explicit Anchors(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // On disk when it returns. Throws std::system_error when it cannot be written.
    void append(const Seal& seal) const;
    // All that was ever anchored, the first line of each number; a line cut off by a crash is passed over.
    std::map<std::int64_t, crypto::Digest> read() const;

 private:
    std::filesystem::path folder_;
};

}  // namespace xinglin::audit

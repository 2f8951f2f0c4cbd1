// Anchors: each seal's number and hash, written down a second time in files outside the database, one file for each day.
//   "<number> <hash in hex> <instant>"                                       one line for each seal
//   "restored <number> <hash in hex> <instant> <key id> <signature in hex>"  an older copy was put back on purpose
// After a restoration the seals behind its number belong to a copy that was given up: they must not come back.
#pragma once

#include <filesystem>
#include <map>
#include <set>

#include "platform/audit/seal.h"

namespace xinglin::audit {

struct Restoration {
    std::int64_t number = 0;   // The last seal of what was put back; 0 when it had none.
    crypto::Digest hash{};
    Instant at;
    std::string key_id;
    crypto::Bytes signature;   // Over signed_bytes().

    crypto::Bytes signed_bytes() const;
};

struct Anchored {
    std::map<std::int64_t, crypto::Digest> known;                    // Since the last restoration, the first line of each.
    std::set<std::pair<std::int64_t, crypto::Digest>> given_up;      // Left behind by a restoration.
    std::vector<Restoration> restorations;                           // Whether they are signed rightly is for the reader to see.

    std::int64_t last() const { return known.empty() ? 0 : known.rbegin()->first; }
};

class Anchors {
 public:
    explicit Anchors(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // On disk when it returns. Throws std::system_error when it cannot be written.
    void append(const Seal& seal) const;
    void append(const Restoration& restoration) const;
    // In the order of writing; a line cut off by a crash is passed over.
    Anchored read() const;

 private:
    void append(Instant at, const std::string& line) const;
    std::filesystem::path folder_;
};

}  // namespace xinglin::audit

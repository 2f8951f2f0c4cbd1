// The people whom `seed --demo --crowd N` has left in crowd.jsonl.
#pragma once

#include <string>
#include <vector>

namespace xinglin::bench {

struct Person {
    bool is_doctor;
    std::string cookie;                  // "__Host-patient=..."
    std::vector<std::string> consults;   // UUIDs; a doctor's stand before those of his patients.
};

// Throws std::runtime_error when the file is not there or not whole.
std::vector<Person> read_crowd(const std::string& path);

}  // namespace xinglin::bench

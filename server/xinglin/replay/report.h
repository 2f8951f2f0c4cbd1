// What a replay found, and what it prints.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xinglin::replay {

struct Report {
    std::int64_t consultations = 0;   // Ended with a signed note, transcripts read back.
    std::int64_t messages = 0;        // Acknowledged.
    std::int64_t mismatches = 0;      // Another text or sender than the file's.
    std::int64_t lost = 0;            // Acknowledged, and not in a transcript.
    std::int64_t doubled = 0;
    std::int64_t out_of_order = 0;    // A gap or a step back in seq, or another order than the file's.
    std::int64_t failed = 0;          // Consultations that did not come to their end.
    std::int64_t reconnects = 0;
    std::vector<double> first_answer_ms{};   // From the question to the doctor's first words.
    std::vector<double> message_ms{};        // From one end's send to the other end's socket.
    std::vector<std::string> faults{};       // In words, the first hundred.

    void fault(std::string what);
    bool clean() const { return mismatches + lost + doubled + out_of_order + failed == 0 && consultations > 0; }
};

std::string as_text(const Report& report);
std::string as_json(const Report& report);

}  // namespace xinglin::replay

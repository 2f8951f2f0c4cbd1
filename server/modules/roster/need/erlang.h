// How many doctors must be there so that hardly anybody waits: Erlang's second formula (A. K. Erlang, 1917), a queue of
// random arrivals served by N alike. A doctor who talks with c patients at once serves each c times as fast (M04).
#pragma once

#include <cstdint>

#include "base/instant.h"

namespace xinglin::roster {

struct Traffic {
    double arrivals_per_hour = 0;
    Duration handling{};             // From taking a patient to the end of his talk.
    std::int64_t concurrency = 1;    // Patients that one doctor has in hand at once.
};
struct Promise {
    std::int64_t percent = 80;       // So many of a hundred ...
    Duration wait{};                 // ... are answered within this.
};

inline constexpr std::int64_t kServersMost = 100'000;

// The work offered, in erlangs: how many servers would be busy without end.
double offered(const Traffic& traffic);
// The share of patients who wait at all; 1 where the queue grows for ever (servers <= erlangs).
double share_waiting(double erlangs, std::int64_t servers);
// The share of patients answered within `wait`.
double share_answered(const Traffic& traffic, std::int64_t servers, Duration wait);
// The fewest servers that keep the promise; 0 when nobody comes.
std::int64_t servers_needed(const Traffic& traffic, const Promise& promise);

}  // namespace xinglin::roster

// How long a patient will probably wait. Pure, and told honestly: nothing where nobody is on duty.
#pragma once

#include <optional>
#include <span>

#include "base/instant.h"

namespace xinglin::consult {

// A department as the estimate sees it.
struct Staffing {
    std::int64_t doctors = 0;    // On duty.
    std::int64_t slots = 0;      // What they may have in hand together.
    std::int64_t free = 0;       // Of those, not taken.
    Duration typical{};          // The usual length of a talk.
};

inline constexpr Duration kTypicalUnknown = 10min;   // Until a department has a past of its own.

// The middle one of the last lengths.
Duration typical_length(std::span<const Duration> lengths);
// `place` counts from 1. Within the free slots it is one offer's time; beyond, as many more as the ones before free a slot.
std::optional<Duration> expected_wait(const Staffing& staffing, std::int64_t place, Duration offer);

}  // namespace xinglin::consult

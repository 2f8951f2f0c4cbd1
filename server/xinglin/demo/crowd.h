// A crowd for load tests: patients in conversation, five to a doctor, in the institutions of a demo that has been seeded.
#pragma once

#include "xinglin/house.h"

namespace xinglin::demo {

inline constexpr std::size_t kCrowdMax = 100'000;

// Every conversation is in progress, its first word said by the doctor, its patient's turn. DATA/crowd.jsonl, for its owner
// alone, holds one line for each doctor and patient: {"app":..,"cookie":..,"consults":[..]}. The sessions last as long as
// any: half an hour unused for a doctor's. Throws std::runtime_error when anything is refused.
void seed_crowd(House& house, std::size_t patients);

}  // namespace xinglin::demo

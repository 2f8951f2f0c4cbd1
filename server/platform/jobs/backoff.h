// How long a job that failed waits before its next try.
#pragma once

#include <algorithm>

#include "base/instant.h"

namespace xinglin::jobs {

inline constexpr Duration kBackoffMax = 300s;

// 1 s after the first failure, then twice as long each time.
constexpr Duration backoff(std::int64_t failures_before) {
    if (failures_before >= 16) return kBackoffMax;
    return std::min<Duration>(kBackoffMax, 1s * (1LL << failures_before));
}

}  // namespace xinglin::jobs

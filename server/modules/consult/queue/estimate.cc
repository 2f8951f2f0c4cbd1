#include "modules/consult/queue/estimate.h"

#include <algorithm>
#include <vector>

namespace xinglin::consult {

Duration typical_length(std::span<const Duration> lengths) {
    if (lengths.empty()) return kTypicalUnknown;
    std::vector<Duration> sorted(lengths.begin(), lengths.end());
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    return std::max(sorted[sorted.size() / 2], Duration(1min));   // A talk of seconds says little about the next.
}

std::optional<Duration> expected_wait(const Staffing& staffing, std::int64_t place, Duration offer) {
    if (staffing.doctors == 0 || staffing.slots == 0) return std::nullopt;
    const std::int64_t before = place - std::max<std::int64_t>(staffing.free, 0);
    if (before <= 0) return offer;
    return offer + staffing.typical * before / staffing.slots;   // `slots` talks end in one typical length.
}

}  // namespace xinglin::consult

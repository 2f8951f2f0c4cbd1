#include "modules/consult/queue/choose.h"

#include <algorithm>
#include <tuple>

namespace xinglin::consult {
namespace {

bool eligible(const Candidate& one, PersonId patient, Instant now, Duration again) {
    if (one.load >= one.cap || one.doctor.person == patient) return false;
    return !one.passed_at || *one.passed_at + again <= now;
}

// In thousandths of his cap, so that a half-full doctor with a cap of two equals one with a cap of ten.
std::int64_t burden(const Candidate& one) { return one.load * 1000 / one.cap; }

bool goes_first(const Candidate& a, const Candidate& b) {
    return std::tuple(a.passes, burden(a), a.last_offer, a.doctor.id) <
           std::tuple(b.passes, burden(b), b.last_offer, b.doctor.id);
}

}  // namespace

std::optional<Doctor> choose(std::span<const Candidate> candidates, PersonId patient, Instant now, Duration again) {
    const Candidate* best = nullptr;
    for (const Candidate& one : candidates) {
        if (!eligible(one, patient, now, again)) continue;
        if (!best || goes_first(one, *best)) best = &one;
    }
    if (!best) return std::nullopt;
    return best->doctor;
}

}  // namespace xinglin::consult

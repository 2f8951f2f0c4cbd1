// Whom to offer a patient to. Pure: the same candidates give the same doctor.
#pragma once

#include <optional>
#include <span>

#include "modules/consult/visit.h"

namespace xinglin::consult {

struct Candidate {
    Doctor doctor;
    std::int64_t load = 0;                  // In hand now.
    std::int64_t cap = 0;
    std::int64_t passes = 0;                // How often he has passed this patient over.
    std::optional<Instant> passed_at{};
    Instant last_offer{};                   // Zero: never.
};

// Eligible are those below their cap who are not the patient himself and have not passed him over within `again`.
// First those who have passed him over least often, so that all others are asked before anyone a second time;
// then the least burdened; then whoever has waited longest for an offer; then by id.
std::optional<Doctor> choose(std::span<const Candidate> candidates, PersonId patient, Instant now, Duration again);

}  // namespace xinglin::consult

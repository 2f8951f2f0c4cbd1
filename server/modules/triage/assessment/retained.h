#pragma once

#include "platform/retention/retained.h"

namespace xinglin::triage {

// What retention deletes when its time is over: guidance that is nobody's.
std::vector<retention::Retained> retained();

}  // namespace xinglin::triage

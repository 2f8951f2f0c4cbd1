#pragma once

#include "modules/triage/assessment/assessments.h"
#include "platform/http/routes.h"

namespace xinglin::triage {

// Guidance before the visit: for everybody, without an account, until a decision is made.
void add_assessment_routes(http::Routes& routes, Assessments& assessments);

}  // namespace xinglin::triage

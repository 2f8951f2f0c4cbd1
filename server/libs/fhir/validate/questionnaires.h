// Questionnaires and their responses: what questionnaire.html and questionnaireresponse.html say of both together.
#pragma once

#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {

// Conditions name questions that there are.
void check_questions(const Tools& tools, const Instance& questionnaire, const Place& place, Report& report);

// A response against its questionnaire, where that is contained, in the same bundle or known to who asks; else nothing is said.
void check_answers(const Tools& tools, const Instance& response, const Place& place, Report& report);

}  // namespace xinglin::fhir::validate

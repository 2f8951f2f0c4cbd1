// Whether an item of a questionnaire is enabled by what was answered elsewhere (Questionnaire.item.enableWhen).
#pragma once

#include "libs/fhir/model/instance.h"

namespace xinglin::fhir::validate {

// The value[x] or answer[x] of an object; kNone when there is none.
json::Node choice_of(const json::Document& document, json::Node object, std::string_view name);
// A Coding by system and code, others as they are written.
bool same_answer(const json::Document& left, json::Node one, const json::Document& right, json::Node other);

// `asked` is the item of the questionnaire, `response` the whole QuestionnaireResponse.
bool is_enabled(const json::Document& questionnaire, json::Node asked, const Instance& response);

}  // namespace xinglin::fhir::validate

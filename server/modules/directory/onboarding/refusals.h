// How joining says no. The words stand in server/i18n.
#pragma once

#include "base/result.h"

namespace xinglin::directory {

inline Error not_found() { return {ErrorKind::NotFound, "directory.onboarding_not_found"}; }
// The stage does not allow it, or somebody was quicker.
inline Error wrong_stage() { return {ErrorKind::Conflict, "directory.wrong_stage"}; }
inline Error already_applied() { return {ErrorKind::Conflict, "directory.already_applied"}; }
inline Error institution_unknown() { return {ErrorKind::NotFound, "directory.institution_unknown", {}, "/institution"}; }
inline Error department_unknown() { return {ErrorKind::NotFound, "directory.department_unknown", {}, "/department"}; }
inline Error licence_taken() { return {ErrorKind::Conflict, "directory.licence_taken", {}, "/number"}; }
inline Error papers_locked() { return {ErrorKind::Conflict, "directory.papers_locked"}; }
inline Error paper_number(std::string path = "/number") {
    return {ErrorKind::Unprocessable, "directory.paper_number", {}, std::move(path)};
}
inline Error paper_term() { return {ErrorKind::Unprocessable, "directory.paper_term", {}, "/to"}; }
inline Error incomplete(std::string missing) {
    return {ErrorKind::Unprocessable, "directory.incomplete", {{"missing", std::move(missing)}}};
}
inline Error four_eyes() { return {ErrorKind::Forbidden, "directory.four_eyes"}; }
inline Error not_fit(std::string why) { return {ErrorKind::Conflict, "directory.not_fit", {{"why", std::move(why)}}}; }
inline Error site_begins_later() { return {ErrorKind::Unprocessable, "directory.site_term", {}, "/from"}; }
inline Error invitation_over() { return {ErrorKind::Gone, "directory.invitation_over"}; }
inline Error too_many_tries(std::int64_t max) {
    return {ErrorKind::TooMany, "directory.too_many_tries", {{"max", std::to_string(max)}}};
}
inline Error answers_incomplete() { return {ErrorKind::Invalid, "directory.answers_incomplete", {}, "/answers"}; }

}  // namespace xinglin::directory

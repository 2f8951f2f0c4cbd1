// What triage refuses with; the words stand in server/i18n.
#pragma once

#include "base/result.h"

namespace xinglin::triage {

inline Error version_unknown(const std::string& newest) {
    return {ErrorKind::Conflict, "triage.version_unknown", {{"newest", newest}}, "/version"};
}
inline Error answer_unknown(std::string path) { return {ErrorKind::Invalid, "triage.answer_unknown", {}, std::move(path)}; }
inline Error screen_unknown() { return {ErrorKind::Unprocessable, "triage.screen_unknown", {}, "/screen"}; }
inline Error screen_expired() { return {ErrorKind::Unprocessable, "triage.screen_expired", {}, "/screen"}; }
inline Error screen_incomplete() { return {ErrorKind::Unprocessable, "triage.screen_incomplete", {}, "/screen"}; }
inline Error for_oneself() { return {ErrorKind::Unprocessable, "triage.for_oneself", {}, "/screen"}; }
inline Error emergency() { return {ErrorKind::Unprocessable, "consult.emergency"}; }
inline Error text_missing() { return {ErrorKind::Invalid, "triage.text_missing", {}, "/text"}; }
inline Error too_many_answers(std::uint32_t max, std::string path) {
    return {ErrorKind::Invalid, "triage.too_many_answers", {{"max", std::to_string(max)}}, std::move(path)};
}
inline Error assessment_unknown() { return {ErrorKind::NotFound, "triage.assessment_unknown"}; }
inline Error assessment_expired() { return {ErrorKind::Unprocessable, "triage.assessment_expired", {}, "/assessment"}; }
inline Error assessment_closed() { return {ErrorKind::Conflict, "triage.assessment_closed"}; }
inline Error changed_meanwhile() { return {ErrorKind::Busy, "triage.changed_meanwhile"}; }
inline Error no_check() { return {ErrorKind::Conflict, "triage.no_check"}; }
inline Error department_unknown() { return {ErrorKind::Invalid, "triage.department_unknown", {}, "/department"}; }
inline Error no_crisis_seat() { return {ErrorKind::Unavailable, "triage.no_crisis_seat"}; }
inline Error call_unknown() { return {ErrorKind::NotFound, "triage.call_unknown"}; }

}  // namespace xinglin::triage

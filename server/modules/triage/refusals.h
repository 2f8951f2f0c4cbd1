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
inline Error no_crisis_seat() { return {ErrorKind::Unavailable, "triage.no_crisis_seat"}; }
inline Error call_unknown() { return {ErrorKind::NotFound, "triage.call_unknown"}; }

}  // namespace xinglin::triage

// How a consultation says no. The words stand in server/i18n.
#pragma once

#include "base/result.h"

namespace xinglin::consult {

// The same for what does not exist and for what this reader may not know of.
inline Error not_found() { return {.kind = ErrorKind::NotFound, .code = "consult.not_found"}; }
inline Error department_unknown() {
    return {.kind = ErrorKind::NotFound, .code = "consult.department_unknown", .path = "/department"};
}
inline Error too_many_open(std::int64_t max) {
    return {.kind = ErrorKind::TooMany, .code = "consult.too_many_open", .arguments = {{"max", std::to_string(max)}}};
}
inline Error already_begun() { return {.kind = ErrorKind::Conflict, .code = "consult.already_begun"}; }
inline Error not_offered_to_you() { return {.kind = ErrorKind::Conflict, .code = "consult.not_offered_to_you"}; }
inline Error offer_expired() { return {.kind = ErrorKind::Conflict, .code = "consult.offer_expired"}; }
inline Error already_accepted() { return {.kind = ErrorKind::Conflict, .code = "consult.already_accepted"}; }
inline Error not_in_hand() { return {.kind = ErrorKind::Conflict, .code = "consult.not_in_hand"}; }
inline Error not_begun() { return {.kind = ErrorKind::Conflict, .code = "consult.not_begun"}; }
inline Error not_accepted_yet() { return {.kind = ErrorKind::Conflict, .code = "consult.not_accepted_yet"}; }
inline Error over() { return {.kind = ErrorKind::Conflict, .code = "consult.over"}; }
inline Error outcome_not_yours() { return {.kind = ErrorKind::Invalid, .code = "consult.outcome_not_yours", .path = "/outcome"}; }
inline Error text_or_picture() { return {.kind = ErrorKind::Invalid, .code = "consult.text_or_picture"}; }
inline Error blank(std::string path) { return {.kind = ErrorKind::Invalid, .code = "consult.blank", .path = std::move(path)}; }
inline Error too_many_messages(std::int64_t max) {
    return {.kind = ErrorKind::Conflict, .code = "consult.too_many_messages", .arguments = {{"max", std::to_string(max)}}};
}
inline Error other_message() {
    return {.kind = ErrorKind::Unprocessable, .code = "consult.other_message", .path = "/client_msg_id"};
}
inline Error note_changed() { return {.kind = ErrorKind::Conflict, .code = "consult.note_changed", .path = "/revision"}; }
inline Error note_locked() { return {.kind = ErrorKind::Conflict, .code = "consult.note_locked"}; }
inline Error note_incomplete(std::string path) {
    return {.kind = ErrorKind::Unprocessable, .code = "consult.note_incomplete", .path = std::move(path)};
}
inline Error not_ended() { return {.kind = ErrorKind::Conflict, .code = "consult.not_ended"}; }
inline Error no_guidance() { return {.kind = ErrorKind::Conflict, .code = "consult.no_guidance"}; }
inline Error busy() { return {.kind = ErrorKind::Busy, .code = "consult.changed_meanwhile"}; }

}  // namespace xinglin::consult

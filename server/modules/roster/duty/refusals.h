// What the roster refuses with; the words stand in server/i18n.
#pragma once

#include "base/result.h"

namespace xinglin::roster {

inline Error department_unknown() { return {ErrorKind::NotFound, "roster.department_unknown", {}, "/department"}; }
inline Error not_a_monday() { return {ErrorKind::Invalid, "roster.not_a_monday", {}, "/monday"}; }
inline Error shift_unknown() { return {ErrorKind::NotFound, "roster.shift_unknown"}; }
inline Error shift_times() { return {ErrorKind::Invalid, "roster.shift_times", {}, "/until"}; }
inline Error shift_past() { return {ErrorKind::Unprocessable, "roster.shift_past", {}, "/from"}; }
inline Error shift_locked() { return {ErrorKind::Conflict, "roster.shift_locked"}; }
inline Error shift_overlaps() { return {ErrorKind::Conflict, "roster.shift_overlaps", {}, "/from"}; }
inline Error not_serving() { return {ErrorKind::Unprocessable, "roster.not_serving", {}, "/practitioner"}; }
inline Error changed_meanwhile() { return {ErrorKind::Conflict, "roster.changed_meanwhile"}; }
inline Error too_many_shifts(std::int64_t max) {
    return {ErrorKind::TooLarge, "roster.too_many_shifts", {{"max", std::to_string(max)}}};
}
inline Error has_holes(std::size_t holes, std::int64_t minutes) {
    return {ErrorKind::Unprocessable, "roster.has_holes",
            {{"holes", std::to_string(holes)}, {"minutes", std::to_string(minutes)}}, "/reason"};
}
inline Error published_late(std::int64_t hours) {
    return {ErrorKind::Unprocessable, "roster.published_late", {{"hours", std::to_string(hours)}}, "/reason"};
}
inline Error nothing_to_publish() { return {ErrorKind::Conflict, "roster.nothing_to_publish"}; }
inline Error hours_range() { return {ErrorKind::Invalid, "roster.hours_range", {}, "/minutes"}; }
inline Error days_reversed() { return {ErrorKind::Invalid, "roster.days_reversed", {}, "/until"}; }
inline Error swap_unknown() { return {ErrorKind::NotFound, "roster.swap_unknown"}; }
inline Error swap_closed() { return {ErrorKind::Conflict, "roster.swap_closed"}; }
inline Error swap_open() { return {ErrorKind::Conflict, "roster.swap_open"}; }
inline Error swap_self() { return {ErrorKind::Invalid, "roster.swap_self", {}, "/colleague"}; }
inline Error swap_own() { return {ErrorKind::Forbidden, "roster.swap_own"}; }
inline Error swap_too_late() { return {ErrorKind::Conflict, "roster.swap_too_late"}; }
inline Error not_lead() { return {ErrorKind::Forbidden, "roster.not_lead"}; }

// One line of an imported week, by its number.
inline Error at_row(std::string code, std::int64_t row) {
    return {ErrorKind::Unprocessable, std::move(code), {{"row", std::to_string(row)}}, "/rows/" + std::to_string(row)};
}

}  // namespace xinglin::roster

// How the states of shifts and swaps are written, in the database and on the wire.
#pragma once

#include "modules/roster/duty.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr auto names<roster::ShiftState> =
    enum_names(entry{roster::ShiftState::Draft, "draft"}, entry{roster::ShiftState::Published, "published"},
               entry{roster::ShiftState::Locked, "locked"}, entry{roster::ShiftState::InProgress, "in_progress"},
               entry{roster::ShiftState::Closed, "closed"}, entry{roster::ShiftState::Withdrawn, "withdrawn"});
template <>
constexpr auto names<roster::ShiftKind> =
    enum_names(entry{roster::ShiftKind::Duty, "duty"}, entry{roster::ShiftKind::Standby, "standby"});
template <>
constexpr auto names<roster::SwapState> =
    enum_names(entry{roster::SwapState::Asked, "asked"}, entry{roster::SwapState::Agreed, "agreed"},
               entry{roster::SwapState::Approved, "approved"}, entry{roster::SwapState::Refused, "refused"},
               entry{roster::SwapState::TakenBack, "taken_back"}, entry{roster::SwapState::Expired, "expired"});
template <>
constexpr auto names<roster::Rule> =
    enum_names(entry{roster::Rule::Overlap, "overlap"}, entry{roster::Rule::LongDay, "long_day"},
               entry{roster::Rule::Rest, "rest"}, entry{roster::Rule::NightsInRow, "nights_in_row"},
               entry{roster::Rule::RestAfterNights, "rest_after_nights"}, entry{roster::Rule::NoNights, "no_nights"},
               entry{roster::Rule::WeekMean, "week_mean"}, entry{roster::Rule::DayOff, "day_off"},
               entry{roster::Rule::OvertimeMonth, "overtime_month"});
template <>
constexpr auto names<roster::Why> =
    enum_names(entry{roster::Why::Busy, "busy"}, entry{roster::Why::Hours, "hours"}, entry{roster::Why::Rest, "rest"},
               entry{roster::Why::Nights, "nights"}, entry{roster::Why::Exempt, "exempt"});

}  // namespace xinglin::wire

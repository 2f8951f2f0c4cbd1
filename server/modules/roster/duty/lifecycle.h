// The states of one shift. Every lawful move is here, and nothing else is. Pure: callers load, ask, then store.
//
//   Draft --publish--> Published --24 h before--> Locked --its beginning--> InProgress --its end--> Closed
//     |                    |
//     +--deleted           +--withdrawn by the desk--> Withdrawn
#pragma once

#include "modules/roster/duty.h"

namespace xinglin::roster {

enum class ShiftEvent : std::uint8_t { Publish, Lock, Begin, End, Withdraw };

constexpr std::optional<ShiftState> next(ShiftState from, ShiftEvent event) {
    switch (from) {
    case ShiftState::Draft:
        if (event == ShiftEvent::Publish) return ShiftState::Published;
        return std::nullopt;
    case ShiftState::Published:
        if (event == ShiftEvent::Lock) return ShiftState::Locked;
        if (event == ShiftEvent::Withdraw) return ShiftState::Withdrawn;
        return std::nullopt;
    case ShiftState::Locked:
        if (event == ShiftEvent::Begin) return ShiftState::InProgress;
        return std::nullopt;
    case ShiftState::InProgress:
        if (event == ShiftEvent::End) return ShiftState::Closed;
        return std::nullopt;
    case ShiftState::Closed:
    case ShiftState::Withdrawn: return std::nullopt;
    }
    return std::nullopt;
}
static_assert(!next(ShiftState::Locked, ShiftEvent::Withdraw), "what begins within a day changes hands by a swap alone");

constexpr std::optional<SwapState> next_swap(SwapState from, SwapState to) {
    switch (from) {
    case SwapState::Asked:
        if (to == SwapState::Agreed || to == SwapState::Refused || to == SwapState::TakenBack || to == SwapState::Expired)
            return to;
        return std::nullopt;
    case SwapState::Agreed:
        if (to == SwapState::Approved || to == SwapState::Refused || to == SwapState::TakenBack || to == SwapState::Expired)
            return to;
        return std::nullopt;
    case SwapState::Approved:
    case SwapState::Refused:
    case SwapState::TakenBack:
    case SwapState::Expired: return std::nullopt;
    }
    return std::nullopt;
}
static_assert(!next_swap(SwapState::Asked, SwapState::Approved), "both agree before anybody approves");

}  // namespace xinglin::roster

// One try to prove who somebody is (实名认证).
//
//   Checking --match--> Verified             Checking --mismatch, no record, silence, no such registry--> Review
//   Checking --bound elsewhere--> Claim      Claim --face match--> Verified
//   Claim --face mismatch, silence, asked for--> Review
//   Review --approve--> Verified, --refuse--> Refused
//   Checking, Claim, Review --again--> Superseded     A new try takes the place of the last.
// Every lawful move is here, and nothing else is. Pure: callers load, ask, then store.
#pragma once

#include <cstdint>
#include <optional>

namespace xinglin::identity {

enum class CheckState : std::uint8_t { Checking, Claim, Review, Verified, Refused, Superseded };
enum class CheckEvent : std::uint8_t { Match, Bound, NotConfirmed, FaceMatch, AskPeople, Approve, Refuse, Again };

constexpr std::optional<CheckState> from_checking(CheckEvent event) {
    switch (event) {
    case CheckEvent::Match: return CheckState::Verified;
    case CheckEvent::Bound: return CheckState::Claim;
    case CheckEvent::NotConfirmed: return CheckState::Review;
    case CheckEvent::Again: return CheckState::Superseded;
    case CheckEvent::FaceMatch:
    case CheckEvent::AskPeople:
    case CheckEvent::Approve:
    case CheckEvent::Refuse: return std::nullopt;
    }
    return std::nullopt;
}

constexpr std::optional<CheckState> from_claim(CheckEvent event) {
    switch (event) {
    case CheckEvent::FaceMatch: return CheckState::Verified;
    case CheckEvent::NotConfirmed:
    case CheckEvent::AskPeople: return CheckState::Review;
    case CheckEvent::Again: return CheckState::Superseded;
    case CheckEvent::Match:
    case CheckEvent::Bound:
    case CheckEvent::Approve:
    case CheckEvent::Refuse: return std::nullopt;
    }
    return std::nullopt;
}

constexpr std::optional<CheckState> from_review(CheckEvent event) {
    switch (event) {
    case CheckEvent::Approve: return CheckState::Verified;
    case CheckEvent::Refuse: return CheckState::Refused;
    case CheckEvent::Again: return CheckState::Superseded;
    case CheckEvent::Match:
    case CheckEvent::Bound:
    case CheckEvent::NotConfirmed:
    case CheckEvent::FaceMatch:
    case CheckEvent::AskPeople: return std::nullopt;
    }
    return std::nullopt;
}

constexpr std::optional<CheckState> next(CheckState state, CheckEvent event) {
    switch (state) {
    case CheckState::Checking: return from_checking(event);
    case CheckState::Claim: return from_claim(event);
    case CheckState::Review: return from_review(event);
    case CheckState::Verified:
    case CheckState::Refused:
    case CheckState::Superseded: return std::nullopt;   // What is over is over.
    }
    return std::nullopt;
}
static_assert(!next(CheckState::Claim, CheckEvent::Match), "a number that is somebody's needs more than a name to change hands");
static_assert(!next(CheckState::Checking, CheckEvent::Approve), "people decide what was laid before them");

constexpr bool is_open(CheckState state) { return next(state, CheckEvent::Again).has_value(); }

}  // namespace xinglin::identity

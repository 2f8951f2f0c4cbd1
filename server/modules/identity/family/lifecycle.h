// A family link (家庭成员): one account acts for one person, on a basis, within scopes, until a day.
//
//   Draft --proof--> ProofPending --approve--> Active --outgrow, unlink--> Unlinked
//     |  ^                |refuse                ^ |
//     |  +----------------+               resume | | suspend
//     +--consent (an adult's code)--> Active    Suspended --outgrow, unlink--> Unlinked
// Every lawful move is here, and nothing else is. Pure: callers load, ask, then store.
#pragma once

#include <cstdint>
#include <optional>

namespace xinglin::identity {

enum class LinkState : std::uint8_t { Draft, ProofPending, Active, Suspended, Unlinked };
enum class LinkEvent : std::uint8_t { Proof, Approve, Refuse, Consent, Suspend, Resume, Outgrow, Unlink };

constexpr std::optional<LinkState> from_draft(LinkEvent event) {
    if (event == LinkEvent::Proof) return LinkState::ProofPending;
    if (event == LinkEvent::Consent) return LinkState::Active;
    if (event == LinkEvent::Unlink) return LinkState::Unlinked;
    return std::nullopt;
}

constexpr std::optional<LinkState> from_proof_pending(LinkEvent event) {
    if (event == LinkEvent::Approve) return LinkState::Active;
    if (event == LinkEvent::Refuse) return LinkState::Draft;
    if (event == LinkEvent::Unlink) return LinkState::Unlinked;
    return std::nullopt;
}

constexpr std::optional<LinkState> next(LinkState state, LinkEvent event) {
    const bool ends = event == LinkEvent::Outgrow || event == LinkEvent::Unlink;
    switch (state) {
    case LinkState::Draft: return from_draft(event);
    case LinkState::ProofPending: return from_proof_pending(event);
    case LinkState::Active:
        if (event == LinkEvent::Suspend) return LinkState::Suspended;
        return ends ? std::optional(LinkState::Unlinked) : std::nullopt;
    case LinkState::Suspended:
        if (event == LinkEvent::Resume) return LinkState::Active;
        return ends ? std::optional(LinkState::Unlinked) : std::nullopt;
    case LinkState::Unlinked: return std::nullopt;
    }
    return std::nullopt;
}
static_assert(!next(LinkState::Draft, LinkEvent::Approve), "nothing is approved that nobody has proved");
static_assert(!next(LinkState::ProofPending, LinkEvent::Consent), "a code is an adult's, a proof is a child's");

}  // namespace xinglin::identity

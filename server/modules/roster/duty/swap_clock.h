// What waits for an answer about a swap, and its end when nobody answers.
#pragma once

#include "modules/roster/duty.h"

namespace xinglin::roster {

inline constexpr std::string_view kSwapAsked = "roster.swap_asked";
inline constexpr std::string_view kSwapToDecide = "roster.swap_to_decide";
inline constexpr std::string_view kSwapApproved = "roster.swap_approved";
inline constexpr std::string_view kSwapRefused = "roster.swap_refused";

void close_swap_items(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, SwapId swap, std::string_view outcome,
                      Moment& moment);
void expire_later(db::Txn& txn, TenantId tenant, const Swap& swap);
void join_swaps(jobs::Jobs& jobs, const Duty::Floors& floors);

}  // namespace xinglin::roster

#include "modules/roster/duty/swap_clock.h"

#include "modules/roster/duty/inside.h"
#include "modules/roster/duty/lifecycle.h"
#include "platform/jobs/jobs.h"

namespace xinglin::roster {
namespace {

const jobs::Kind kSwapEnd{"roster.swap_end"};

}  // namespace

void expire_later(db::Txn& txn, TenantId tenant, const Swap& swap) {
    jobs::at(txn, kSwapEnd, {.tenant = tenant, .subject = swap.id.bytes}, swap.until);
}

void close_swap_items(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, SwapId swap, std::string_view outcome,
                      Moment& moment) {
    for (const auto kind : {kSwapAsked, kSwapToDecide}) floors.worklist.close(txn, tenant, kind, swap.bytes, outcome, moment);
    jobs::cancel(txn, kSwapEnd, swap.bytes);
}

void join_swaps(jobs::Jobs& jobs, const Duty::Floors& floors) {
    jobs.on(kSwapEnd, [floors](db::Txn& txn, const jobs::Due& due, Moment& moment) -> Result<void> {
        const auto swap = store::find_swap(txn, due.key.tenant, SwapId{due.key.subject});
        if (!swap || !next_swap(swap->state, SwapState::Expired)) return {};
        store::move_swap(txn, due.key.tenant, *swap, SwapState::Expired, PersonId{}, moment.now);
        for (const auto kind : {kSwapAsked, kSwapToDecide}) {
            floors.worklist.close(txn, due.key.tenant, kind, swap->id.bytes, "expired", moment);
        }
        return {};
    });
}

}  // namespace xinglin::roster

// What triage does not keep for ever: the words of somebody who never signed in belong to no record.
#include "modules/triage/assessment/retained.h"

#include "modules/triage/triage_sql.h"

namespace xinglin::triage {
namespace {

constexpr Duration kDay = std::chrono::hours(24);

const policy::Policy<Duration> unclaimed_kept{"guidance.unclaimed_kept", 30 * kDay, policy::between(kDay, 366 * kDay), "M05",
                                              "How long a guidance is kept that nobody signed in for"};

}  // namespace

std::vector<retention::Retained> retained() {
    return {{"guidance.unclaimed", &unclaimed_kept, retention::deleting(sql::prune_unclaimed)}};
}

}  // namespace xinglin::triage

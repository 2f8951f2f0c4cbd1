// What identity does not keep for ever.
#include "modules/identity/identity.h"
#include "modules/identity/identity_sql.h"
#include "platform/retention/retained.h"

namespace xinglin::identity {
namespace {

using policy::between;
using policy::law_min;
using policy::Policy;
using retention::deleting;
using std::chrono::hours;

constexpr Duration kDay = hours(24);

const Policy<Duration> codes_kept{"identity.codes_kept", kDay, between(kDay, 30 * kDay), "M01",
                                  "How long a sign-in code, its count and a challenge are kept after they are of no use"};
const Policy<Duration> attempts_kept{"identity.attempts_kept", 30 * kDay, between(7 * kDay, 366 * kDay), "M01",
                                     "How long wrong codes and passwords are remembered after the last one"};
// An open session is at most 180 days old (identity.patient_absolute); its trace then stays half a year.
const Policy<Duration> sessions_kept{"identity.sessions_kept", 366 * kDay, law_min(360 * kDay, "网络安全法 第21条"), "M01",
                                     "How long a session is kept after it began"};

}  // namespace

std::vector<retention::Retained> retained() {
    return {{"identity.codes", &codes_kept, deleting(sql::prune_codes)},
            {"identity.code_counts", &codes_kept, deleting(sql::prune_counts)},
            {"identity.challenges", &codes_kept, deleting(sql::prune_challenges)},
            {"identity.attempts", &attempts_kept, deleting(sql::prune_attempts)},
            {"identity.sessions", &sessions_kept, deleting(sql::prune_sessions)}};
}

}  // namespace xinglin::identity

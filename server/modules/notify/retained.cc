// What notify does not keep for ever.
#include "modules/notify/notify.h"
#include "modules/notify/notify_sql.h"
#include "platform/retention/retained.h"

namespace xinglin::notify {
namespace {

constexpr Duration kDay = std::chrono::hours(24);

const policy::Policy<Duration> messages_kept{"notify.messages_kept", 180 * kDay, policy::between(7 * kDay, 1096 * kDay), "M01",
                                             "How long a message is kept after it was sent or given up"};

}  // namespace

std::vector<retention::Retained> retained() {
    return {{"notify.messages", &messages_kept, retention::deleting(sql::prune_notifications)}};
}

}  // namespace xinglin::notify

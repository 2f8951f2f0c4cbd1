#include "platform/blob/blob.h"
#include "platform/events/platform_events_sql.h"
#include "platform/http/idempotency.h"
#include "platform/http/platform_http_sql.h"
#include "platform/retention/retention.h"

namespace xinglin::retention {
namespace {

using policy::between;
using policy::Policy;
using std::chrono::hours;

const Policy<Duration> outbox_kept{"events.outbox_kept", hours(24 * 7), between(hours(24), hours(24 * 366)), "architecture",
                                   "How long an event is kept after everybody has had it"};
const Policy<Duration> outcomes_kept{"http.outcomes_kept", http::kOutcomeKept, between(hours(1), hours(24 * 30)), "architecture",
                                     "How long a command may be sent again under its Idempotency-Key"};
const Policy<Duration> unattached_kept{"blob.unattached_kept", blob::kUnattachedFor, between(hours(1), hours(24 * 7)), "M06",
                                       "How long an uploaded picture waits for the question it belongs to"};

}  // namespace

std::vector<Retained> of_platform(blob::BlobStore& blobs) {
    return {{"events.outbox", &outbox_kept, deleting(events::sql::prune_outbox)},
            {"http.outcomes", &outcomes_kept, deleting(http::sql::prune_outcomes)},
            {"blob.unattached", &unattached_kept,
             [&blobs](db::Txn& txn, const Access& access, Instant before, std::int64_t) {
                 return blob::sweep(txn, access, blobs, before);
             }}};
}

Swept stray_files(std::function<std::int64_t(Instant)> sweep) { return {"blob.files", &unattached_kept, std::move(sweep)}; }

}  // namespace xinglin::retention

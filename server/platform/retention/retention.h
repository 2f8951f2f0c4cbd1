// Retention (保存期限与销毁): the one place that deletes what is of no more use, in small batches that let everybody pass.
// Audit, seals and timelines are never deleted. Clinical rows (15 years at least: 电子病历管理, 天津 2026) carry retain_until
// and hold; nothing here touches them yet, and tools/check_sql refuses a statement that would before its time.
#pragma once

#include <memory>
#include <vector>

#include "platform/db/store.h"
#include "platform/policy/view.h"
#include "platform/retention/retained.h"

namespace xinglin::blob {
class BlobStore;
}

namespace xinglin::retention {

inline constexpr std::int64_t kBatchMax = 500;      // Rows of one transaction.
inline constexpr int kBatchesMax = 200;             // Of one table in one round; the rest waits for the next.
inline constexpr Duration kBeat = 10min;
inline constexpr Duration kSweepBeat = std::chrono::hours(24);   // Looking at every file is dear.

// The platform's own tables: events, idempotency, unattached pictures.
std::vector<Retained> of_platform(blob::BlobStore& blobs);
// Files that have no row: an upload that was broken off.
Swept stray_files(std::function<std::int64_t(Instant before)> sweep);

class Retention final {
 public:
    Retention(db::Store& store, const Clock& clock, Entropy& entropy, const policy::Views& views, std::vector<Retained> retained,
              std::vector<Swept> swept = {});
    ~Retention();

    // Deletes what is due, unless another node is at it; how many rows went. A table that fails is left for the next round.
    std::int64_t round();
    // Every ten minutes, on a thread of its own and the bulk lane.
    void start();
    void stop();

    struct Inside;

 private:
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::retention

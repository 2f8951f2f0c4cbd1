// Pictures and files of patients: bytes in a BlobStore, one row each in table `blob`. The bytes are on disk, synced,
// before the row is; a file without a row is swept away, a row without its file cannot be.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/access.h"
#include "base/result.h"
#include "platform/blob/image.h"
#include "platform/db/migrate.h"
#include "platform/db/txn.h"

namespace xinglin::blob {

enum class Variant : std::uint8_t { Full, Thumb };

// Where bytes lie: a folder here, S3 on several nodes. Blocks: call put in prepare, never in decide.
class BlobStore {
 public:
    virtual ~BlobStore() = default;
    // Into quarantine, synced. Refuses blob.full (507) and blob.unavailable.
    virtual Result<void> quarantine(BlobId id, Variant variant, ByteView bytes) = 0;
    // Out of quarantine, all variants, synced. Only now can read find them. Doing it again is no error.
    virtual Result<void> release(BlobId id) = 0;
    // Refuses blob.not_found and blob.damaged; never reads from quarantine.
    virtual Result<Bytes> read(BlobId id, Variant variant) const = 0;
    virtual void remove(BlobId id) = 0;
};

// A prepared picture whose bytes are in the store, ready for begin().
struct Stored {
    BlobId id;
    std::string media_type;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;
    Digest sha256{};   // Of the full variant.
};

// For prepare of POST /uploads: re-encodes, quarantines, releases. Refuses as prepare_picture and BlobStore do.
Result<Stored> store_picture(BlobStore& store, BlobId id, ByteView upload);

struct Blob {
    BlobId id;
    PersonId owner;
    std::string media_type;
    std::int64_t bytes = 0;
    int width = 0;
    int height = 0;
    Instant created_at;
    bool attached = false;
};

// The row, in quarantine: nobody can see it yet.
void begin(db::Txn& txn, const Stored& stored, PersonId owner, Instant now);
// Out of quarantine: its owner may attach it. False when there is no such blob of his in quarantine.
bool ready(db::Txn& txn, BlobId id, PersonId owner);
// Joins ready, unattached blobs of `owner` to the thing that holds them from now on ("consult", its id), in its tenant,
// kept until `retain_until` at least. Refuses blob.not_found when one is not his, not ready, or belongs elsewhere already.
struct Holder {
    TenantId tenant;   // Nil for what is a person's own: his papers.
    std::string_view kind;
    IdBytes id;
    Instant retain_until;
};
Result<void> attach(db::Txn& txn, std::span<const BlobId> ids, PersonId owner, const Holder& holder);
// A ready blob that this Access may see (grant category media); nothing otherwise, whatever the reason.
std::optional<Blob> find(db::Txn& txn, const Access& access, BlobId id);
// Whether it is his own, ready and not yet attached: whoever sent it in may see it, a patient or a member of staff.
bool is_own_unattached(db::Txn& txn, BlobId id, PersonId owner);
// Of his own, ready and not yet attached: how many, for the quota of uploads (kUnattachedMax).
std::int64_t unattached(db::Txn& txn, PersonId owner);

inline constexpr std::int64_t kUnattachedMax = 30;
inline constexpr Duration kUnattachedFor = 24h;   // Then swept.
inline constexpr std::int64_t kSweepMax = 200;    // Rows of one sweep.

// For retention, as Access::system: rows that nobody came to hold before `before` go, at most kSweepMax, and their files
// after the commit. How many there were.
std::int64_t sweep(db::Txn& txn, const Access& access, BlobStore& store, Instant before);
// Whether a file has its row: FolderStore::sweep asks.
bool exists(db::Txn& txn, const Access& access, BlobId id);

std::span<const db::Migration> migrations();

}  // namespace xinglin::blob

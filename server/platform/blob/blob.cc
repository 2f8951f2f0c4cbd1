#include "platform/blob/blob.h"

#include "base/check.h"
#include "platform/blob/platform_blob_sql.h"

namespace xinglin::blob {

std::span<const db::Migration> migrations() { return sql::migrations; }

Result<Stored> store_picture(BlobStore& store, BlobId id, ByteView upload) {
    auto picture = prepare_picture(upload);
    if (!picture) return refuse(picture.error());
    if (auto kept = store.quarantine(id, Variant::Full, picture->full.bytes); !kept) return refuse(kept.error());
    if (auto kept = store.quarantine(id, Variant::Thumb, picture->thumb.bytes); !kept) return refuse(kept.error());
    if (auto released = store.release(id); !released)
        return refuse(released.error());   // What is left is pixels of our own making.
    return Stored{.id = id,
                  .media_type = picture->media_type,
                  .bytes = static_cast<std::int64_t>(picture->full.bytes.size()),
                  .width = picture->full.width,
                  .height = picture->full.height,
                  .sha256 = picture->sha256};
}

void begin(db::Txn& txn, const Stored& stored, PersonId owner, Instant now) {
    txn.exec(sql::blob_begin, stored.id, TenantId{}, owner, stored.media_type, stored.bytes, stored.width, stored.height,
             stored.sha256, now);
}

bool ready(db::Txn& txn, BlobId id, PersonId owner) { return txn.exec_count(sql::blob_ready, id, owner) == 1; }

Result<void> attach(db::Txn& txn, std::span<const BlobId> ids, PersonId owner, const Holder& holder) {
    check(!holder.kind.empty() && holder.id != IdBytes{}, "a picture is held by something");
    for (const BlobId id : ids) {
        const auto attached =
            txn.exec_count(sql::blob_attach, id, owner, holder.tenant, holder.kind, holder.id, holder.retain_until);
        if (attached != 1) return refuse({ErrorKind::NotFound, "blob.not_found"});
    }
    return {};
}

std::optional<Blob> find(db::Txn& txn, const Access& access, BlobId id) {
    const auto rows = txn.query(sql::blob_find, access, id);
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return Blob{.id = row->id<BlobId>(0),
                .owner = row->id<PersonId>(1),
                .media_type = std::string(row->text(2)),
                .bytes = row->integer(3),
                .width = static_cast<int>(row->integer(4)),
                .height = static_cast<int>(row->integer(5)),
                .created_at = row->instant(6),
                .attached = !row->is_null(7)};
}

bool is_own_unattached(db::Txn& txn, BlobId id, PersonId owner) { return !txn.query(sql::blob_own, id, owner).empty(); }

std::int64_t unattached(db::Txn& txn, PersonId owner) {
    const auto rows = txn.query(sql::blob_unattached, owner);
    return rows[0].integer(0);
}

std::int64_t sweep(db::Txn& txn, const Access& access, BlobStore& store, Instant before) {
    std::int64_t gone = 0;
    for (const auto row : txn.query(sql::blob_stale, access, before, kSweepMax)) {
        const auto id = row.id<BlobId>(0);
        if (txn.exec_count(sql::blob_forget, access, id) != 1) continue;
        ++gone;
        txn.after_commit([&store, id] { store.remove(id); });
    }
    return gone;
}

bool exists(db::Txn& txn, const Access& access, BlobId id) { return !txn.query(sql::blob_exists, access, id).empty(); }

}  // namespace xinglin::blob

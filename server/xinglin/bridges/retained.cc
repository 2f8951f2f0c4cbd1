#include "xinglin/bridges/retained.h"

#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "modules/triage/assessment/retained.h"
#include "platform/retention/retention.h"

namespace xinglin::bridges {
namespace {

// A file whose row cannot be looked for stays.
bool has_row(db::Store& store, BlobId id) {
    auto there = store.read_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> { return blob::exists(txn, Access::system("retention"), id); });
    return !there || *there;
}

}  // namespace

std::vector<retention::Retained> retained(blob::BlobStore& blobs) {
    auto all = retention::of_platform(blobs);
    retention::append(all, identity::retained());
    retention::append(all, notify::retained());
    retention::append(all, triage::retained());
    return all;
}

std::vector<retention::Swept> swept(db::Store& store, blob::FolderStore& blobs) {
    return {retention::stray_files(
        [&](Instant before) { return blobs.sweep(before, [&](BlobId id) { return has_row(store, id); }); })};
}

}  // namespace xinglin::bridges

// Everything that is not kept for ever, of every floor.
#pragma once

#include "platform/blob/folder_store.h"
#include "platform/retention/retained.h"

namespace xinglin::bridges {

std::vector<retention::Retained> retained(blob::BlobStore& blobs);
// Files of `blobs` whose row is not there: looked for one by one.
std::vector<retention::Swept> swept(db::Store& store, blob::FolderStore& blobs);

}  // namespace xinglin::bridges

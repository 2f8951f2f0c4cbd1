// A BlobStore in a folder: DATA/blobs/ab/cd/<id>.<variant>, sealed by the keyring, so that a stolen disk shows nothing.
#pragma once

#include <filesystem>
#include <functional>

#include "platform/blob/blob.h"
#include "platform/crypto/keyring.h"

namespace xinglin::blob {

class FolderStore final : public BlobStore {
 public:
    FolderStore(std::filesystem::path folder, const crypto::Keyring& keyring);

    Result<void> quarantine(BlobId id, Variant variant, ByteView bytes) override;
    Result<void> release(BlobId id) override;
    Result<Bytes> read(BlobId id, Variant variant) const override;
    void remove(BlobId id) override;

    // Removes what lies in quarantine, or released without a row (`has_row` says), and is older than `before`.
    // Returns how many files went.
    int sweep(Instant before, const std::function<bool(BlobId)>& has_row);

 private:
    std::filesystem::path folder_;
    const crypto::Keyring& keyring_;
};

}  // namespace xinglin::blob

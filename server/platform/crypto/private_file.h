// Files that only this user may read, on disk before the call returns: written beside, synced, renamed, directory synced.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "platform/crypto/bytes.h"

namespace xinglin::crypto {

enum class Existing : std::uint8_t { Keep, Replace };

// 0 when it is done, else errno; EEXIST when there is one and it is kept.
int write_private(const std::filesystem::path& path, ByteView bytes, Existing existing);
// 0700 when it has to be made, with its parents synced. 0 or errno.
int make_private_directory(const std::filesystem::path& path);
int sync_directory(const std::filesystem::path& path);

struct PrivateRead {
    int error = 0;               // errno; EPERM when others may read it, EFBIG beyond the limit.
    Bytes bytes{};
};
PrivateRead read_private(const std::filesystem::path& path, std::size_t bytes_max);

}  // namespace xinglin::crypto

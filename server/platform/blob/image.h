// Pictures from phones, made harmless: decoded under limits, turned upright, re-encoded without anything but pixels
// (no EXIF, no position, no profile, no trailer).
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "platform/crypto/digest.h"

namespace xinglin::blob {

using crypto::Bytes;
using crypto::ByteView;
using crypto::Digest;

inline constexpr std::size_t kUploadBytesMax = 12 * 1024 * 1024;
inline constexpr std::int64_t kPixelsMax = 50'000'000;    // A phone of 2026 makes 50 million at most unless asked.
inline constexpr int kSideMin = 16;
inline constexpr int kFullSideMax = 1600;
inline constexpr int kThumbSideMax = 320;

struct Encoded {
    Bytes bytes;
    int width = 0;
    int height = 0;
};

struct Picture {
    Encoded full;    // JPEG, longer side at most 1600.
    Encoded thumb;   // JPEG, longer side at most 320.
    std::string media_type = "image/jpeg";
    Digest sha256{};   // Of full.bytes.
};

// Refuses picture.too_large (bytes), picture.unknown_format (by its first bytes; JPEG, PNG, WebP, HEIC), picture.too_many_pixels,
// picture.too_small, picture.damaged. Safe to call from many threads; takes 20 to 300 ms.
Result<Picture> prepare_picture(ByteView upload);

}  // namespace xinglin::blob

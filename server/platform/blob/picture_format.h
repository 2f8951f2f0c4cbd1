// What an upload is, by its first bytes; never by the name or type that came with it. Only this folder includes it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace xinglin::blob {

enum class Format : std::uint8_t { Jpeg, Png, Webp, Heic };

std::optional<Format> format_of(std::span<const std::uint8_t> upload);

// Passes over the whole picture that a JPEG asks of its decoder. Cameras write one, progressive files about ten; thousands
// of empty ones keep a decoder busy for minutes.
inline constexpr int kJpegScansMax = 100;
int jpeg_scans(std::span<const std::uint8_t> upload);

}  // namespace xinglin::blob

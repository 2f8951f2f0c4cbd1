#include "platform/blob/picture_format.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xinglin::blob {
namespace {

using View = std::span<const std::uint8_t>;
using namespace std::string_view_literals;

constexpr std::array kHeicBrands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv};

std::string_view text_at(View upload, std::size_t at, std::size_t length) {
    if (at + length > upload.size()) return {};
    return {reinterpret_cast<const char*>(upload.data()) + at, length};
}

// ISO 23008-12: an ftyp box that names a HEVC picture; AVIF uses the same box and another decoder, which we do not offer.
bool is_heic(View upload) {
    if (text_at(upload, 4, 4) != "ftyp") return false;
    const std::size_t box = std::min<std::size_t>({std::size_t{upload[2]} << 8 | upload[3], upload.size(), 256});
    if (std::ranges::find(kHeicBrands, text_at(upload, 8, 4)) == kHeicBrands.end()) return false;
    for (std::size_t at = 8; at + 4 <= box; at += 4) {
        if (text_at(upload, at, 3) == "avi") return false;
    }
    return true;
}

}  // namespace

std::optional<Format> format_of(View upload) {
    if (text_at(upload, 0, 3) == "\xff\xd8\xff"sv) return Format::Jpeg;
    if (text_at(upload, 0, 8) == "\x89PNG\r\n\x1a\n"sv) return Format::Png;
    if (text_at(upload, 0, 4) == "RIFF"sv && text_at(upload, 8, 4) == "WEBP"sv) return Format::Webp;
    if (is_heic(upload)) return Format::Heic;
    return std::nullopt;
}

int jpeg_scans(View upload) {
    int scans = 0;
    for (std::size_t at = 0; at + 1 < upload.size(); ++at) {
        if (upload[at] == 0xff && upload[at + 1] == 0xda) ++scans;   // In coded data ff is always followed by 00 or a restart.
    }
    return scans;
}

}  // namespace xinglin::blob

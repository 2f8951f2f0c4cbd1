#include "platform/blob/image.h"

#include <vips/vips.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>

#include "base/check.h"
#include "platform/blob/picture_format.h"

namespace xinglin::blob {
namespace {

constexpr int kQuality = 82;
constexpr auto kDecodeMax = std::chrono::seconds(10);

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

// Its warnings quote the file, and none of them is ours to act on.
void pass_over(const char*, GLogLevelFlags, const char*, void*) {}

// Once for the process: one thread a picture, no cache of other people's pictures, and no loader but these.
void start_vips() {
    static std::once_flag once;
    std::call_once(once, [] {
        check(VIPS_INIT("xinglin") == 0, "libvips starts");
        g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, pass_over, nullptr);
        vips_concurrency_set(1);
        vips_cache_set_max(0);
        vips_block_untrusted_set(TRUE);
        vips_operation_block_set("VipsForeignLoad", TRUE);
        for (const char* const loader : {"VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer",
                                         "VipsForeignLoadHeifBuffer"}) {
            vips_operation_block_set(loader, FALSE);
        }
    });
}

Error damaged() {
    vips_error_clear();   // What libvips says may quote the file.
    return {ErrorKind::Unprocessable, "picture.damaged"};
}

Error beyond(const char* code, ErrorKind kind, const char* name, std::int64_t limit) {
    return {kind, code, {{name, std::to_string(limit)}}};
}

Result<Format> looked_at(ByteView upload) {
    if (upload.size() > kUploadBytesMax) {
        return refuse(beyond("picture.too_large", ErrorKind::TooLarge, "max_mib", kUploadBytesMax >> 20));
    }
    const auto format = format_of(upload);
    if (!format) return refuse({ErrorKind::Unprocessable, "picture.unknown_format"});
    if (*format == Format::Jpeg && jpeg_scans(upload) > kJpegScansMax) return refuse(damaged());
    return *format;
}

// Reads the head only: nothing is decoded before its size is known.
struct Measured {
    Format format;
    int longer_side;
};

Result<Measured> measured(ByteView upload, Format format) {
    const Image head(vips_image_new_from_buffer(upload.data(), upload.size(), "", "access", VIPS_ACCESS_SEQUENTIAL, nullptr));
    if (!head) return refuse(damaged());
    const std::int64_t width = vips_image_get_width(head.get());
    const std::int64_t height = vips_image_get_height(head.get());
    if (width < kSideMin || height < kSideMin) {
        return refuse(beyond("picture.too_small", ErrorKind::Unprocessable, "min", kSideMin));
    }
    if (width * height > kPixelsMax) {
        return refuse(beyond("picture.too_many_pixels", ErrorKind::TooLarge, "max_megapixels", kPixelsMax / 1'000'000));
    }
    return Measured{format, static_cast<int>(std::max(width, height))};
}

using Deadline = std::chrono::steady_clock::time_point;

void stop_when_late(VipsImage* image, VipsProgress*, Deadline* deadline) {
    if (std::chrono::steady_clock::now() > *deadline) vips_image_set_kill(image, TRUE);
}

// Each step takes the picture before it and gives the next one, or nothing.
template <class Step>
Image step(const Image& from, Step run) {
    VipsImage* to = nullptr;
    if (!from || run(from.get(), &to) != 0) return nullptr;
    return Image(to);
}

// A phone's wide colours are brought home by their own profile; a picture without one is sRGB, or what its kind says.
Image in_srgb(const Image& picture) {
    const bool profiled = vips_image_get_typeof(picture.get(), VIPS_META_ICC_NAME) != 0;
    Image converted = !profiled ? nullptr : step(picture, [](VipsImage* in, VipsImage** out) {
        return vips_icc_transform(in, out, "srgb", "embedded", TRUE, nullptr);
    });
    return step(converted ? converted : picture, [](VipsImage* in, VipsImage** out) {
        return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, nullptr);
    });
}

Image opaque(Image picture) {
    if (!picture || !vips_image_hasalpha(picture.get())) return picture;
    const double white[] = {255, 255, 255};
    VipsArrayDouble* const background = vips_array_double_new(white, 3);
    Image flat = step(picture, [&](VipsImage* in, VipsImage** out) {
        return vips_flatten(in, out, "background", background, nullptr);
    });
    vips_area_unref(VIPS_AREA(background));
    return flat;
}

// A JPEG is decoded at a half, a quarter or an eighth when that is large enough: faster, and less memory.
int jpeg_shrink(int longer_side) {
    int shrink = 1;
    while (shrink < 8 && longer_side / (shrink * 2) >= kFullSideMax) shrink *= 2;
    return shrink;
}

// (vips_thumbnail_buffer of 8.14 would do all of this, but passes over a file that was cut short.)
Image loaded(ByteView upload, const Measured& measured) {
    const std::string options =
        measured.format == Format::Jpeg ? "[shrink=" + std::to_string(jpeg_shrink(measured.longer_side)) + "]" : "";
    return Image(vips_image_new_from_buffer(upload.data(), upload.size(), options.c_str(), "access", VIPS_ACCESS_SEQUENTIAL,
                                            "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr));
}

// Turns upright on the way.
Image shrunk(const Image& picture, int side) {
    return step(picture, [side](VipsImage* in, VipsImage** out) {
        return vips_thumbnail_image(in, out, side, "height", side, "size", VIPS_SIZE_DOWN, nullptr);
    });
}

// Upright, at most kFullSideMax long, eight bits of sRGB, without transparency, in memory.
Image decoded(ByteView upload, const Measured& measured) {
    const Image small = shrunk(loaded(upload, measured), kFullSideMax);
    if (!small) return nullptr;
    Image plain = opaque(in_srgb(small));
    if (!plain) return nullptr;
    Deadline deadline = std::chrono::steady_clock::now() + kDecodeMax;
    vips_image_set_progress(plain.get(), TRUE);
    g_signal_connect(plain.get(), "eval", G_CALLBACK(stop_when_late), &deadline);
    return Image(vips_image_copy_memory(plain.get()));
}

Result<Encoded> encoded(const Image& picture) {
    void* bytes = nullptr;
    std::size_t length = 0;
    const int failed =
        vips_jpegsave_buffer(picture.get(), &bytes, &length, "Q", kQuality, "strip", TRUE, "optimize_coding", TRUE, nullptr);
    if (failed != 0) return refuse(damaged());
    const std::unique_ptr<void, decltype(&g_free)> held(bytes, g_free);
    const auto* const first = static_cast<const std::uint8_t*>(bytes);
    return Encoded{Bytes(first, first + length), vips_image_get_width(picture.get()), vips_image_get_height(picture.get())};
}

}  // namespace

Result<Picture> prepare_picture(ByteView upload) {
    start_vips();
    const auto format = looked_at(upload);
    if (!format) return refuse(format.error());
    const auto size = measured(upload, *format);
    if (!size) return refuse(size.error());
    const Image full = decoded(upload, *size);
    const Image thumb = full ? shrunk(full, kThumbSideMax) : nullptr;
    if (!thumb) return refuse(damaged());
    auto full_bytes = encoded(full);
    auto thumb_bytes = encoded(thumb);
    if (!full_bytes || !thumb_bytes) return refuse(damaged());
    const Digest sha256 = crypto::sha256(full_bytes->bytes);
    return Picture{std::move(*full_bytes), std::move(*thumb_bytes), "image/jpeg", sha256};
}

}  // namespace xinglin::blob

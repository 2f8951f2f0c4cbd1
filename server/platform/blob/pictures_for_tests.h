// Uploads as phones and attackers make them, and a look at what came out. Included by tests alone.
#pragma once

#include <vips/vips.h>

#include <string>

#include "platform/blob/image.h"

namespace xinglin::blob::testing {

inline const bool vips_started = VIPS_INIT("xinglin tests") == 0;

struct Look {
    int width = 0;
    int height = 0;
    int bands = 0;
    bool has_metadata = false;
    double left_red = 0, left_blue = 0, right_red = 0, right_blue = 0, top_red = 0, bottom_red = 0;
};

// Left half red, right half blue; opaque, or with a transparent lower half.
inline VipsImage* two_colours(int width, int height, bool alpha = false) {
    const int bands = alpha ? 4 : 3;
    Bytes pixels(static_cast<std::size_t>(width) * height * bands);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t* const pixel = pixels.data() + (static_cast<std::size_t>(y) * width + x) * bands;
            pixel[0] = x < width / 2 ? 250 : 10;
            pixel[2] = x < width / 2 ? 10 : 250;
            if (alpha) pixel[3] = y < height / 2 ? 255 : 0;
        }
    }
    VipsImage* const image =
        vips_image_new_from_memory_copy(pixels.data(), pixels.size(), width, height, bands, VIPS_FORMAT_UCHAR);
    image->Type = VIPS_INTERPRETATION_sRGB;
    return image;
}

// `suffix` chooses the kind: ".jpg", ".png", ".webp", ".heic", ".gif", ".tif". Empty when this machine cannot write it.
inline Bytes saved(VipsImage* image, const char* suffix) {
    void* bytes = nullptr;
    std::size_t length = 0;
    Bytes out;
    if (vips_image_write_to_buffer(image, suffix, &bytes, &length, nullptr) == 0) {
        out.assign(static_cast<std::uint8_t*>(bytes), static_cast<std::uint8_t*>(bytes) + length);
        g_free(bytes);
    }
    vips_error_clear();
    g_object_unref(image);
    return out;
}

inline Bytes upload(const char* suffix, int width = 640, int height = 480) { return saved(two_colours(width, height), suffix); }

// EXIF as a phone writes it: lying on its side, with a place and a maker.
inline Bytes from_a_phone(int width, int height) {
    VipsImage* const image = two_colours(width, height);
    vips_image_set_int(image, VIPS_META_ORIENTATION, 6);   // Turn a quarter to the right to see it upright.
    vips_image_set_string(image, "exif-ifd0-Make", "SECRET-MAKER (SECRET-MAKER, ASCII, 13 components, 13 bytes)");
    vips_image_set_string(image, "exif-ifd3-GPSLatitude", "30/1 16/1 0/1 (30, 16,  0, Rational, 3 components, 24 bytes)");
    vips_image_set_blob_copy(image, VIPS_META_XMP_NAME, "<x>SECRET-PLACE</x>", 19);
    return saved(image, ".jpg");
}

inline double mean(VipsImage* image, int band, int x, int y, int width, int height) {
    VipsImage* area = nullptr;
    VipsImage* one = nullptr;
    double value = -1;
    vips_extract_area(image, &area, x, y, width, height, nullptr);
    vips_extract_band(area, &one, band, nullptr);
    vips_avg(one, &value, nullptr);
    g_object_unref(one);
    g_object_unref(area);
    return value;
}

inline Look look(const Bytes& picture) {
    VipsImage* const image = vips_image_new_from_buffer(picture.data(), picture.size(), "", nullptr);
    if (image == nullptr) return {};
    Look seen{vips_image_get_width(image), vips_image_get_height(image), vips_image_get_bands(image)};
    for (const char* const name :
         {VIPS_META_EXIF_NAME, VIPS_META_XMP_NAME, VIPS_META_IPTC_NAME, VIPS_META_ICC_NAME, VIPS_META_ORIENTATION}) {
        seen.has_metadata = seen.has_metadata || vips_image_get_typeof(image, name) != 0;
    }
    const int w = seen.width, h = seen.height;
    if (seen.bands >= 3) {
        seen.left_red = mean(image, 0, 0, 0, w / 4, h);
        seen.left_blue = mean(image, 2, 0, 0, w / 4, h);
        seen.right_red = mean(image, 0, w - w / 4, 0, w / 4, h);
        seen.right_blue = mean(image, 2, w - w / 4, 0, w / 4, h);
        seen.top_red = mean(image, 0, 0, 0, w, h / 4);
        seen.bottom_red = mean(image, 0, 0, h - h / 4, w, h / 4);
    }
    g_object_unref(image);
    return seen;
}

inline bool contains(const Bytes& bytes, std::string_view text) {
    return crypto::text_of(bytes).find(text) != std::string_view::npos;
}

}  // namespace xinglin::blob::testing

#include "platform/blob/image.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>

#include "platform/blob/pictures_for_tests.h"

// The encoder that makes our HEIC samples keeps a little at its end; the server has no encoder.
extern "C" const char* __lsan_default_suppressions();   // NOLINT(bugprone-reserved-identifier): named by the sanitizer.
extern "C" const char* __lsan_default_suppressions() { return "leak:libx265"; }

namespace xinglin::blob {
namespace {

using testing::contains;
using testing::from_a_phone;
using testing::look;
using testing::upload;

std::string refusal(const Bytes& bytes) {
    const auto picture = prepare_picture(bytes);
    return picture ? "accepted" : picture.error().code;
}

TEST(Pictures, OfEachAcceptedKindBecomeTheSameJpeg) {
    for (const char* const kind : {".jpg", ".png", ".webp"}) {
        const auto picture = prepare_picture(upload(kind));
        ASSERT_TRUE(picture) << kind << " " << picture.error().code;
        const auto seen = look(picture->full.bytes);
        EXPECT_EQ(seen.width, 640) << kind;
        EXPECT_EQ(seen.height, 480) << kind;
        EXPECT_GT(seen.left_red, 200) << kind;
        EXPECT_GT(seen.right_blue, 200) << kind;
        EXPECT_LT(seen.left_blue, 40) << kind;
        EXPECT_LT(seen.right_red, 40) << kind;
        EXPECT_EQ(picture->media_type, "image/jpeg");
        EXPECT_EQ(picture->sha256, crypto::sha256(picture->full.bytes));
    }
}

TEST(Pictures, FromAnIphoneAreRead) {
    const Bytes heic = upload(".heic");
    if (heic.empty()) return;   // This machine has no HEVC encoder to make one with.
    const auto picture = prepare_picture(heic);
    ASSERT_TRUE(picture) << picture.error().code;
    EXPECT_EQ(picture->full.width, 640);
    EXPECT_GT(look(picture->full.bytes).left_red, 200);
}

TEST(Pictures, AreShrunkToAScreenAndToAThumb) {
    const auto picture = prepare_picture(upload(".jpg", 4000, 3000));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->full.width, 1600);
    EXPECT_EQ(picture->full.height, 1200);
    EXPECT_EQ(picture->thumb.width, 320);
    EXPECT_EQ(picture->thumb.height, 240);
    EXPECT_EQ(look(picture->thumb.bytes).width, 320);
    EXPECT_LT(picture->thumb.bytes.size(), picture->full.bytes.size());
}

TEST(Pictures, AreNeverMadeLarger) {
    const auto picture = prepare_picture(upload(".png", 100, 60));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->full.width, 100);
    EXPECT_EQ(picture->thumb.width, 100);
}

TEST(Pictures, LoseWhereAndWithWhatTheyWereTaken) {
    const Bytes phone = from_a_phone(800, 400);
    ASSERT_TRUE(contains(phone, "SECRET-MAKER") && contains(phone, "SECRET-PLACE") && look(phone).has_metadata);
    const auto picture = prepare_picture(phone);
    ASSERT_TRUE(picture);
    for (const Bytes& bytes : {picture->full.bytes, picture->thumb.bytes}) {
        EXPECT_FALSE(look(bytes).has_metadata);
        EXPECT_FALSE(contains(bytes, "SECRET"));
        EXPECT_FALSE(contains(bytes, "Exif"));
    }
}

TEST(Pictures, StandUprightAfterTheirOrientationIsGone) {
    const auto picture = prepare_picture(from_a_phone(800, 400));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->full.width, 400);
    EXPECT_EQ(picture->full.height, 800);
    EXPECT_GT(look(picture->full.bytes).top_red, 200);   // What was left is on top.
    EXPECT_LT(look(picture->full.bytes).bottom_red, 60);
}

TEST(Pictures, LoseWhatIsHungBehindThem) {
    Bytes bytes = upload(".jpg");
    for (const char c : std::string_view("PK\x03\x04 an archive behind the picture"))
        bytes.push_back(static_cast<std::uint8_t>(c));
    const auto picture = prepare_picture(bytes);
    ASSERT_TRUE(picture);
    EXPECT_FALSE(contains(picture->full.bytes, "archive"));
}

TEST(Pictures, ShowWhiteWhereTheyWereTransparent) {
    const auto picture = prepare_picture(testing::saved(testing::two_colours(200, 200, true), ".png"));
    ASSERT_TRUE(picture);
    const auto seen = look(picture->full.bytes);
    EXPECT_EQ(seen.bands, 3);
    EXPECT_GT(seen.bottom_red, 240);
}

TEST(Pictures, AreKnownByTheirBytesAndNotByTheirName) {
    EXPECT_EQ(refusal({}), "picture.unknown_format");
    EXPECT_EQ(refusal(crypto::bytes_of("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
              "picture.unknown_format");
    EXPECT_EQ(refusal(crypto::bytes_of("%PDF-1.7 ...")), "picture.unknown_format");
    EXPECT_EQ(refusal(crypto::bytes_of("GIF89a.........")), "picture.unknown_format");
    EXPECT_EQ(refusal(upload(".tif")), "picture.unknown_format");
    EXPECT_EQ(refusal(crypto::bytes_of(std::string("\0\0\0\x1c"
                                                   "ftypavif\0\0\0\0mif1avifmiaf", 28))),
              "picture.unknown_format");
}

TEST(Pictures, ThatAreNoneAreRefusedThoughTheyBeginLikeOne) {
    EXPECT_EQ(refusal(crypto::bytes_of("\xff\xd8\xff\xe0 and then nothing of the kind")), "picture.damaged");
    EXPECT_EQ(refusal(crypto::bytes_of("\x89PNG\r\n\x1a\n and then nothing of the kind")), "picture.damaged");
    EXPECT_EQ(refusal(crypto::bytes_of("RIFF\x10\x20\x30\x40WEBPVP8 nothing")), "picture.damaged");
    EXPECT_EQ(refusal(crypto::bytes_of(std::string("\0\0\0\x18"
                                                   "ftypheic\0\0\0\0mif1heic nothing", 32))),
              "picture.damaged");
}

TEST(Pictures, CutShortOnTheWayAreRefused) {
    for (const char* const kind : {".jpg", ".png", ".webp"}) {
        Bytes bytes = upload(kind);
        bytes.resize(bytes.size() / 2);
        EXPECT_EQ(refusal(bytes), "picture.damaged") << kind;
    }
}

TEST(Pictures, OfTooManyBytesOrPixelsAreRefusedBeforeTheyAreDecoded) {
    Bytes bytes = upload(".jpg");
    bytes.resize(kUploadBytesMax + 1);
    EXPECT_EQ(refusal(bytes), "picture.too_large");

    // A bomb: a few KB that unfold to gigabytes. The size stands in the first chunk of a PNG.
    Bytes bomb = upload(".png", 64, 64);
    const std::uint8_t huge[] = {0, 0, 0xff, 0xff};
    std::copy(std::begin(huge), std::end(huge), bomb.begin() + 16);
    std::copy(std::begin(huge), std::end(huge), bomb.begin() + 20);
    EXPECT_NE(refusal(bomb), "accepted");

    VipsImage* black = nullptr;
    vips_black(&black, 10000, 6000, "bands", 3, nullptr);
    const Bytes honest_bomb = testing::saved(black, ".png");
    EXPECT_LT(honest_bomb.size(), 1'000'000U);
    EXPECT_EQ(refusal(honest_bomb), "picture.too_many_pixels");
}

TEST(Pictures, OfAFewPixelsAreRefused) { EXPECT_EQ(refusal(upload(".png", 8, 400)), "picture.too_small"); }

TEST(Pictures, ThatKeepADecoderBusyAreRefused) {
    Bytes bytes = upload(".jpg");
    for (int i = 0; i <= 100; ++i) bytes.insert(bytes.end() - 2, {0xff, 0xda, 0x00, 0x08});
    EXPECT_EQ(refusal(bytes), "picture.damaged");
}

TEST(Pictures, AreNotReadByAnyOtherLoader) {
    ASSERT_TRUE(prepare_picture(upload(".png")));   // The list of loaders is set by now.
    const Bytes tiff = upload(".tif");
    ASSERT_FALSE(tiff.empty());
    EXPECT_EQ(vips_image_new_from_buffer(tiff.data(), tiff.size(), "", nullptr), nullptr);
    vips_error_clear();
}

RC_GTEST_PROP(Pictures, WithAnyByteChangedAreAcceptedOrRefusedAndNeverMore, ()) {
    static const std::vector<Bytes> kinds{upload(".jpg", 64, 64), upload(".png", 64, 64), upload(".webp", 64, 64)};
    Bytes bytes = kinds[*rc::gen::inRange<std::size_t>(0, kinds.size())];
    for (int changes = *rc::gen::inRange(1, 8); changes > 0; --changes) {
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = static_cast<std::uint8_t>(*rc::gen::inRange(0, 256));
    }
    const auto picture = prepare_picture(bytes);
    const bool decided = picture ? picture->full.width <= kFullSideMax : picture.error().code.starts_with("picture.");
    RC_ASSERT(decided);
}

TEST(Pictures, ArePreparedOnManyThreadsAtOnce) {
    const Bytes bytes = upload(".jpg", 900, 700);
    const auto expected = prepare_picture(bytes);
    ASSERT_TRUE(expected);
    std::atomic<int> same = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                const auto picture = prepare_picture(bytes);
                if (picture && picture->sha256 == expected->sha256) ++same;
            });
        }
    }
    EXPECT_EQ(same, 4);
}

}  // namespace
}  // namespace xinglin::blob

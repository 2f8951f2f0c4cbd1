#include "platform/blob/folder_store.h"

#include <gtest/gtest.h>

#include <fstream>

#include "platform/blob/pictures_for_tests.h"

namespace xinglin::blob {
namespace {

namespace fs = std::filesystem;

class Folder : public ::testing::Test {
 protected:
    ~Folder() override { fs::remove_all(folder_); }

    BlobId new_id() { return moment_.new_id<BlobId>(); }
    // Both variants in quarantine.
    BlobId quarantined(std::string_view text = "the picture") {
        const BlobId id = new_id();
        EXPECT_TRUE(store_.quarantine(id, Variant::Full, crypto::view_of(text)));
        EXPECT_TRUE(store_.quarantine(id, Variant::Thumb, crypto::view_of("thumb")));
        return id;
    }
    BlobId released() {
        const BlobId id = quarantined();
        EXPECT_TRUE(store_.release(id));
        return id;
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            if (entry.is_regular_file()) found.push_back(entry.path());
        }
        return found;
    }
    std::string error_of(BlobId id, Variant variant = Variant::Full) const {
        const auto bytes = store_.read(id, variant);
        return bytes ? "" : bytes.error().code;
    }

    SystemEntropy entropy_;
    Moment moment_{SystemClock().now(), entropy_};
    std::unique_ptr<crypto::Keyring> keyring_ = crypto::Keyring::for_tests();
    fs::path folder_ = fs::temp_directory_path() / ("blobs-" + crypto::hex(crypto::random_bytes(8)));
    FolderStore store_{folder_, *keyring_};
};

TEST_F(Folder, GivesBackWhatWasReleased) {
    const BlobId id = released();
    EXPECT_EQ(store_.read(id, Variant::Full).value(), crypto::bytes_of("the picture"));
    EXPECT_EQ(store_.read(id, Variant::Thumb).value(), crypto::bytes_of("thumb"));
    EXPECT_EQ(FolderStore(folder_, *keyring_).read(id, Variant::Thumb).value(), crypto::bytes_of("thumb"));
}

TEST_F(Folder, NeverReadsFromQuarantine) {
    const BlobId id = quarantined();
    EXPECT_EQ(files().size(), 2U);
    EXPECT_EQ(error_of(id), "blob.not_found");
}

TEST_F(Folder, DoesNotMindBeingToldTwiceToRelease) {
    const BlobId id = released();
    EXPECT_TRUE(store_.release(id));
    EXPECT_EQ(error_of(id), "");
}

TEST_F(Folder, CannotReleaseWhatItDoesNotHold) {
    EXPECT_EQ(store_.release(new_id()).error().code, "blob.not_found");
    const BlobId half = new_id();
    ASSERT_TRUE(store_.quarantine(half, Variant::Full, crypto::view_of("x")));
    EXPECT_EQ(store_.release(half).error().code, "blob.not_found");
}

TEST_F(Folder, KeepsPicturesSealedAndToItself) {
    quarantined("a picture that nobody may read");
    released();
    for (const fs::path& file : files()) {
        std::ifstream in(file, std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(content.find("picture"), std::string::npos);
        EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }
    EXPECT_EQ(fs::status(folder_).permissions(), fs::perms::owner_all);
}

TEST_F(Folder, NoticesAnyChangeAndAnyExchange) {
    const BlobId one = released();
    const BlobId other = released();
    const auto all = files();
    for (const fs::path& file : all) {
        if (file.string().find(one.text()) != std::string::npos && file.extension() == ".full") {
            for (const fs::path& from : all) {
                if (from.string().find(other.text()) != std::string::npos && from.extension() == ".full") {
                    fs::copy_file(from, file, fs::copy_options::overwrite_existing);   // Another person's picture in its place.
                }
            }
        }
    }
    EXPECT_EQ(error_of(one), "blob.damaged");
    EXPECT_EQ(error_of(other), "");
}

TEST_F(Folder, RefusesWhatItCannotKeep) {
    std::ofstream(folder_.string() + "-file") << "in the way";
    FolderStore blocked(folder_.string() + "-file", *keyring_);
    EXPECT_EQ(blocked.quarantine(new_id(), Variant::Full, crypto::view_of("x")).error().code, "blob.unavailable");
    fs::remove(folder_.string() + "-file");
}

TEST_F(Folder, RemovesAllOfABlob) {
    const BlobId id = released();
    store_.remove(id);
    EXPECT_TRUE(files().empty());
    EXPECT_EQ(error_of(id), "blob.not_found");
    store_.remove(id);
}

TEST_F(Folder, SweepsOldFilesWithoutARowAndNothingElse) {
    const BlobId with_row = released();
    const BlobId without = released();
    const BlobId waiting = quarantined();
    const auto has_row = [&](BlobId id) { return id == with_row || id == waiting; };
    const Instant now = SystemClock().now();

    EXPECT_EQ(store_.sweep(now - 1h, has_row), 0);   // All of them are young.
    EXPECT_EQ(store_.sweep(now + 1h, has_row), 4);
    EXPECT_EQ(error_of(with_row), "");
    EXPECT_EQ(error_of(without), "blob.not_found");
    EXPECT_EQ(store_.release(waiting).error().code, "blob.not_found");
}

TEST_F(Folder, SweepsWhatAKilledProcessLeftHalfWritten) {
    const BlobId id = released();
    const fs::path file = files()[0];
    std::ofstream(file.string() + ".new-0011") << "half";
    EXPECT_EQ(store_.sweep(SystemClock().now() + 1h, [&](BlobId each) { return each == id; }), 1);
    EXPECT_EQ(error_of(id), "");
}

TEST_F(Folder, TakesAnUploadedPictureWhole) {
    const BlobId id = new_id();
    const auto stored = store_picture(store_, id, testing::from_a_phone(3000, 2000));
    ASSERT_TRUE(stored) << stored.error().code;
    EXPECT_EQ(stored->width, 1067);
    EXPECT_EQ(stored->height, 1600);
    const auto full = store_.read(id, Variant::Full);
    ASSERT_TRUE(full);
    EXPECT_EQ(static_cast<std::int64_t>(full->size()), stored->bytes);
    EXPECT_EQ(crypto::sha256(*full), stored->sha256);
    EXPECT_EQ(testing::look(*store_.read(id, Variant::Thumb)).height, 320);
}

TEST_F(Folder, KeepsNothingOfAnUploadThatIsNoPicture) {
    EXPECT_EQ(store_picture(store_, new_id(), crypto::view_of("not a picture")).error().code, "picture.unknown_format");
    EXPECT_FALSE(fs::exists(folder_));
}

}  // namespace
}  // namespace xinglin::blob

#include "xinglin/ground.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "xinglin/backup/backup.h"
#include "xinglin/proofs.h"

namespace xinglin {
namespace {

namespace fs = std::filesystem;

class Folders : public ::testing::Test {
 protected:
    Folders() { fs::create_directories(root_); }
    ~Folders() override { fs::remove_all(root_); }
    fs::path at(const char* name) const { return root_ / name; }
    GroundOptions own_master() const { return {.data = at("data"), .flags = {{"keys.master_file", at("master.key").string()}}}; }

    fs::path root_ = fs::temp_directory_path() / ("xinglin-ground-" + std::to_string(::getpid()));
};

TEST_F(Folders, KeepTheirMasterKeyWhereTheSettingsSay) {
    const auto sealed = found_ground(own_master(), InstanceKind::Production)->keyring->seal("13800138000", "x");

    EXPECT_TRUE(fs::exists(at("master.key")));
    EXPECT_FALSE(fs::exists(at("data") / "keys" / "master.key"));
    EXPECT_EQ(open_ground(own_master())->keyring->open_text(sealed, "x").value(), "13800138000");
    EXPECT_THROW(open_ground({.data = at("data")}), std::runtime_error) << "it is not found where nobody put it";
}

TEST_F(Folders, TakeTheirSettingsAlongWhenTheyAreMade) {
    fs::create_directories(at("data"));
    std::ofstream(at("data") / "xinglin.yaml") << "keys:\n  master_file: " << at("master.key").string() << "\n";

    EXPECT_NO_THROW(found_ground({.data = at("data")}, InstanceKind::Production));
    EXPECT_TRUE(fs::exists(at("master.key")));
    EXPECT_THROW(found_ground({.data = at("data")}, InstanceKind::Production), std::runtime_error) << "it holds something now";
}

TEST_F(Folders, AreSavedWithAMasterKeyFromElsewhereAndRestored) {
    backup::make(*found_ground(own_master(), InstanceKind::Production), at("backup"), backup::Keys::Included);
    EXPECT_TRUE(fs::exists(at("backup") / "keys" / "master.key"));

    backup::restore({.from = at("backup"), .data = at("restored")});

    const auto ground = open_ground({.data = at("restored")});
    EXPECT_NE(verify_audit(*ground).find(R"("restorations":1,"broken":null)"), std::string::npos) << verify_audit(*ground);
}

}  // namespace
}  // namespace xinglin

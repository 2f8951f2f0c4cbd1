#include "platform/crypto/keyring.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <thread>

#include "platform/crypto/private_file.h"

namespace xinglin::crypto {
namespace {

namespace fs = std::filesystem;

constexpr std::array kSuites{Suite::Standard, Suite::Sm};

template <class T>
std::string refusal(const Result<T>& answer) {
    return answer ? "" : answer.error().code;
}

class KeyringOnDisk : public ::testing::TestWithParam<Suite> {
 protected:
    void SetUp() override { ASSERT_TRUE(Keyring::init(place(), GetParam())); }
    void TearDown() override { fs::remove_all(data_); }
    Keyring::Place place() const { return Keyring::Place::in(data_); }

    fs::path data_ = fs::temp_directory_path() / ("keyring-" + hex(random_bytes(8)));
};
INSTANTIATE_TEST_SUITE_P(BothSuites, KeyringOnDisk, ::testing::ValuesIn(kSuites));

TEST_P(KeyringOnDisk, OpensAfterARestartWhatItSealedBefore) {
    const Bytes sealed = Keyring::load(place())->seal("13800138000", "identity.phone:1");
    const auto again = Keyring::load(place());
    EXPECT_EQ(again->open_text(sealed, "identity.phone:1").value(), "13800138000");
    EXPECT_EQ(again->suite(), GetParam());
}

TEST_P(KeyringOnDisk, KeepsItsKeysToItsOwner) {
    for (const fs::path& file : {place().keyring, place().master}) {
        EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write) << file;
    }
    EXPECT_EQ(fs::status(place().keyring.parent_path()).permissions(), fs::perms::owner_all);
}

TEST_P(KeyringOnDisk, RefusesAKeyFileThatOthersMayRead) {
    for (const fs::path& file : {place().keyring, place().master}) {
        fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
        EXPECT_THROW(Keyring::load(place()), std::runtime_error);
        fs::permissions(file, fs::perms::group_read, fs::perm_options::remove);
    }
    EXPECT_NO_THROW(Keyring::load(place()));
}

TEST_P(KeyringOnDisk, NeverOverwritesKeys) {
    const auto before = read_private(place().keyring, 1 << 20).bytes;
    EXPECT_EQ(refusal(Keyring::init(place(), GetParam())), "keys.exist");
    EXPECT_EQ(read_private(place().keyring, 1 << 20).bytes, before);
}

TEST_P(KeyringOnDisk, UsesAMasterKeyThatTheOperatorPutThere) {
    fs::remove(place().keyring);
    const auto mine = read_private(place().master, 1 << 20).bytes;
    ASSERT_TRUE(Keyring::init(place(), GetParam()));
    EXPECT_EQ(read_private(place().master, 1 << 20).bytes, mine);
}

TEST_P(KeyringOnDisk, RefusesEveryChangedByteOfItsFile) {
    const Bytes whole = read_private(place().keyring, 1 << 20).bytes;
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        Bytes changed = whole;
        changed[at] ^= 1;
        ASSERT_EQ(write_private(place().keyring, changed, Existing::Replace), 0);
        EXPECT_THROW(Keyring::load(place()), std::runtime_error) << "byte " << at;
    }
}

TEST_P(KeyringOnDisk, RefusesAnotherMasterKey) {
    const std::string other = base64url(random_bytes(32)) + "\n";
    ASSERT_EQ(write_private(place().master, view_of(other), Existing::Replace), 0);
    EXPECT_THROW(Keyring::load(place()), std::runtime_error);
}

TEST_P(KeyringOnDisk, ShowsNoKeyInItsFile) {
    const auto loaded = Keyring::load(place());
    const std::string file(text_of(read_private(place().keyring, 1 << 20).bytes));
    const std::string master(text_of(read_private(place().master, 1 << 20).bytes));
    EXPECT_EQ(file.find(master.substr(0, 43)), std::string::npos);
}

TEST_P(KeyringOnDisk, RotatesAndStillOpensWhatIsOlder) {
    const auto keyring = Keyring::load(place());
    const Bytes old = keyring->seal("text", "context");
    ASSERT_TRUE(keyring->rotate());
    const Bytes young = keyring->seal("text", "context");

    const auto again = Keyring::load(place());
    EXPECT_EQ(again->newest(), 2U);
    EXPECT_TRUE(again->open_text(old, "context"));
    EXPECT_TRUE(again->open_text(young, "context"));
    EXPECT_TRUE(again->needs_reseal(old));
    EXPECT_FALSE(again->needs_reseal(young));
}

TEST_P(KeyringOnDisk, DoesNotUseANewKeyThatIsNotOnDisk) {
    const auto keyring = Keyring::load(place());
    fs::remove(place().master);
    EXPECT_THROW(keyring->rotate(), std::runtime_error);
    EXPECT_EQ(keyring->newest(), 1U);
}

TEST_P(KeyringOnDisk, KeepsLookupAndDerivedKeysThroughARotation) {
    const auto keyring = Keyring::load(place());
    const Digest hash = keyring->lookup_hash("phone", "13800138000");
    const Secret pepper = keyring->derive("pepper");
    ASSERT_TRUE(keyring->rotate());
    const auto again = Keyring::load(place());
    EXPECT_EQ(again->lookup_hash("phone", "13800138000"), hash);
    EXPECT_TRUE(equal(again->derive("pepper").view(), pepper.view()));
}

TEST(Keyring, SaysWhichFileIsMissing) {
    try {
        Keyring::load(Keyring::Place::in("/nonexistent"));
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("/nonexistent/keys/keyring"), std::string::npos);
    }
}

TEST(Keyring, SeparatesPurposes) {
    for (const Suite suite : kSuites) {
        const auto keyring = Keyring::for_tests(suite);
        EXPECT_NE(keyring->lookup_hash("phone", "1"), keyring->lookup_hash("card", "1"));
        EXPECT_NE(keyring->lookup_hash("a", "bc"), keyring->lookup_hash("ab", "c"));
        EXPECT_FALSE(equal(keyring->derive("a").view(), keyring->derive("b").view()));
        EXPECT_NE(keyring->lookup_hash("phone", "1"), Keyring::for_tests(suite, 2)->lookup_hash("phone", "1"));
    }
}

TEST(Keyring, DoesNotOpenWhatTheOtherSuiteSealed) {
    const Bytes sealed = Keyring::for_tests(Suite::Standard)->seal("text", "context");
    EXPECT_EQ(refusal(Keyring::for_tests(Suite::Sm)->open(sealed, "context")), "crypto.cannot_open");
}

RC_GTEST_PROP(Keyring, OpensWhatItSealedInItsContextAndInNoOther,
              (const std::string& plain, const std::string& context, const std::string& other)) {
    for (const Suite suite : kSuites) {
        const auto keyring = Keyring::for_tests(suite);
        const Bytes sealed = keyring->seal(plain, context);
        RC_ASSERT(keyring->open_text(sealed, context).value() == plain);
        if (other != context) RC_ASSERT(refusal(keyring->open(sealed, other)) == "crypto.cannot_open");
    }
}

RC_GTEST_PROP(Keyring, RefusesAnyChangedOrMissingByte, (const std::string& plain, const std::string& context)) {
    for (const Suite suite : kSuites) {
        const auto keyring = Keyring::for_tests(suite);
        const Bytes sealed = keyring->seal(plain, context);
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            Bytes changed = sealed;
            changed[at] ^= static_cast<std::uint8_t>(*rc::gen::inRange(1, 256));
            RC_ASSERT(!keyring->open(changed, context));
            RC_ASSERT(!keyring->open(ByteView(sealed).first(at), context));
        }
    }
}

TEST(Keyring, SealsOpensAndRotatesFromManyThreads) {
    const auto keyring = Keyring::for_tests();
    std::atomic<int> wrong = 0;
    const auto work = [&](int seed) {
        for (int i = 0; i < 300; ++i) {
            const std::string text = std::to_string(seed * 1000 + i);
            const auto opened = keyring->open_text(keyring->seal(text, "context"), "context");
            if (!opened || *opened != text) ++wrong;
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(work, i);
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(keyring->rotate());
    threads.clear();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(keyring->newest(), 21U);
}

}  // namespace
}  // namespace xinglin::crypto

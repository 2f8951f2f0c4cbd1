#include "modules/record/record.h"

#include <gtest/gtest.h>

#include "modules/access/world.h"

namespace xinglin::record {
namespace {

constexpr Source kSource{"consult", {7}};
constexpr auto kKind = DocumentKind::ConsultNote;

std::vector<db::ModuleMigrations> with_record() {
    auto all = access::world_migrations();
    all.push_back({"record", migrations()});
    return all;
}

struct Record : testing::Test {
    template <class F>
    auto act(F&& work) {
        return store->write_now(std::forward<F>(work));
    }
    void SetUp() override {
        reader.role = Role::Patient;
        reader.person = person;
        other.role = Role::Patient;
        other.person = PersonId{{9}};
        grant(person, person);
        grant(other.person, other.person);
    }
    void grant(PersonId grantee, PersonId about) { grant({}, grantee, about); }
    void grant(TenantId at, PersonId grantee, PersonId about) {
        ASSERT_TRUE(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            accesses.open_grant(txn, {at, grantee, about, access::Basis::Self, {}}, access::Category::Document, moment.now,
                                access::kForever);
            return {};
        }));
    }
    Result<DocumentId> file(std::string content, PersonId about) {
        Filing filing{.tenant = tenant, .person = about, .source = kSource, .author = {{3}}, .author_person = {{4}},
                      .content = std::move(content), .signature = {"SM2-SM3", {1}, {2}, {{3}, {4, 5}}, store.clock.now()}};
        return act([&](db::Txn& txn, Moment& moment) { return records.file(txn, filing, moment); });
    }
    Result<Document> read(const Access& who) {
        return store->read_now([&](db::Txn& txn, Moment&) { return records.read(txn, who, tenant, kKind, kSource); });
    }
    std::vector<Document> history(const Access& who) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<Document>> {
            return records.history(txn, who, tenant, kKind, kSource);
        });
    }

    db::TestStore store{with_record()};
    directory::Directory directory;
    access::Accesses accesses{directory};
    Records records;
    TenantId tenant{{1}};
    PersonId person{{2}};
    Access reader;
    Access other;
};

TEST_F(Record, GivesBackWhatWasSignedByteForByte) {
    ASSERT_TRUE(file("{\"a\":\"头疼\"}", person));
    auto document = read(reader);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->content, "{\"a\":\"头疼\"}");
    EXPECT_EQ(document->sha256, crypto::sha256(document->content));
    EXPECT_EQ(document->signature.algorithm, "SM2-SM3");
    EXPECT_EQ(document->signature.chain, (std::vector<crypto::Bytes>{{3}, {4, 5}}));
}

TEST_F(Record, FilesTheSameBytesOnce) {
    auto first = file("one", person);
    auto again = file("one", person);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(history(reader).size(), 1U);
}

TEST_F(Record, AddsAVersionAndKeepsTheOld) {
    ASSERT_TRUE(file("one", person));
    ASSERT_TRUE(file("two", person));
    auto versions = history(reader);
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].content, "two");
    EXPECT_EQ(versions[1].content, "one");
    EXPECT_TRUE(chain_unbroken(versions));
}

TEST_F(Record, SeesAChainThatWasBroken) {
    for (const char* content : {"one", "two", "three"}) ASSERT_TRUE(file(content, person));
    auto altered = history(reader);
    altered[1].content = "twO";
    EXPECT_FALSE(chain_unbroken(altered));
    auto missing = history(reader);
    missing.erase(missing.begin() + 1);
    EXPECT_FALSE(chain_unbroken(missing));
    auto relinked = history(reader);
    relinked[0].before = crypto::sha256("other");
    EXPECT_FALSE(chain_unbroken(relinked));
}

TEST_F(Record, ShowsNothingWithoutAGrant) {
    ASSERT_TRUE(file("one", person));
    EXPECT_EQ(read(other).error().code, "record.not_found");
    EXPECT_TRUE(history(other).empty());
}

TEST_F(Record, RefusesASourceThatIsAboutSomebodyElse) {
    ASSERT_TRUE(file("one", person));
    EXPECT_EQ(file("two", other.person).error().code, "record.other_person");
}

TEST_F(Record, LeavesATraceOfEachReading) {
    grant(person, person);
    ASSERT_TRUE(file("one", person));
    ASSERT_TRUE(read(reader));
    ASSERT_TRUE(act([&](db::Txn& txn, Moment& moment) -> Result<void> {
        accesses.open_grant(txn, {{}, person, person, access::Basis::Self, {}}, access::Category::AccessLog, moment.now,
                            access::kForever);
        return {};
    }));
    auto seen = *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<audit::Seen>> {
        return audit::seen_of(txn, reader, person, std::nullopt, 10);
    });
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].subject.what, "record.read");
    EXPECT_EQ(seen[1].subject.what, "record.filed");
}

// Statements that forgot their grant, as no file of ours may have them.
constexpr std::string_view kForgotten = "SELECT count(*) FROM document_version";
constexpr db::Statement kCountOpenly{.name = "test.count_openly", .sqlite = kForgotten, .postgres = kForgotten};
constexpr std::string_view kTouched = "UPDATE document SET hold = 1";
constexpr db::Statement kTouchOpenly{.name = "test.touch_openly", .sqlite = kTouched, .postgres = kTouched};

using Reached = std::pair<std::int64_t, std::int64_t>;   // Rows seen, rows touched.

struct Wall : Record, testing::WithParamInterface<int> {
    // How many rows a forgetful statement sees and touches after `who` has read what he may.
    Reached reached(const Access* who) {
        return *act([&](db::Txn& txn, Moment&) -> Result<Reached> {
            if (who) (void)records.history(txn, *who, tenant, kKind, kSource);
            const auto seen = txn.query(kCountOpenly)[0].integer(0);
            return Reached{seen, txn.exec_count(kTouchOpenly)};
        });
    }
};

TEST_P(Wall, HidesFromAForgetfulStatementWhatItsActorMayNotSee) {
    ASSERT_TRUE(file("one", person));
    EXPECT_EQ(reached(&reader), (Reached{1, 1}));
    EXPECT_EQ(reached(&other), (Reached{0, 0}));
    EXPECT_EQ(reached(nullptr), (Reached{0, 0})) << "nobody has said who acts";
}

TEST_P(Wall, StandsBetweenInstitutionsAndOpensByAGrant) {
    ASSERT_TRUE(file("one", person));
    Access here = reader, elsewhere = reader;
    here.role = elsewhere.role = Role::Doctor;
    here.person = elsewhere.person = PersonId{{11}};
    here.tenant = tenant;
    elsewhere.tenant = TenantId{{12}};
    EXPECT_EQ(reached(&here), (Reached{1, 1})) << "within an institution the join is the wall";
    EXPECT_EQ(reached(&elsewhere), (Reached{0, 0}));
    grant(elsewhere.tenant, elsewhere.person, person);
    EXPECT_EQ(reached(&elsewhere), (Reached{1, 1}));
}

TEST_P(Wall, FallsBackWhenTheTransactionEnds) {
    ASSERT_TRUE(file("one", person));
    for (int i = 0; i < 20; ++i) {   // Whichever connection serves it.
        EXPECT_EQ(reached(&reader).first, 1);
        EXPECT_EQ(reached(nullptr).first, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(OnPostgres, Wall, testing::ValuesIn(db::testing_on_sqlite() ? std::vector<int>{} : std::vector<int>{0}));
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Wall);

}  // namespace
}  // namespace xinglin::record

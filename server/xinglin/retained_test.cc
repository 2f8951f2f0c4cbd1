// Every table's pruning, on the tables as they are.
#include <gtest/gtest.h>

#include "platform/db/testing.h"
#include "platform/policy/view.h"
#include "platform/retention/retention.h"
#include "xinglin/bridges/retained.h"
#include "xinglin/migrations.h"

namespace xinglin {
namespace {

using std::chrono::hours;
constexpr Duration kDay = hours(24);

struct NoFiles final : blob::BlobStore {
    Result<void> quarantine(BlobId, blob::Variant, blob::ByteView) override { return {}; }
    Result<void> release(BlobId) override { return {}; }
    Result<blob::Bytes> read(BlobId, blob::Variant) const override { return blob::Bytes{}; }
    void remove(BlobId) override {}
};

std::vector<db::ModuleMigrations> all() {
    const auto migrations = all_migrations(false);
    return {migrations.begin(), migrations.end()};
}

struct Retained : ::testing::Test {
    db::TestStore store{all()};
    NoFiles files;
    policy::Views views{*store};
    retention::Retention retention{*store, store.clock, store.entropy, views, bridges::retained(files)};
    const std::string id = (db::testing_on_sqlite() ? "x'" : "'\\x") + std::string("000102030405060708090a0b0c0d0e0f'");

    void run(const std::string& text) {
        const db::Statement statement{.name = "test.run", .sqlite = text, .postgres = text};
        ASSERT_TRUE(store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
            txn.exec(statement);
            return {};
        }));
    }
    std::int64_t count(const std::string& table) {
        const std::string text = "SELECT count(*) FROM " + table;
        const db::Statement all_rows{.name = "test.count", .sqlite = text, .postgres = text};
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::int64_t> { return txn.query(all_rows)[0].integer(0); });
    }
    std::string now() const { return std::to_string(store.clock.now().micros); }
    // Still there a moment before `kept` is over, gone a moment after.
    void expect_kept(const std::string& table, Duration kept) {
        ASSERT_EQ(count(table), 1);
        store.clock.turn(kept - 1s);
        retention.round();
        EXPECT_EQ(count(table), 1) << table << " before its time";
        store.clock.turn(2s);
        retention.round();
        EXPECT_EQ(count(table), 0) << table << " after its time";
    }
};

TEST_F(Retained, SignInCodesAreKeptADay) {
    run("INSERT INTO sign_in_code (phone_hash, code_hash, sent_at) VALUES (" + id + ", " + id + ", " + now() + ")");
    expect_kept("sign_in_code", kDay);
}

TEST_F(Retained, WrongTriesAreRememberedAMonth) {
    run("INSERT INTO attempt (tried, subject, tries, last_at) VALUES ('login', " + id + ", 4, " + now() + ")");
    expect_kept("attempt", 30 * kDay);
}

TEST_F(Retained, ChallengesAreKeptADay) {
    run("INSERT INTO staff_challenge (token_hash, person_id, app, until_at) VALUES (" + id + ", " + id + ", 'desk', " + now() + ")");
    expect_kept("staff_challenge", kDay);
}

TEST_F(Retained, CountsOfADayAreKeptUntilThatDayIsOver) {
    const auto today = std::to_string(local_day(store.clock.now()).days);
    run("INSERT INTO code_count (counted, subject, day, sent) VALUES ('phone', " + id + ", " + today + ", 3)");
    store.clock.turn(kDay);
    retention.round();
    EXPECT_EQ(count("code_count"), 1);
    store.clock.turn(2 * kDay);
    retention.round();
    EXPECT_EQ(count("code_count"), 0);
}

TEST_F(Retained, SessionsAreKeptAYear) {
    run("INSERT INTO session (id, token_hash, app, role, person_id, tenant_id, site_id, practitioner_id, device_id, device_name, ip_masked,"
        " created_at, last_seen_at) VALUES (" + id + ", " + id + ", 'patient', 'patient', " + id + ", " + id + ", " + id + ", " + id + ", " +
        id + ", '', '', " + now() + ", " + now() + ")");
    expect_kept("session", 366 * kDay);
}

TEST_F(Retained, MessagesAreKeptHalfAYearOnceTheyAreSettled) {
    const std::string columns = "INSERT INTO notification (tenant_id, id, template_code, language, address, secrets, arguments, state,"
                                " provider_id, failure, queued_at, give_up_at, settled_at) VALUES (" + id + ", " + id +
                                ", 'x', 'zh', " + id + ", " + id + ", '', 'sent', '', '', " + now() + ", " + now() + ", ";
    run(columns + "NULL)");
    store.clock.turn(400 * kDay);
    retention.round();
    EXPECT_EQ(count("notification"), 1) << "nobody has settled it";
    run("UPDATE notification SET settled_at = " + now());
    expect_kept("notification", 180 * kDay);
}

TEST_F(Retained, GuidanceThatNobodySignedInForIsKeptAMonthAndAPatientsForGood) {
    const auto add = [&](const std::string& place, const std::string& person) {
        run("INSERT INTO assessment (id, tenant_id, person_id, state, version, protocol, asked, turn, in_words, disposition, departments,"
            " crisis, started_at, answered_at, card_at) VALUES (" + place + ", " + id + ", " + person +
            ", 'started', 1, '1', '', '', '', 'doctor_soon', '', 0, " + now() + ", " + now() + ", " + now() + ")");
    };
    add(id, "NULL");
    expect_kept("assessment", 30 * kDay);
    add(id, id);
    store.clock.turn(400 * kDay);
    retention.round();
    EXPECT_EQ(count("assessment"), 1);
}

TEST_F(Retained, NothingClinicalIsAmongThem) {
    for (const auto& what : bridges::retained(files)) {
        for (const char* clinical : {"consult", "record", "audit", "triage"}) {
            EXPECT_FALSE(what.name.starts_with(clinical)) << what.name;
        }
    }
}

}  // namespace
}  // namespace xinglin

#include "platform/retention/retention.h"

#include <gtest/gtest.h>

#include <map>

#include "platform/blob/blob.h"
#include "platform/db/testing.h"
#include "platform/events/events_testing.h"
#include "platform/http/idempotency.h"
#include "platform/policy/change.h"

namespace xinglin::retention {
namespace {

using std::chrono::hours;
constexpr Duration kDay = hours(24);

struct NoFiles final : blob::BlobStore {
    Result<void> quarantine(BlobId, blob::Variant, blob::ByteView) override { return {}; }
    Result<void> release(BlobId) override { return {}; }
    Result<blob::Bytes> read(BlobId, blob::Variant) const override { return blob::Bytes{}; }
    void remove(BlobId id) override { removed.push_back(id); }
    std::vector<BlobId> removed;
};

struct World {
    db::TestStore store{{{"blob", blob::migrations()},
                         {"events", events::migrations()},
                         {"http", http::migrations()},
                         {"policy", policy::migrations()}}};
    NoFiles files;
    policy::Views views{*store};
    events::Lot lot;
    events::Consumers consumers{*store, store.clock, store.entropy, &lot};
    Retention retention{*store, store.clock, store.entropy, views, of_platform(files)};

    template <class F>
    void write(F work) {
        ASSERT_TRUE(store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            work(txn, moment);
            return {};
        }));
    }
    void emit(std::int64_t number) {
        write([&](db::Txn& txn, Moment&) { events::emit(txn, TenantId{{7}}, events::Opened{number}); });
    }
    std::int64_t count(const std::string& table) {
        const std::string text = "SELECT count(*) FROM " + table;
        const db::Statement all{.name = "test.count", .sqlite = text, .postgres = text};
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::int64_t> { return txn.query(all)[0].integer(0); });
    }
    void run_patiently() {
        for (int i = 0; i < 12; ++i) {
            consumers.run();
            store.clock.turn(31s);
        }
    }
};

TEST(Outbox, GoesWhenItsTimeIsOverAndNotBefore) {
    World world;
    world.emit(1);
    world.store.clock.turn(7 * kDay);
    EXPECT_EQ(world.retention.round(), 0);
    world.store.clock.turn(1s);
    EXPECT_EQ(world.retention.round(), 1);
    EXPECT_EQ(world.count("outbox"), 0);
}

TEST(Outbox, StaysUntilTheLastConsumerHasHadIt) {
    World world;
    bool ill = true;
    world.consumers.on<events::Opened>("test.quick", [](db::Txn&, const events::Opened&, Moment&) -> Result<void> { return {}; });
    world.consumers.on<events::Opened>("test.ill", [&](db::Txn&, const events::Opened&, Moment&) -> Result<void> {
        if (ill) return refuse(events::no());
        return {};
    });
    for (int number = 0; number < 3; ++number) world.emit(number);
    world.consumers.run();
    world.store.clock.turn(8 * kDay);
    EXPECT_EQ(world.retention.round(), 0) << "one still has to have it";

    ill = false;
    world.run_patiently();

    EXPECT_EQ(world.retention.round(), 3);
}

TEST(Outbox, KeepsWhatWasPutAside) {
    World world;
    world.consumers.on<events::Opened>("test.ill", [](db::Txn&, const events::Opened& event, Moment&) -> Result<void> {
        if (event.number == 1) return refuse(events::no());
        return {};
    });
    for (int number = 0; number < 3; ++number) world.emit(number);
    world.run_patiently();
    ASSERT_EQ(world.lot.all.size(), 1U);
    world.store.clock.turn(8 * kDay);

    EXPECT_EQ(world.retention.round(), 2);
    EXPECT_EQ(world.count("outbox"), 1) << "it may be tried again";
}

TEST(Outbox, GoesInBatches) {
    World world;
    world.write([](db::Txn& txn, Moment&) {
        for (int number = 0; number < 2 * kBatchMax + 7; ++number) events::emit(txn, TenantId{{7}}, events::Opened{number});
    });
    world.store.clock.turn(8 * kDay);
    EXPECT_EQ(world.retention.round(), 2 * kBatchMax + 7);
}

TEST(Pictures, GoWithTheirFilesWhenNobodyCameToHoldThem) {
    World world;
    const PersonId owner{{1}};
    const BlobId held{{2}};
    const BlobId loose{{3}};
    world.write([&](db::Txn& txn, Moment& moment) {
        for (const BlobId id : {held, loose}) {
            blob::begin(txn, {.id = id, .media_type = "image/jpeg"}, owner, moment.now);
            blob::ready(txn, id, owner);
        }
        const std::array ids{held};
        check(blob::attach(txn, ids, owner, {TenantId{{7}}, "consult", {9}, moment.now + 5475 * kDay}).has_value(), "attached");
    });
    world.store.clock.turn(25h);

    EXPECT_EQ(world.retention.round(), 1);
    EXPECT_EQ(world.files.removed, std::vector{loose});
    EXPECT_EQ(world.count("blob"), 1);
}

TEST(Files, AreLookedAtOnceADay) {
    World world;
    int looks = 0;
    Retention retention(*world.store, world.store.clock, world.store.entropy, world.views, {}, {stray_files([&](Instant before) {
                            EXPECT_EQ(before, world.store.clock.now() - 24h);
                            return std::int64_t{++looks};
                        })});
    EXPECT_EQ(retention.round(), 1);
    world.store.clock.turn(1h);
    EXPECT_EQ(retention.round(), 0);
    world.store.clock.turn(23h);
    EXPECT_EQ(retention.round(), 2);
}

TEST(Retention, IsDoneByOneOfTwoNodes) {
    World world;
    Retention first(*world.store, world.store.clock, world.store.entropy, world.views, {});
    world.emit(1);
    world.emit(2);
    world.store.clock.turn(8 * kDay);
    first.round();
    EXPECT_EQ(world.retention.round(), 0) << "the first is at it";
    first.stop();
    EXPECT_EQ(world.retention.round(), 2);
}

TEST(Retention, KeepsNoLimitOutsideItsBounds) {
    World world;
    for (const auto& what : of_platform(world.files)) {
        EXPECT_GE(what.kept_for->fallback(), 1h) << what.name;
        EXPECT_FALSE(what.kept_for->declared().bounds.allow(0)) << what.name;
    }
}

}  // namespace
}  // namespace xinglin::retention

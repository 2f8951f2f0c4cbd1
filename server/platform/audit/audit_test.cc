#include <gtest/gtest.h>

#include "platform/audit/audit_testing.h"

namespace xinglin::audit {
namespace {

constexpr std::int64_t kAccessLog = 16;
const TenantId kNone{};

Error no() { return {.kind = ErrorKind::Conflict, .code = "test.no"}; }

TEST(Audit, TellsAPersonWhoReadWhatOfHim) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    world.show(world.patient, "consult.messages");

    const auto seen = world.seen_by(world.patient, kNone, world.patient);

    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].deed, "shown");
    EXPECT_EQ(seen[0].actor, world.doctor.person);
    EXPECT_EQ(seen[0].tenant, world.doctor.tenant);
    EXPECT_EQ(seen[0].role, "doctor");
    EXPECT_EQ(seen[0].purpose, "treatment");
    EXPECT_EQ(seen[0].subject.what, "consult.messages");
    EXPECT_EQ(seen[0].subject.object_id, IdBytes{5});
    EXPECT_EQ(seen[0].at, world.store.clock.now());
}

TEST(Audit, TellsNobodyElse) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    world.grant(world.doctor.person, world.doctor.tenant, world.patient, 15);   // Everything but the log.
    world.show(world.patient);

    EXPECT_TRUE(world.seen_by(world.other, kNone, world.patient).empty());
    EXPECT_TRUE(world.seen_by(world.doctor.person, world.doctor.tenant, world.patient).empty());
    EXPECT_TRUE(world.seen_by(world.patient, world.doctor.tenant, world.patient).empty());
}

TEST(Audit, WritesOneRowForAListThatShowsSeveral) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    world.grant(world.other, kNone, world.other, kAccessLog);
    const std::array persons{world.patient, world.other, world.patient};
    world.write(
        [&](db::Txn& txn, Moment&) { shown(txn, world.doctor, persons, {.category = "consult", .what = "consult.list"}); });

    const auto mine = world.seen_by(world.patient, kNone, world.patient);
    const auto his = world.seen_by(world.other, kNone, world.other);

    ASSERT_EQ(mine.size(), 1U);
    ASSERT_EQ(his.size(), 1U);
    EXPECT_EQ(mine[0].position, his[0].position);
}

TEST(Audit, TellsTheSameBeforeAndAfterTheSeal) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    world.show(world.patient, "read.0");
    world.sealer->run();
    for (int i = 1; i < 4; ++i) world.show(i == 2 ? world.other : world.patient, "read." + std::to_string(i));
    const auto whats = [&](std::optional<std::int64_t> before = {}, std::int64_t limit = 50) {
        std::string all;
        for (const auto& seen : world.seen_by(world.patient, kNone, world.patient, before, limit)) all += seen.subject.what + " ";
        return all;
    };

    EXPECT_EQ(whats(), "read.3 read.1 read.0 ");
    EXPECT_EQ(whats({}, 2), "read.3 read.1 ");
    EXPECT_EQ(whats(2), "read.0 ");
    world.sealer->run();
    EXPECT_EQ(whats(), "read.3 read.1 read.0 ");
    EXPECT_EQ(whats(2), "read.0 ");
    EXPECT_EQ(world.broken(), "");
}

TEST(Audit, PagesBackwards) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    for (int i = 0; i < 7; ++i) world.show(world.patient, "read." + std::to_string(i));

    std::string order;
    std::optional<std::int64_t> before;
    for (;;) {
        const auto page = world.seen_by(world.patient, kNone, world.patient, before, 3);
        if (page.empty()) break;
        for (const auto& seen : page) order += seen.subject.what.back();
        before = page.back().position;
    }

    EXPECT_EQ(order, "6543210");
}

TEST(Audit, OfADeniedReadOutlivesTheRefusal) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    auto refused = world.store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
        wrote(txn, world.doctor, {.person = world.patient, .what = "consult.changed"});
        denied(txn, world.doctor, {.person = world.patient, .category = "consult", .what = "consult.read"});
        return refuse(no());
    });

    const auto seen = world.seen_by(world.patient, kNone, world.patient);

    EXPECT_FALSE(refused);
    ASSERT_EQ(seen.size(), 1U) << "what was not changed is not told";
    EXPECT_EQ(seen[0].deed, "denied");
}

TEST(Audit, OfAMoveStandsWithItsEventAndItsTimeline) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    const Move queued{
        .thing = "consult", .id = {5}, .tenant = world.doctor.tenant, .person = world.patient, .from = "", .to = "queued"};
    const Move taken{.thing = "consult",
                     .id = {5},
                     .tenant = world.doctor.tenant,
                     .person = world.patient,
                     .from = "queued",
                     .to = "accepted",
                     .reason = "offered"};
    world.write([&](db::Txn& txn, Moment&) {
        moved(txn, world.doctor, queued);
        moved(txn, world.doctor, taken);
    });

    const auto moves = *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<Moved>> {
        return timeline_of(txn, world.doctor.tenant, "consult", {5});
    });
    const auto seen = world.seen_by(world.patient, kNone, world.patient);

    ASSERT_EQ(moves.size(), 2U);
    EXPECT_EQ(moves[0].to, "queued");
    EXPECT_EQ(moves[1].from, "queued");
    EXPECT_EQ(moves[1].reason, "offered");
    EXPECT_EQ(moves[1].actor, world.doctor.person);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].subject.what, "consult.accepted");
    const auto elsewhere = *world.store->read_now(
        [&](db::Txn& txn, Moment&) -> Result<std::vector<Moved>> { return timeline_of(txn, TenantId{{6}}, "consult", {5}); });
    EXPECT_TRUE(elsewhere.empty()) << "another tenant's thing of the same id";
}

TEST(Audit, NamesTheTimerThatActed) {
    World world;
    world.grant(world.patient, kNone, world.patient, kAccessLog);
    const auto timer = Access::system("consult.offer_timeout", world.doctor.tenant);
    world.write([&](db::Txn& txn, Moment&) { wrote(txn, timer, {.person = world.patient, .what = "consult.requeued"}); });

    const auto seen = world.seen_by(world.patient, kNone, world.patient);

    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].job, "consult.offer_timeout");
    EXPECT_EQ(seen[0].role, "system");
}

}  // namespace
}  // namespace xinglin::audit

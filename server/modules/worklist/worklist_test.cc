#include "modules/worklist/worklist.h"

#include <gtest/gtest.h>

#include "platform/audit/audit.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"

namespace xinglin::worklist {
namespace {

const TenantId kEast{{1}};
const TenantId kWest{{2}};

Access desk_of(TenantId tenant, std::uint8_t person = 50) {
    Access access;
    access.role = Role::Desk;
    access.tenant = tenant;
    access.person = PersonId{{person}};
    return access;
}
Access doctor_of(TenantId tenant, std::uint8_t person) {
    Access access = desk_of(tenant, person);
    access.role = Role::Doctor;
    access.practitioner = PractitionerId{{person}};
    return access;
}

struct World {
    db::TestStore store{{{"events", events::migrations()},
                         {"jobs", jobs::migrations()},
                         {"audit", audit::migrations()},
                         {"worklist", migrations()}}};
    std::vector<ListState> told;
    std::vector<Audience> seats;   // What the doctor asked about is beside himself.
    Worklist list{
        [this](db::Txn&, const Access& access) { return access.role == Role::Doctor ? seats : std::vector<Audience>(); },
        [this](db::Txn& txn, const ListState& state) { txn.after_commit([this, state] { told.push_back(state); }); }};
    jobs::Jobs jobs{*store, store.clock, store.entropy, &list};
    events::Consumers consumers{*store, store.clock, store.entropy, &list};

    World() { list.join(consumers, jobs); }
    ItemId open(const Opening& opening) {
        return *store->write_now([&](db::Txn& txn, Moment& moment) -> Result<ItemId> { return list.open(txn, opening, moment); });
    }
    bool close(TenantId tenant, std::string_view kind, IdBytes subject) {
        return *store->write_now(
            [&](db::Txn& txn, Moment& moment) -> Result<bool> { return list.close(txn, tenant, kind, subject, "done", moment); });
    }
    Result<Item> acknowledge(const Access& access, ItemId item, std::string_view outcome = "called") {
        return store->write_now(
            [&](db::Txn& txn, Moment& moment) { return list.acknowledge(txn, access, item, outcome, moment); });
    }
    template <class F>
    auto look(F verb, const Access& access) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<Item>> { return (list.*verb)(txn, access); });
    }
    std::vector<Item> mine(const Access& access) { return look(&Worklist::mine, access); }
    std::vector<Item> alarms(const Access& access) { return look(&Worklist::alarms, access); }
    std::vector<Item> parked(const Access& access) { return look(&Worklist::parked_items, access); }
};

Opening crisis(TenantId tenant, Audience audience = {}) {
    return {.tenant = tenant, .kind = "triage.crisis_call", .subject = {5}, .audience = audience, .urgency = Urgency::Alarm,
            .detail = static_cast<std::int64_t>(audience.kind)};
}

TEST(Worklist, ShowsADeskItsOwnTenantsItems) {
    World world;
    world.open(crisis(kEast));

    EXPECT_EQ(world.mine(desk_of(kEast)).size(), 1U);
    EXPECT_TRUE(world.mine(desk_of(kWest)).empty());
    EXPECT_TRUE(world.mine(doctor_of(kEast, 9)).empty());
}

TEST(Worklist, ShowsADoctorWhatIsForHimAndForHisSeats) {
    World world;
    world.open({.tenant = kEast, .kind = "own", .audience = {AudienceKind::Practitioner, PractitionerId{{9}}.bytes}});
    world.open({.tenant = kEast, .kind = "lead", .audience = {AudienceKind::DepartmentLead, {3}}});
    world.open({.tenant = kEast, .kind = "other lead", .audience = {AudienceKind::DepartmentLead, {4}}});

    EXPECT_EQ(world.mine(doctor_of(kEast, 9)).size(), 1U);
    EXPECT_EQ(world.mine(doctor_of(kEast, 8)).size(), 0U);
    world.seats = {{AudienceKind::DepartmentLead, {3}}};
    EXPECT_EQ(world.mine(doctor_of(kEast, 9)).size(), 2U);
    EXPECT_EQ(world.mine(doctor_of(kWest, 9)).size(), 0U) << "the same department's number in another tenant";
}

TEST(Worklist, PutsTheMostUrgentFirstThenWhatIsDueFirst) {
    World world;
    const Instant now = world.store.clock.now();
    world.open({.tenant = kEast, .kind = "never", .subject = {1}});
    world.open({.tenant = kEast, .kind = "late", .subject = {2}, .due = now + 2h});
    world.open({.tenant = kEast, .kind = "soon", .subject = {3}, .due = now + 1h});
    world.open({.tenant = kEast, .kind = "alarm", .subject = {4}, .urgency = Urgency::Alarm});

    std::string order;
    for (const auto& item : world.mine(desk_of(kEast))) order += item.kind + " ";

    EXPECT_EQ(order, "alarm soon late never ");
}

TEST(Worklist, OpensOneItemForOneSubjectAndRaisesIt) {
    World world;
    const auto first = world.open({.tenant = kEast, .kind = "note", .subject = {1}});
    const auto again = world.open({.tenant = kEast, .kind = "note", .subject = {1}, .urgency = Urgency::Alarm});

    EXPECT_EQ(first, again);
    ASSERT_EQ(world.alarms(desk_of(kEast)).size(), 1U);
    EXPECT_TRUE(world.close(kEast, "note", {1}));
    EXPECT_FALSE(world.close(kEast, "note", {1}));
    EXPECT_TRUE(world.mine(desk_of(kEast)).empty());
    EXPECT_NE(world.open({.tenant = kEast, .kind = "note", .subject = {1}}), first) << "what was closed stays closed";
}

TEST(Worklist, AnAlarmRingsUntilSomebodyTakesNote) {
    World world;
    const auto alarm = world.open(crisis(kEast));

    auto taken = world.acknowledge(desk_of(kEast), alarm);

    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->acknowledged_by, desk_of(kEast).person);
    EXPECT_TRUE(world.alarms(desk_of(kEast)).empty());
    EXPECT_TRUE(world.acknowledge(desk_of(kEast), alarm)) << "a retried request";
    EXPECT_EQ(world.acknowledge(desk_of(kEast, 51), alarm).error().code, "worklist.already_acknowledged");
}

TEST(Worklist, AnAlarmTakenAtOneDeskStopsAtTheOthers) {
    World world;
    world.seats = {{AudienceKind::CrisisSeat, {}}};
    const auto seat = world.open(crisis(kEast, {AudienceKind::CrisisSeat, {}}));
    world.open(crisis(kEast));
    world.open(crisis(kWest));
    ASSERT_EQ(world.alarms(desk_of(kEast)).size(), 1U);

    EXPECT_TRUE(world.acknowledge(doctor_of(kEast, 9), seat));

    EXPECT_TRUE(world.alarms(desk_of(kEast)).empty());
    EXPECT_EQ(world.alarms(desk_of(kWest)).size(), 1U) << "the other institution has not called";
}

TEST(Worklist, IsNotFoundByOthers) {
    World world;
    const auto alarm = world.open(crisis(kEast));
    const auto own =
        world.open({.tenant = kEast, .kind = "own", .audience = {AudienceKind::Practitioner, PractitionerId{{9}}.bytes}});

    EXPECT_EQ(world.acknowledge(desk_of(kWest), alarm).error().code, "worklist.item_not_found");
    EXPECT_EQ(world.acknowledge(doctor_of(kEast, 9), alarm).error().code, "worklist.item_not_found");
    EXPECT_EQ(world.acknowledge(doctor_of(kEast, 8), own).error().code, "worklist.item_not_found");
}

TEST(Worklist, ALineOfWorkStaysWhenSomebodyHasTakenIt) {
    World world;
    const auto item = world.open({.tenant = kEast, .kind = "note", .subject = {1}});
    EXPECT_TRUE(world.acknowledge(desk_of(kEast), item));

    const auto mine = world.mine(desk_of(kEast));

    ASSERT_EQ(mine.size(), 1U);
    EXPECT_TRUE(mine[0].acknowledged_at.has_value());
}

TEST(Worklist, TellsItsScreensTheWholeListWithAGrowingVersion) {
    World world;
    const auto alarm = world.open(crisis(kEast));
    (void)world.acknowledge(desk_of(kEast), alarm);

    ASSERT_EQ(world.told.size(), 2U);
    EXPECT_EQ(world.told[0].name, "alarms");
    EXPECT_EQ(world.told[0].tenant, kEast);
    EXPECT_NE(world.told[0].body.find(alarm.text()), std::string::npos);
    EXPECT_EQ(world.told[1].body, R"({"alarms":[]})");
    EXPECT_LT(world.told[0].version, world.told[1].version);
}

TEST(Worklist, ShowsOnConnectingWhatItLastTold) {
    World world;
    world.seats = {{AudienceKind::CrisisSeat, {}}};
    world.open(crisis(kEast, {AudienceKind::CrisisSeat, {}}));
    const auto states = *world.store->read_now(
        [&](db::Txn& txn, Moment&) -> Result<std::vector<ListState>> { return world.list.states(txn, doctor_of(kEast, 9)); });

    ASSERT_EQ(states.size(), 2U);
    EXPECT_EQ(states[1].key, "crisis_seat");
    EXPECT_EQ(states[1].body, world.told.back().body);
    EXPECT_EQ(states[1].version, world.told.back().version);
}

TEST(Parked, AJobBecomesAnItemThatCanBeRetried) {
    World world;
    constexpr jobs::Kind kRing{"test.ring"};
    bool broken = true;
    int rung = 0;
    world.jobs.on(kRing, [&](db::Txn&, const jobs::Due&, Moment&) -> Result<void> {
        if (broken) return refuse({.kind = ErrorKind::Conflict, .code = "test.no"});
        return ++rung, Result<void>();
    });
    for (const std::int64_t detail : {3, 4})
        (void)world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return jobs::at(txn, kRing, {.tenant = kEast, .subject = {6}, .detail = detail}, moment.now), Result<void>();
        });
    for (int round = 0; round < 12; ++round) {
        world.jobs.run_due(world.store.clock.now());
        world.store.clock.turn(301s);
    }
    broken = false;
    const auto parked = world.parked(desk_of(kEast));
    ASSERT_EQ(parked.size(), 2U) << "each of two jobs on one subject";
    EXPECT_TRUE(world.parked(desk_of(kWest)).empty());
    const auto retry = [&](const Access& access) {
        return world.store->write_now(
            [&](db::Txn& txn, Moment& moment) { return world.list.retry_parked(txn, access, parked[0].id, moment); });
    };

    EXPECT_EQ(retry(desk_of(kWest)).error().code, "worklist.item_not_found");
    EXPECT_TRUE(retry(desk_of(kEast)));
    EXPECT_EQ(retry(desk_of(kEast)).error().code, "worklist.not_parked");
    std::vector<std::int64_t> told_of;
    world.list.on_dismissal("test.ring", [&](db::Txn&, const events::Parked& what, Moment&) { told_of.push_back(what.detail); });
    auto dismissed = world.store->write_now([&](db::Txn& txn, Moment& moment) {
        return world.list.dismiss_parked(txn, desk_of(kEast), parked[1].id, "no longer needed", moment);
    });
    EXPECT_TRUE(dismissed);
    EXPECT_EQ(told_of.size(), 1U) << "whoever set the job is told; what was retried is not dismissed";
    EXPECT_EQ(world.jobs.run_due(world.store.clock.now()), 1);

    EXPECT_EQ(rung, 1);
    EXPECT_TRUE(world.parked(desk_of(kEast)).empty());
}

TEST(Parked, WhatBelongsToNoTenantIsShownToEveryDesk) {
    World world;
    (void)world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
        world.list.parked(txn, {.kind = events::ParkedKind::Event, .name = "quality.sample", .subject = {1}, .error = "test.no"},
                          moment);
        return {};
    });

    EXPECT_EQ(world.parked(desk_of(kEast)).size(), 1U);
    EXPECT_EQ(world.parked(desk_of(kWest)).size(), 1U);
}

}  // namespace
}  // namespace xinglin::worklist

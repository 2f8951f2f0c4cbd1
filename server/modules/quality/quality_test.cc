// The first cases of a doctor on probation: each is looked at once, and counts.
#include "modules/quality/quality.h"

#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "platform/events/events.h"

namespace xinglin::quality {
namespace {

// Remembers what it was told.
struct Probation final : directory::Probation {
    bool is_on_probation(db::Txn&, TenantId tenant, PractitionerId) const override { return on && tenant == where; }
    void judged(db::Txn&, const Access&, PractitionerId, bool passed, Moment&) override { verdicts.push_back(passed); }
    bool on = true;
    TenantId where;
    std::vector<bool> verdicts;
};

std::vector<db::ModuleMigrations> above() {
    std::vector<db::ModuleMigrations> all{{"quality", migrations()}};
    const auto has_worklist = std::ranges::any_of(access::world_migrations(), [](const auto& one) { return one.module == "worklist"; });
    if (!has_worklist) all.push_back({"worklist", worklist::migrations()});
    return all;
}

struct Quality : testing::Test {
    Quality() { probation.where = world.tianjin.tenant; quality.join(consumers); consumers.run(); }

    Access desk_of(const access::Hospital& hospital, std::uint8_t number = 50) const {
        Access access;
        access.role = Role::Desk;
        access.tenant = hospital.tenant;
        access.person = PersonId{{number}};
        return access;
    }
    consult::ConsultId signs(std::uint8_t number) {
        const consult::ConsultId id{{number}};
        world.act([&](db::Txn& txn, Moment&) {
            consult::Signed event;
            event.consult = id;
            event.fact = dr_li.practitioner;
            events::emit(txn, world.tianjin.tenant, event);
        });
        consumers.run();
        return id;
    }
    std::string judge(const Access& desk, consult::ConsultId id, bool passed) {
        const Result<void> done = world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return quality.judge(txn, desk, id, {passed, "主诉与处理相符"}, moment);
        });
        return done ? "" : done.error().code;
    }
    std::size_t open(const Access& desk) {
        return world.look([&](db::Txn& txn, Moment&) { return quality.open(txn, desk).size(); });
    }

    access::World world{{}, above()};
    access::Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
    worklist::Worklist list;
    Probation probation;
    quality::Quality quality{world.directory, probation, list};
    events::Consumers consumers{*world.store, world.store.clock, world.store.entropy};
};

TEST_F(Quality, LooksAtEachCaseOfADoctorOnProbationOnce) {
    const auto first = signs(1);
    signs(1);
    signs(2);
    EXPECT_EQ(open(desk_of(world.tianjin)), 2U);
    EXPECT_EQ(open(desk_of(world.chengdu)), 0U);
    EXPECT_EQ(judge(desk_of(world.tianjin), first, true), "");
    EXPECT_EQ(judge(desk_of(world.tianjin), first, true), "") << "a retried request, already served";
    EXPECT_EQ(judge(desk_of(world.tianjin), first, false), "quality.already_judged");
    EXPECT_EQ(judge(desk_of(world.tianjin, 51), first, true), "quality.already_judged");
    EXPECT_EQ(open(desk_of(world.tianjin)), 1U);
    EXPECT_EQ(probation.verdicts, std::vector{true}) << "told once";
}

TEST_F(Quality, LeavesDoctorsAloneWhoAreProven) {
    probation.on = false;
    signs(1);
    EXPECT_EQ(open(desk_of(world.tianjin)), 0U);
}

TEST_F(Quality, IsNobodysOwnAndNoOtherInstitutions) {
    const auto id = signs(1);
    Access himself = desk_of(world.tianjin);
    himself.person = dr_li.person;
    EXPECT_EQ(judge(himself, id, true), "quality.own_case");
    EXPECT_EQ(judge(desk_of(world.chengdu), id, true), "quality.sample_unknown");
    EXPECT_TRUE(probation.verdicts.empty());
}

TEST_F(Quality, CountsAVerdictOnceWhenTwoGiveItAtTheSameTime) {
    for (std::uint8_t round = 1; round <= 20; ++round) {
        const auto id = signs(round);
        const int won = access::World::at_once(
            2, [&](int i) { return judge(desk_of(world.tianjin, static_cast<std::uint8_t>(60 + i)), id, true).empty(); });
        EXPECT_EQ(won, 1);
    }
}

}  // namespace
}  // namespace xinglin::quality

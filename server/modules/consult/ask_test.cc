// Asking: what is refused, and who is told.
#include <gtest/gtest.h>

#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

Result<ConsultId> ask_after(World& world, triage::ScreenId screen) {
    const Opening opening{.department = world.tianjin.general, .screen = screen, .complaint = "胸口疼"};
    return world.act([&](db::Txn& txn, Moment& moment) { return world.house->consults.open(txn, world.ma, opening, moment); });
}

std::string emergency_sign() {
    for (const auto& group : triage::DangerKnowledge::built_in().groups()) {
        for (const auto& sign : group.signs) {
            if (!group.when && sign.level == triage::Disposition::Call120) return sign.id;
        }
    }
    return {};
}

TEST(Ask, PutsThePatientIntoTheQueue) {
    World world;
    auto visit = world.queued_visit();
    EXPECT_EQ(world.state(visit), State::Queued);
    EXPECT_EQ(world.visit(visit).tenant, world.tianjin.tenant) << "the department names the institution";
}

TEST(Ask, IsRefusedAfterADangerAnswer) {
    World world;
    EXPECT_EQ(code_of(ask_after(world, world.screen(world.ma, {emergency_sign()}))), "consult.emergency");
}

TEST(Ask, IsRefusedOnAnotherPersonsScreen) {
    World world;
    EXPECT_EQ(code_of(ask_after(world, world.screen(world.lin))), "triage.screen_unknown");
}

TEST(Ask, IsRefusedInADepartmentThatIsNotThere) {
    World world;
    EXPECT_EQ(code_of(world.ask(world.ma, directory::DepartmentId{})), "consult.department_unknown");
}

TEST(Ask, IsRefusedWithoutWords) {
    World world;
    EXPECT_EQ(code_of(world.ask(world.ma, world.tianjin.general, " \n　 ")), "consult.blank");
}

TEST(Ask, IsLimitedToTenAtOnce) {
    World world;
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(world.ask(world.ma, world.tianjin.general));
    EXPECT_EQ(code_of(world.ask(world.ma, world.tianjin.general)), "consult.too_many_open");
    EXPECT_TRUE(world.ask(world.lin, world.tianjin.general)) << "another's are not counted";
}

TEST(Ask, RefusedLeavesNothingBehind) {
    World world;
    (void)ask_after(world, world.screen(world.ma, {emergency_sign()}));
    EXPECT_FALSE(world.house->jobs.next_due().has_value());
}

}  // namespace
}  // namespace xinglin::consult

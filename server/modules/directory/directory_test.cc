// Who works where, and the list that everybody may read.
#include "modules/directory/directory.h"

#include <gtest/gtest.h>

#include "modules/access/world.h"

namespace xinglin::access {
namespace {

struct Directory : testing::Test {
    World world;
    Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);

    Result<void> join(const Colleague& who, const directory::NewMember& member) {
        return world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            return world.directory.join(txn, who.practitioner, member, moment);
        });
    }
    directory::NewMember member_of(const Hospital& where) const { return {.tenant = where.tenant, .site = where.site}; }
};

TEST_F(Directory, TakesNationalDepartmentCodesAlone) {
    world.act([&](db::Txn& txn, Moment& moment) {
        for (auto code : {"", "3", "003", "03.4", "03.044", "03-04", "x3", "03.xx", "０３"}) {
            const auto made = world.directory.create_department(txn, world.tianjin.tenant, code, "科", moment);
            ASSERT_FALSE(made) << code;
            EXPECT_EQ(made.error().code, "directory.department_code");
        }
        EXPECT_TRUE(world.directory.create_department(txn, world.tianjin.tenant, "03.04", "心血管内科", moment));
    });
}

TEST_F(Directory, HasADepartmentOncePerInstitution) {
    world.act([&](db::Txn& txn, Moment& moment) {
        const auto again = world.directory.create_department(txn, world.tianjin.tenant, "03", "内科", moment);
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, "directory.department_exists");
        EXPECT_TRUE(world.directory.create_department(txn, world.tianjin.tenant, "03", "老年内科", moment)) << "another of its kind";
    });
}

TEST_F(Directory, KnowsADoctorByHisTitleAtEachInstitution) {
    auto at_chengdu = member_of(world.chengdu);
    at_chengdu.title = directory::Title::Chief;
    ASSERT_TRUE(join(dr_li, at_chengdu));
    world.look([&](db::Txn& txn, Moment&) {
        const auto& directory = world.directory;
        EXPECT_EQ(directory.practitioner(txn, world.tianjin.tenant, dr_li.practitioner)->title, directory::Title::Attending);
        EXPECT_EQ(directory.practitioner(txn, world.chengdu.tenant, dr_li.practitioner)->title, directory::Title::Chief);
        EXPECT_EQ(world.directory.practitioner_of(txn, dr_li.person)->name, "李娜");
        return 0;
    });
}

TEST_F(Directory, LetsADoctorServeDepartmentsOfHisOwnInstitution) {
    world.look([&](db::Txn& txn, Moment&) {
        const auto& [tenant, site, general, medicine] = world.tianjin;
        EXPECT_TRUE(world.directory.serves(txn, tenant, dr_li.practitioner, general));
        EXPECT_FALSE(world.directory.serves(txn, tenant, dr_li.practitioner, medicine));
        EXPECT_FALSE(world.directory.serves(txn, world.chengdu.tenant, dr_li.practitioner, world.chengdu.general));
        EXPECT_FALSE(world.directory.serves(txn, world.chengdu.tenant, dr_li.practitioner, general));
        EXPECT_EQ(world.directory.doctors_of(txn, tenant, general), std::vector{dr_li.practitioner});
        EXPECT_TRUE(world.directory.doctors_of(txn, world.chengdu.tenant, world.chengdu.general).empty());
        return 0;
    });
    auto across = member_of(world.chengdu);
    across.departments = {world.tianjin.general};
    const auto joined = join(dr_li, across);
    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().code, "server.bug") << "whoever wires a department across institutions has a bug";
}

TEST_F(Directory, DoesNotSendPatientsToTheDesk) {
    const Colleague clerk = world.hire("wang", "王会计");
    world.employ(clerk, world.tianjin, directory::Duty::Desk);
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_FALSE(world.directory.serves(txn, world.tianjin.tenant, clerk.practitioner, world.tianjin.general));
        return 0;
    });
}

TEST_F(Directory, HasAMemberOnceUntilHeLeavesAndComesBack) {
    const auto again = join(dr_li, member_of(world.tianjin));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "directory.already_member");
    world.act([&](db::Txn& txn, Moment&) {
        EXPECT_TRUE(world.directory.leave(txn, world.identity, world.tianjin.tenant, dr_li.practitioner));
        EXPECT_FALSE(world.directory.leave(txn, world.identity, world.tianjin.tenant, dr_li.practitioner));
        EXPECT_FALSE(world.directory.membership(txn, world.tianjin.tenant, dr_li.practitioner));
        EXPECT_TRUE(world.directory.posts_of(txn, dr_li.person, Role::Doctor).empty());
    });
    EXPECT_TRUE(join(dr_li, member_of(world.tianjin)));
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_FALSE(world.directory.serves(txn, world.tianjin.tenant, dr_li.practitioner, world.tianjin.general))
            << "the departments of former days are not his any more";
        return 0;
    });
}

TEST_F(Directory, NamesHeadsAndCrisisSeats) {
    const Colleague head = world.hire("zhao", "赵主任");
    auto leading = member_of(world.tianjin);
    leading.departments = {world.tianjin.medicine};
    leading.leads = true;
    leading.crisis_seat = true;
    ASSERT_TRUE(join(head, leading));
    const Colleague elsewhere = world.hire("qian", "钱医生");
    world.employ(elsewhere, world.chengdu, directory::Duty::Doctor, true);
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_EQ(world.directory.leads_of(txn, world.tianjin.tenant, world.tianjin.medicine), std::vector{head.practitioner});
        EXPECT_TRUE(world.directory.leads_of(txn, world.tianjin.tenant, world.tianjin.general).empty());
        const auto here = world.directory.crisis_seats(txn, world.tianjin.tenant);
        EXPECT_EQ(here.size(), 1U);
        EXPECT_EQ(here.front().person, head.person);
        EXPECT_EQ(world.directory.crisis_seats(txn, std::nullopt).size(), 2U);
        return 0;
    });
}

TEST_F(Directory, IsReadByAnybodyWithWhatThereIsToWaitFor) {
    world.board.now = {{.department = world.tianjin.medicine,
                        .doctors_online = 3,
                        .waiting = 2,
                        .expected_wait = Duration{90s} + 1us}};
    Browser anybody(world);
    const auto list = anybody.get("/institutions");
    ASSERT_TRUE(list.fine()) << list.code;
    EXPECT_TRUE(list.says(R"("name":"天津市中心医院","city":"天津")"));
    EXPECT_TRUE(list.says(R"("name":"成都第二医院")"));
    EXPECT_TRUE(list.says(R"("code":"03","name":"内科","doctors_online":3,"waiting":2,"expected_wait_s":91)"));
    EXPECT_TRUE(list.says(R"("code":"02","name":"全科医疗科","doctors_online":0,"waiting":0})")) << list.body;
}

TEST_F(Directory, MakesTheListOnceASecondForAll) {
    Browser anybody(world);
    const auto waiting = [&](int count) {
        world.board.now = {{.department = world.tianjin.medicine, .doctors_online = 3, .waiting = count}};
        return anybody.get("/institutions");
    };
    EXPECT_TRUE(waiting(2).says(R"("waiting":2)"));
    EXPECT_TRUE(waiting(5).says(R"("waiting":2)"));
    world.store.clock.turn(1s);
    EXPECT_TRUE(waiting(5).says(R"("waiting":5)"));
    world.store.clock.turn(-30s);
    EXPECT_TRUE(waiting(7).says(R"("waiting":7)")) << "a clock set back keeps nobody waiting for the old list";
}

}  // namespace
}  // namespace xinglin::access

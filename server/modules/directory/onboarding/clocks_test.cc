// What happens when nobody moves, when the registry is silent or changes its mind, and at the midnight at which a paper ends.
#include <gtest/gtest.h>

#include "modules/directory/onboarding/world.h"
#include "platform/events/events.h"

namespace xinglin::directory {
namespace {

using std::chrono::days;
using testing::kToday;
using testing::World;

struct Clocks : ::testing::Test {
    World world;
    Access li = world.newcomer("li.na", "李娜", world.tianjin);
};

TEST_F(Clocks, LetADraftLapseAfterThirtyDays) {
    world.turn(days(30) - 1s);
    EXPECT_EQ(world.stage(li), Stage::Applied);
    world.turn(1s);
    EXPECT_EQ(world.stage(li), Stage::Lapsed);
    EXPECT_EQ(world.of(li).reason, "time_over");
    EXPECT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
        return world.onboardings.apply(txn, li, {world.tianjin.tenant, world.tianjin.medicine}, moment);
    })) << "he may begin anew";
}

TEST_F(Clocks, TellTheDeskOfACheckThatTakesTenMinutes) {
    world.fill_in(li, 1);
    world.registry.silent = true;
    world.submit(li);
    world.turn(9min);
    EXPECT_EQ(world.stage(li), Stage::DocsSubmitted);
    EXPECT_FALSE(world.waits("directory.check_overdue", li));
    world.turn(61s);
    EXPECT_EQ(world.stage(li), Stage::DocsSubmitted) << "nobody passes because the registry is silent";
    EXPECT_TRUE(world.waits("directory.check_overdue", li));
}

TEST_F(Clocks, PassACheckWhoseAnswerComesLate) {
    world.fill_in(li, 1);
    world.registry.silent = true;
    world.submit(li);
    world.turn(2min);
    world.registry.silent = false;
    world.turn(5min);
    EXPECT_EQ(world.stage(li), Stage::AutoChecked);
    EXPECT_TRUE(world.of(li).checked_at);
}

TEST_F(Clocks, SendThePapersBackWhereTheRegistrySaysOtherwise) {
    world.fill_in(li, 1);
    world.registry.entry.name = "李娜娜";
    world.registry.entry.scopes = {Scope::InternalMedicine};
    world.submit(li);
    EXPECT_EQ(world.stage(li), Stage::DocsRejected);
    EXPECT_EQ(world.of(li).findings, "name_differs scope_not_registered");
    world.registry.entry.name.clear();
    world.registry.entry.scopes.push_back(Scope::GeneralPractice);
    world.submit(li);
    EXPECT_EQ(world.stage(li), Stage::AutoChecked) << "a registry may be mended";
    EXPECT_EQ(world.of(li).findings, "");
}

TEST_F(Clocks, CountTheDesksDaysAsWorkingDays) {
    world.fill_in(li, 1);
    world.submit(li);   // A Sunday, 2026-11-22.
    EXPECT_EQ(world.of(li).due_at, start_of({kToday.days + 2})) << "one working day: Monday's end";
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::approve_first));
    EXPECT_EQ(world.of(li).due_at, start_of({kToday.days + 4})) << "three for both";
    EXPECT_TRUE(world.waits("directory.review_second", li));
}

TEST_F(Clocks, WaitForTheFilingAsLongAsTheRegistryTakes) {
    world.fill_in(li, 1);
    world.registry.shows_filing = false;
    world.to_filed(li);
    EXPECT_EQ(world.stage(li), Stage::Filing);
    world.turn(days(3));
    EXPECT_EQ(world.stage(li), Stage::Filing);
    world.registry.shows_filing = true;
    world.turn(61min);
    EXPECT_EQ(world.stage(li), Stage::Filed);
}

TEST_F(Clocks, GiveAFilingThatWasRefusedBackToTheDesk) {
    world.fill_in(li, 1);
    world.registry.refuses_filing = true;
    world.to_filed(li);
    EXPECT_EQ(world.stage(li), Stage::L2Approved);
    EXPECT_EQ(world.of(li).reason, "registry.refused");
    EXPECT_TRUE(world.waits("directory.filing_to_make", li));
}

TEST_F(Clocks, LetAnUnsignedContractLapseAfterSevenDays) {
    world.fill_in(li, 1);
    world.to_filed(li);
    world.turn(days(7) - 1min);
    EXPECT_EQ(world.stage(li), Stage::Filed);
    world.turn(1min);
    EXPECT_EQ(world.stage(li), Stage::Lapsed);
}

TEST_F(Clocks, SuspendAtTheMidnightAtWhichAPaperEnds) {
    world.fill_in(li, 1, {kToday.days + 5});
    world.to_probation(li);
    const Instant midnight = start_of({kToday.days + 6});
    world.turn(midnight - world.store.clock.now() - 1us);
    EXPECT_EQ(world.stage(li), Stage::Probation);
    EXPECT_EQ(world.may_practise_code(li), "");
    world.store.clock.set(midnight);
    EXPECT_EQ(world.may_practise_code(li), "directory.paper_ended") << "before any timer has run";
    world.settle();
    EXPECT_EQ(world.stage(li), Stage::Suspended);
    EXPECT_EQ(world.of(li).reason, "directory.paper_ended");
    EXPECT_EQ(world.may_practise_code(li), "directory.not_practising");
    EXPECT_TRUE(world.waits("directory.suspension_to_decide", li));
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_FALSE(world.directory.serves(txn, world.tianjin.tenant, li.practitioner, world.tianjin.medicine));
        EXPECT_TRUE(world.directory.doctors_of(txn, world.tianjin.tenant, world.tianjin.medicine).empty());
        return 0;
    });
}

TEST_F(Clocks, SuspendAtTheMidnightAtWhichTheSiteEnds) {
    world.fill_in(li, 1);
    world.to_probation(li, LocalDay{kToday.days + 3});
    world.turn(start_of({kToday.days + 4}) - world.store.clock.now());
    EXPECT_EQ(world.stage(li), Stage::Suspended);
    EXPECT_EQ(world.of(li).reason, "directory.site_not_valid");
}

TEST_F(Clocks, ReinstateWhoeverHasRenewedAndNobodyElse) {
    world.fill_in(li, 1, {kToday.days + 5});
    world.to_probation(li);
    world.turn(days(7));
    const auto early = world.does(world.first, li, &Onboardings::reinstate, "续期");
    EXPECT_EQ(early.error().code, "directory.not_fit");
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::renew, PaperKind::Assessment,
                           Term{.from = kToday, .to = LocalDay{kToday.days + 1000}}));
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::reinstate, "续期"));
    EXPECT_EQ(world.stage(li), Stage::Probation);
    EXPECT_EQ(world.may_practise_code(li), "");
    world.turn(days(300));
    EXPECT_EQ(world.stage(li), Stage::Probation) << "the old end means nothing any more";
}

TEST_F(Clocks, RenewBeforeTheEndAndNothingHappensAtMidnight) {
    world.fill_in(li, 1, {kToday.days + 5});
    world.to_probation(li);
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::renew, PaperKind::Assessment,
                           Term{.from = kToday, .to = LocalDay{kToday.days + 1000}}));
    world.turn(days(10));
    EXPECT_EQ(world.stage(li), Stage::Probation);
}

TEST_F(Clocks, LookEachMonthAndSuspendWhenTheRegistryHasChangedItsMind) {
    world.fill_in(li, 1);
    world.to_probation(li);
    const int asked = world.registry.asked;
    world.turn(days(30) + 1min);
    EXPECT_EQ(world.registry.asked, asked + 1);
    EXPECT_EQ(world.stage(li), Stage::Probation);
    world.registry.entry.state = LicenceState::Revoked;
    world.turn(days(30));
    EXPECT_EQ(world.stage(li), Stage::Suspended);
    EXPECT_EQ(world.of(li).findings, "licence_revoked");
    EXPECT_EQ(world.does(world.first, li, &Onboardings::reinstate, "他说没事").error().code, "directory.not_fit");
    world.registry.entry.state = LicenceState::Valid;
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::recheck));
    world.settle();
    EXPECT_TRUE(world.does(world.first, li, &Onboardings::reinstate, "登记已恢复"));
    world.turn(days(31));
    EXPECT_EQ(world.registry.asked, asked + 4) << "and the months go on";
}

TEST_F(Clocks, DoNotSuspendBecauseTheRegistryIsSilent) {
    world.fill_in(li, 1);
    world.to_probation(li);
    world.registry.silent = true;
    world.turn(days(32));
    EXPECT_EQ(world.stage(li), Stage::Probation);
}

TEST_F(Clocks, StopWithTheTermination) {
    world.fill_in(li, 1);
    world.to_probation(li);
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::suspend, "投诉成立"));
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::terminate, "投诉成立"));
    EXPECT_EQ(world.stage(li), Stage::Terminated);
    const int asked = world.registry.asked;
    world.turn(days(90));
    EXPECT_EQ(world.registry.asked, asked);
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_FALSE(world.directory.membership(txn, world.tianjin.tenant, li.practitioner));
        return 0;
    });
}

TEST_F(Clocks, TellTheFloorsAboveWhenPracticeBeginsAndEnds) {
    std::vector<std::string> told;
    events::Consumers consumers{*world.store, world.store.clock, world.store.entropy};
    consumers.on<PracticeBegan>("test", [&](db::Txn&, const PracticeBegan&, Moment&) -> Result<void> {
        told.emplace_back("began");
        return {};
    });
    consumers.on<PracticeEnded>("test", [&](db::Txn&, const PracticeEnded&, Moment&) -> Result<void> {
        told.emplace_back("ended");
        return {};
    });
    consumers.run();
    world.fill_in(li, 1);
    world.to_probation(li);
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::suspend, "面核三次失败"));
    consumers.run();
    EXPECT_EQ(told, (std::vector<std::string>{"began", "ended"}));
}

TEST_F(Clocks, KeepHimToHisScopeAndAnAssistantFromRevisits) {
    world.fill_in(li, 1);
    world.to_probation(li);
    EXPECT_EQ(world.may_practise_code(li, "03.04"), "");
    EXPECT_EQ(world.may_practise_code(li, "07"), "directory.outside_scope");
    EXPECT_EQ(world.may_practise_code(li, "03", Service::Revisit), "");
    const Access zhao = world.newcomer("zhao", "赵助", world.tianjin);
    world.fill_in(zhao, 2);
    ASSERT_TRUE(world.save(zhao, PaperKind::Qualification, "201031210" + testing::citizen_id("19800215", 2)));
    world.registry.entry.level = Level::Assistant;
    world.to_probation(zhao);
    EXPECT_EQ(world.may_practise_code(zhao, "03"), "");
    EXPECT_EQ(world.may_practise_code(zhao, "03", Service::Revisit), "directory.assistant_alone");
}

TEST_F(Clocks, LeaveThoseAloneWhoWereVouchedForAtTheFounding) {
    const access::Colleague wang = world.doctor("wang", "王强", world.tianjin);
    Access access;
    access.tenant = world.tianjin.tenant;
    access.practitioner = wang.practitioner;
    EXPECT_EQ(world.may_practise_code(access), "");
    access.tenant = world.chengdu.tenant;
    EXPECT_EQ(world.may_practise_code(access), "directory.not_practising");
}

}  // namespace
}  // namespace xinglin::directory

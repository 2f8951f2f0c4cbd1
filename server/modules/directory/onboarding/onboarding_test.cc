// A doctor joins, step by step, and everything that can stand in his way.
#include <gtest/gtest.h>

#include <random>

#include "modules/directory/onboarding/world.h"

namespace xinglin::directory {
namespace {

using testing::kToday;
using testing::World;

std::string code_of(const Result<void>& outcome) { return outcome ? "" : outcome.error().code; }

TEST(Joining, LeadsFromAnInvitationToActivePractice) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    EXPECT_EQ(world.stage(li), Stage::Applied);
    EXPECT_EQ(world.may_practise_code(li), "directory.not_practising");
    world.fill_in(li, 1);
    world.submit(li);
    EXPECT_EQ(world.stage(li), Stage::AutoChecked);
    EXPECT_TRUE(world.waits("directory.review_first", li));
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::approve_first));
    EXPECT_FALSE(world.waits("directory.review_first", li));
    EXPECT_TRUE(world.waits("directory.review_second", li));
    ASSERT_TRUE(world.does(world.second, li, &Onboardings::approve_second));
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::file, world.site()));
    world.turn(10s);
    EXPECT_EQ(world.stage(li), Stage::Filed);
    ASSERT_TRUE(world.does(li, li, &Onboardings::sign));
    world.settle();
    EXPECT_EQ(world.stage(li), Stage::Signed);
    EXPECT_EQ(world.may_practise_code(li), "directory.not_practising") << "no patients before the examination";
    EXPECT_TRUE(world.answer(li)->passed);
    EXPECT_EQ(world.stage(li), Stage::Probation);
    EXPECT_EQ(world.may_practise_code(li), "");
    world.judge(li, 2, false);
    world.judge(li, 48, true);
    EXPECT_EQ(world.stage(li), Stage::Active);
    EXPECT_EQ(world.of(li).sampled.passed, 48);
}

TEST(Joining, PutsHimIntoHisDepartmentWithHisTitleWhenItIsTime) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    const auto serves = [&] {
        return world.look([&](db::Txn& txn, Moment&) {
            return world.directory.serves(txn, world.tianjin.tenant, li.practitioner, world.tianjin.medicine);
        });
    };
    world.to_filed(li);
    EXPECT_FALSE(serves());
    ASSERT_TRUE(world.does(li, li, &Onboardings::sign));
    world.settle();
    ASSERT_TRUE(world.answer(li));
    EXPECT_TRUE(serves());
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_EQ(world.directory.practitioner(txn, world.tianjin.tenant, li.practitioner)->title, Title::Attending);
        return 0;
    });
}

TEST(Joining, NeedsEveryPaperBeforeItIsSubmitted) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    const auto early = world.does(li, li, &Onboardings::submit);
    EXPECT_EQ(code_of(early), "directory.incomplete");
    EXPECT_EQ(early.error().arguments.front().value,
              "qualification licence title_certificate assessment title scopes main_institution practising_since institution_consent");
    world.fill_in(li, 1, {kToday.days - 1});
    EXPECT_EQ(world.does(li, li, &Onboardings::submit).error().arguments.front().value, "assessment_ended");
}

TEST(Joining, TakesOneLicenceForOneAccount) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    const Access twin = world.newcomer("li.na.2", "李娜", world.chengdu);
    world.fill_in(li, 1);
    EXPECT_EQ(code_of(world.save(twin, PaperKind::Licence, testing::licence(1))), "directory.licence_taken");
    EXPECT_EQ(code_of(world.save(twin, PaperKind::Qualification, testing::qualification(1))), "directory.licence_taken");
    EXPECT_EQ(code_of(world.save(twin, PaperKind::Licence, testing::licence(2))), "");
    EXPECT_EQ(code_of(world.save(li, PaperKind::Licence, testing::licence(1))), "") << "his own, once more";
}

TEST(Joining, LetsOneOfTwoAccountsHaveTheLicenceWhenTheyComeAtOnce) {
    World world;
    const Access one = world.newcomer("a.one", "李娜", world.tianjin);
    const Access two = world.newcomer("a.two", "李娜", world.chengdu);
    for (int round = 10; round < 20; ++round) {
        const int won = World::at_once(2, [&](int i) {
            return world.save(i == 0 ? one : two, PaperKind::Licence, testing::licence(round)).has_value();
        });
        EXPECT_EQ(won, 1);
    }
}

TEST(Joining, RefusesNumbersAndTermsThatLie) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    EXPECT_EQ(code_of(world.save(li, PaperKind::Licence, "11031010600123")), "directory.licence_form");
    EXPECT_EQ(code_of(world.save(li, PaperKind::Qualification, std::string(27, '1'))), "directory.qualification_form");
    EXPECT_EQ(code_of(world.save(li, PaperKind::Assessment, "考核")), "directory.paper_number");
    EXPECT_EQ(code_of(world.save(li, PaperKind::Assessment, "KH-1", {.from = kToday, .to = LocalDay{kToday.days - 1}})),
              "directory.paper_term");
}

TEST(Joining, LocksThePapersWhileOthersLookAtThem) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.submit(li);
    EXPECT_EQ(code_of(world.save(li, PaperKind::Licence, testing::licence(3))), "directory.papers_locked");
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::send_back, "请上传清晰的证书"));
    EXPECT_EQ(world.stage(li), Stage::DocsRejected);
    EXPECT_EQ(code_of(world.save(li, PaperKind::Licence, testing::licence(3))), "");
}

TEST(FourEyes, AreAskedForByTheVerbsToo) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.submit(li);
    Access himself = world.first;
    himself.person = li.person;
    EXPECT_EQ(code_of(world.does(himself, li, &Onboardings::approve_first)), "directory.four_eyes");
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::approve_first));
    EXPECT_TRUE(world.does(world.first, li, &Onboardings::approve_first)) << "a retried request, already served";
    EXPECT_EQ(code_of(world.does(world.first, li, &Onboardings::approve_second)), "directory.four_eyes");
    EXPECT_EQ(code_of(world.does(himself, li, &Onboardings::approve_second)), "directory.four_eyes");
    EXPECT_EQ(code_of(world.does(World::desk_at(world.chengdu, 2), li, &Onboardings::approve_second)),
              "directory.onboarding_not_found");
    EXPECT_TRUE(world.does(world.second, li, &Onboardings::approve_second));
}

// Whoever tries what at the desk and in whatever order: two different people, never the doctor, have approved who was approved.
TEST(FourEyes, HoldWhateverIsTried) {
    World world;
    std::mt19937 dice(20'261'122);
    for (int round = 1; round <= 20; ++round) {
        const Access doctor = world.newcomer("prop." + std::to_string(round), "李娜", world.tianjin);
        world.fill_in(doctor, round);
        world.submit(doctor);
        for (int deed = 0; deed < 6; ++deed) {
            const auto who = dice() % 3;
            Access desk = World::desk_at(world.tianjin, static_cast<std::uint8_t>(1 + who));
            if (who == 2) desk.person = doctor.person;
            if (dice() % 2 == 0) (void)world.does(desk, doctor, &Onboardings::approve_first);
            else (void)world.does(desk, doctor, &Onboardings::approve_second);
        }
        const Onboarding one = world.of(doctor);
        if (one.stage == Stage::AutoChecked) continue;
        EXPECT_NE(*one.first_by, doctor.person);
        if (one.stage == Stage::L1Reviewed) continue;
        ASSERT_EQ(one.stage, Stage::L2Approved);
        EXPECT_NE(*one.second_by, *one.first_by);
        EXPECT_NE(*one.second_by, doctor.person);
    }
}

TEST(Invitation, ServesOnceAndForAWeek) {
    World world;
    const auto token = *world.act([&](db::Txn& txn, Moment& moment) {
        return world.onboardings.invite(txn, world.first, "李娜", {world.tianjin.tenant, world.tianjin.medicine}, moment);
    });
    const auto accept = [&](const std::string& login, std::string code) {
        const Acceptance acceptance{token, login, "unused", std::move(code)};
        const auto one = world.act([&](db::Txn& txn, Moment& moment) { return world.onboardings.accept(txn, acceptance, "hash", moment); });
        return one ? std::string() : one.error().code;
    };
    const auto code = [&] { return crypto::totp_code(world.onboardings.totp_secret(token), world.store.clock.now()); };
    EXPECT_EQ(accept("li.na", "000000"), "identity.factor_wrong");
    world.store.clock.turn(std::chrono::days(7));
    EXPECT_EQ(accept("li.na", code()), "directory.invitation_over");
    world.store.clock.turn(-1s);
    EXPECT_EQ(accept("li.na", code()), "");
    EXPECT_EQ(accept("li.na.2", code()), "directory.invitation_over");
}

TEST(Dossier, ServesSeveralSites) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.to_probation(li);
    const auto elsewhere = world.act([&](db::Txn& txn, Moment& moment) {
        return world.onboardings.apply(txn, li, {world.chengdu.tenant, world.chengdu.medicine}, moment);
    });
    ASSERT_TRUE(elsewhere);
    const auto again = world.act([&](db::Txn& txn, Moment& moment) {
        return world.onboardings.apply(txn, li, {world.chengdu.tenant, world.chengdu.medicine}, moment);
    });
    EXPECT_EQ(again.error().code, "directory.already_applied");
    const auto here = world.act([&](db::Txn& txn, Moment& moment) {
        return world.onboardings.apply(txn, li, {world.tianjin.tenant, world.tianjin.medicine}, moment);
    });
    EXPECT_EQ(here.error().code, "directory.already_member");
    EXPECT_TRUE(world.act([&](db::Txn& txn, Moment& moment) { return world.onboardings.submit(txn, li, elsewhere->id, moment); }))
        << "nothing is asked for twice";
    Access at_chengdu = li;
    at_chengdu.tenant = world.chengdu.tenant;
    EXPECT_EQ(world.may_practise_code(li), "");
    EXPECT_EQ(world.may_practise_code(at_chengdu), "directory.not_practising");
}

TEST(Contract, IsOpenAgainWhenTheAuthorityRefuses) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.to_filed(li);
    const auto state = [&] {
        const OnboardingId id = world.of(li).id;
        return world.look([&](db::Txn& txn, Moment&) { return world.onboardings.contract(txn, li, id)->state; });
    };
    EXPECT_EQ(state(), ContractState::Open);
    world.authority.refuses = true;
    ASSERT_TRUE(world.does(li, li, &Onboardings::sign));
    EXPECT_EQ(state(), ContractState::Asked);
    world.settle();
    EXPECT_EQ(state(), ContractState::Refused);
    EXPECT_EQ(world.stage(li), Stage::Filed);
    world.authority.refuses = false;
    ASSERT_TRUE(world.does(li, li, &Onboardings::sign));
    world.settle();
    EXPECT_EQ(state(), ContractState::Signed);
    EXPECT_TRUE(world.does(li, li, &Onboardings::sign)) << "a retried request, already served";
}

TEST(Examination, IsPassedAtEightyPerCentWithinThreeTriesADay) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.to_filed(li);
    ASSERT_TRUE(world.does(li, li, &Onboardings::sign));
    world.settle();
    for (int tries = 0; tries < 3; ++tries) {
        world.store.clock.turn(1s);
        const auto result = world.answer(li, 4);
        EXPECT_EQ(result->score, 73);
        EXPECT_FALSE(result->passed);
    }
    EXPECT_EQ(world.answer(li, 3).error().code, "directory.too_many_tries");
    world.store.clock.turn(std::chrono::days(1));
    EXPECT_TRUE(world.answer(li, 3)->passed);
    EXPECT_EQ(world.of(li).score, 80);
    EXPECT_EQ(world.stage(li), Stage::Probation);
}

TEST(Examination, KnowsItsQuestionsAndTakesAnAnswerToEach) {
    const Exam& exam = Exam::current();
    EXPECT_EQ(exam.questions().size(), 15U);
    EXPECT_EQ(exam.mark({}).error().code, "directory.answers_incomplete");
    std::vector<ExamAnswer> same(exam.questions().size(), {exam.questions()[0].id, 0});
    EXPECT_EQ(exam.mark(same).error().code, "directory.answers_incomplete") << "one question answered fifteen times";
    EXPECT_THROW(Exam("version: '1'\nquestions: []\n"), std::exception);
}

TEST(Probation, ThatFailsSuspends) {
    World world;
    const Access li = world.newcomer("li.na", "李娜", world.tianjin);
    world.fill_in(li, 1);
    world.to_probation(li);
    world.judge(li, 3, false);
    EXPECT_EQ(world.stage(li), Stage::Suspended);
    EXPECT_EQ(world.of(li).reason, "probation_failed");
    ASSERT_TRUE(world.does(world.first, li, &Onboardings::reinstate, "再培训后"));
    EXPECT_EQ(world.stage(li), Stage::Probation) << "and his first cases begin anew";
    EXPECT_EQ(world.of(li).sampled.judged, 0);
}

}  // namespace
}  // namespace xinglin::directory

// Who sees what: the patient his own, the doctor whom he is with, and nobody else.
#include <gtest/gtest.h>

#include <map>

#include "modules/consult/routes/routes.h"
#include "modules/consult/store.h"
#include "modules/consult/world.h"
#include "platform/audit/audit.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

bool sees(World& world, const Access& who, ConsultId id) {
    return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<bool> { return find(txn, who, id).has_value(); });
}

std::vector<Access> strangers(const World& world) { return {world.lin, world.dr_wang, world.dr_zhao, world.dr_sun}; }

using Way = ConsultId (World::*)();
struct EveryState : testing::TestWithParam<Way> {};

TEST_P(EveryState, IsHiddenFromAllWhoAreNotPartOfIt) {
    World world;
    auto visit = (world.*GetParam())();
    for (const Access& who : strangers(world)) {
        EXPECT_FALSE(sees(world, who, visit));
        EXPECT_FALSE(world.messages(who, visit));
        EXPECT_FALSE(world.note(who, visit));
        EXPECT_FALSE(world.say(who, visit, "让我看看"));
        EXPECT_FALSE(world.read_to(who, visit, 1));
        EXPECT_FALSE(world.cancel(who, visit));
    }
    for (const Access& doctor : {world.dr_wang, world.dr_sun}) {
        EXPECT_FALSE(world.accept(doctor, visit));
        EXPECT_FALSE(world.end(doctor, visit));
        EXPECT_FALSE(world.hand_over(doctor, visit));
        EXPECT_FALSE(world.save(doctor, visit, whole_note()));
        EXPECT_FALSE(world.sign(doctor, visit));
    }
    EXPECT_TRUE(sees(world, world.ma, visit));
}
INSTANTIATE_TEST_SUITE_P(Sight, EveryState,
                         testing::Values(&World::queued_visit, &World::offered_visit, &World::accepted_visit, &World::begun_visit,
                                         &World::ended_visit, &World::closed_visit));

TEST(Sight, OfADoctorEndsWithTheOffer) {
    World world;
    auto visit = world.offered_visit();
    EXPECT_TRUE(sees(world, world.dr_li, visit));
    ASSERT_TRUE(world.decline(world.dr_li, visit));
    EXPECT_FALSE(sees(world, world.dr_li, visit));
}

TEST(Sight, OfTheTreatingDoctorLastsAWeekAfterTheClose) {
    World world;
    auto visit = world.closed_visit();
    world.turn(7 * 24h - 1s);
    EXPECT_TRUE(sees(world, world.dr_li, visit));
    EXPECT_TRUE(world.note(world.dr_li, visit));
    world.turn(1s);
    EXPECT_FALSE(sees(world, world.dr_li, visit));
    EXPECT_FALSE(world.note(world.dr_li, visit));
    EXPECT_TRUE(world.note(world.ma, visit)) << "her own she keeps";
}

// Two consultations of one patient with two doctors: each sees his own alone.
TEST(Sight, OfOneConsultationIsNotThatOfThePatientsOthers) {
    World world;
    auto with_li = world.begun_visit();
    ASSERT_TRUE(world.come(world.dr_zhao));
    auto with_zhao = world.ask(world.ma, world.tianjin.medicine);
    ASSERT_TRUE(with_zhao);
    world.settle();
    ASSERT_TRUE(world.accept(world.dr_zhao, *with_zhao));
    EXPECT_TRUE(sees(world, world.dr_zhao, *with_zhao));
    EXPECT_FALSE(sees(world, world.dr_zhao, with_li));
    EXPECT_EQ(code_of(world.messages(world.dr_zhao, with_li)), "consult.not_found");
}

TEST(Sight, LeavesATraceOfEachReading) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.messages(world.dr_li, visit));
    auto seen = *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<audit::Seen>> {
        return audit::seen_of(txn, world.ma, world.ma.person, std::nullopt, 100);
    });
    std::map<std::string, int> by_doctor;
    for (const auto& one : seen) {
        if (one.practitioner == world.dr_li.practitioner) ++by_doctor[one.subject.what];
    }
    EXPECT_EQ(by_doctor["consult.conversation_opened"], 1);
    EXPECT_EQ(by_doctor["consult.message_written"], 1);
}

std::optional<DangerCard> danger(World& world, const Access& who, ConsultId id) {
    return world.store
        ->read_now([&](db::Txn& txn, Moment&) { return shown_card(txn, world.house->consults.inside().lower, who, id); })
        ->danger;
}

TEST(Sight, OfTheDangerAnswersIsTheDoctorsFromTheOfferOn) {
    World world;
    ASSERT_TRUE(world.come(world.dr_li));
    const Opening opening{.department = world.tianjin.general, .screen = world.screen(world.ma, {"animal_bite"}, {"bleeding"}),
                          .complaint = "被狗咬了"};
    auto visit = world.act([&](db::Txn& txn, Moment& moment) { return world.house->consults.open(txn, world.ma, opening, moment); });
    ASSERT_TRUE(visit) << code_of(visit);
    world.settle();
    for (const bool taken : {false, true}) {
        if (taken) {
            ASSERT_TRUE(world.accept(world.dr_li, *visit));
        }
        const auto shown = danger(world, world.dr_li, *visit);
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->disposition, triage::Disposition::DoctorToday);
        EXPECT_EQ(shown->signs, std::vector<std::string>{"animal_bite"});
        EXPECT_EQ(shown->unsure, std::vector<std::string>{"bleeding"});
    }
    EXPECT_FALSE(danger(world, world.ma, *visit)) << "the patient has his own words for it";
}

TEST(Pushes, ReachBothSidesAndNobodyElse) {
    World world;
    auto visit = world.accepted_visit();
    std::map<std::string, int> frames;
    world.house->hub.tap([&](const ws::Recipient& to, const std::string& frame) {
        if (frame.find(R"("push":"message")") == std::string::npos) return;
        if (to == ws::Recipient::patient(world.ma.person)) ++frames["patient"];
        else if (to == ws::Recipient::doctor(world.dr_li.person)) ++frames["doctor"];
        else ++frames["other"];
    });
    ASSERT_TRUE(world.say(world.dr_li, visit, "您好"));
    EXPECT_EQ(frames, (std::map<std::string, int>{{"patient", 1}, {"doctor", 1}}));
}

// What stands beside each message that is pushed to this side.
struct Turns {
    Turns(World& world, const ws::Recipient& side) {
        world.house->hub.tap([this, side](const ws::Recipient& to, const std::string& frame) {
            if (to != side || frame.find(R"("push":"message")") == std::string::npos) return;
            const auto at = frame.find("},\"turn\":");
            said.push_back(at == std::string::npos ? "" : frame.substr(at + 2, frame.size() - at - 3));
        });
    }
    std::vector<std::string> said;
};

std::string turn_until(std::string_view whose, std::string_view what, Instant at) {
    return R"("turn":")" + std::string(whose) + R"(","due":{"what":")" + std::string(what) + R"(","at":")" + instant_text(at) + "\"}";
}

TEST(Pushes, SayWithEachWordWhoseTurnItIsAndUntilWhen) {
    for (const bool doctors : {false, true}) {
        World world;
        const auto visit = world.begun_visit();
        Turns turns(world, doctors ? ws::Recipient::doctor(world.dr_li.person) : ws::Recipient::patient(world.ma.person));
        const Instant asked = world.now() + 1min;
        world.turn(1min);
        ASSERT_TRUE(world.say(world.ma, visit, "左边疼"));
        world.turn(1min);
        ASSERT_TRUE(world.say(world.ma, visit, "还有点晕"));
        ASSERT_TRUE(world.say(world.dr_li, visit, "多久了？"));
        EXPECT_EQ(turns.said, (std::vector<std::string>{turn_until("doctor", "doctor_silent", asked + 30min),
                                                        turn_until("doctor", "doctor_silent", asked + 30min),
                                                        turn_until("patient", "patient_silent", world.now() + 24h)}));
    }
}

TEST(Pushes, OfAnOfferDoNotNameThePatient) {
    World world;
    std::string offered;
    ASSERT_TRUE(world.come(world.dr_li));
    world.house->hub.tap([&](const ws::Recipient& to, const std::string& frame) {
        if (to == ws::Recipient::doctor(world.dr_li.person) && frame.find(R"("state":"offered")") != std::string::npos)
            offered = frame;
    });
    auto visit = world.queued_visit();
    EXPECT_NE(offered.find("头疼两天"), std::string::npos);
    EXPECT_EQ(offered.find("马云飞"), std::string::npos);
    std::string accepted;
    world.house->hub.tap([&](const ws::Recipient& to, const std::string& frame) {
        if (to == ws::Recipient::doctor(world.dr_li.person)) accepted += frame;
    });
    ASSERT_TRUE(world.accept(world.dr_li, visit));
    EXPECT_NE(accepted.find("马云飞"), std::string::npos);
}

TEST(Pushes, TellADoctorWhoHasLostThePatientNothingOfHim) {
    World world;
    auto visit = world.accepted_visit();
    std::string last;
    world.house->hub.tap([&](const ws::Recipient& to, const std::string& frame) {
        if (to == ws::Recipient::doctor(world.dr_li.person) && frame.find(R"("name":"consult")") != std::string::npos)
            last = frame;
    });
    ASSERT_TRUE(world.hand_over(world.dr_li, visit));
    EXPECT_NE(last.find(R"("state":"queued")"), std::string::npos);
    EXPECT_EQ(last.find("头疼"), std::string::npos);
    EXPECT_EQ(last.find("马云飞"), std::string::npos);
}

}  // namespace
}  // namespace xinglin::consult

// A doctor who may not practise any more: nobody comes to him, whom he had goes to others, and he signs nothing.
#include <gtest/gtest.h>

#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

struct PracticeEnds : testing::Test {
    // As directory tells it: suspended at a midnight, or by the desk.
    void ends(const Access& doctor) {
        const Result<void> told = world.act([&](db::Txn& txn, Moment&) -> Result<void> {
            events::emit(txn, doctor.tenant, directory::PracticeEnded{doctor.tenant, doctor.practitioner});
            return {};
        });
        ASSERT_TRUE(told);
    }
    void leaves(const Access& doctor) {
        const Result<void> left = world.act([&](db::Txn& txn, Moment&) -> Result<void> {
            return world.house->directory.leave(txn, world.house->identity, doctor.tenant, doctor.practitioner);
        });
        ASSERT_TRUE(left);
    }
    World world;
};

TEST_F(PracticeEnds, AndATalkGoesToAColleagueAtOnce) {
    const ConsultId id = world.begun_visit();
    ASSERT_TRUE(world.come(world.dr_wang));
    ends(world.dr_li);
    world.settle();
    EXPECT_EQ(world.state(id), State::Offered);
    EXPECT_TRUE(world.visit(id).is_with(world.dr_wang.practitioner));
    EXPECT_FALSE(world.say(world.dr_li, id, "还在吗")) << "he has nothing more to say";
    const auto heard = world.messages(world.ma, id);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->messages.back().kind, MessageKind::Notice) << "the patient is told";
}

TEST_F(PracticeEnds, AndAnOfferGoesOn) {
    const ConsultId id = world.offered_visit();
    ASSERT_TRUE(world.come(world.dr_wang));
    ends(world.dr_li);
    world.settle();
    EXPECT_TRUE(world.visit(id).is_with(world.dr_wang.practitioner));
}

TEST_F(PracticeEnds, AndHeIsOffDuty) {
    ASSERT_TRUE(world.come(world.dr_li));
    ends(world.dr_li);
    world.settle();
    const ConsultId id = *world.ask(world.ma, world.tianjin.general);
    world.settle();
    EXPECT_EQ(world.state(id), State::Queued);
}

TEST_F(PracticeEnds, AndHeDoesNotComeOnDuty) {
    leaves(world.dr_li);
    const auto came = world.come(world.dr_li);
    ASSERT_FALSE(came);
    EXPECT_EQ(came.error().code, "directory.not_practising");
}

TEST_F(PracticeEnds, AndHeSignsNothing) {
    const ConsultId id = world.ended_visit();
    leaves(world.dr_li);
    const auto signature = world.sign(world.dr_li, id);
    ASSERT_FALSE(signature);
    EXPECT_EQ(signature.error().code, "directory.not_practising");
    world.settle();
    EXPECT_EQ(world.state(id), State::SummaryDue);
    EXPECT_EQ(world.authority.asked, 0) << "the authority was not asked";
}

}  // namespace
}  // namespace xinglin::consult

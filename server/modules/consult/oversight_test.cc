// A late note: the department's lead may look into it, on the basis of his duty, and no further and no longer.
#include "modules/consult/oversight.h"

#include <gtest/gtest.h>

#include "modules/consult/routes/routes.h"
#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

struct Oversight : testing::Test {
    Result<ConsultCard> card(const Access& who, ConsultId id) {
        return world.store->read_now(
            [&](db::Txn& txn, Moment&) { return shown_card(txn, world.house->consults.inside().lower, who, id); });
    }
    Result<NoteDraft> draft(const Access& who, ConsultId id) {
        return world.store->read_now([&](db::Txn& txn, Moment&) { return world.house->consults.draft(txn, who, id); });
    }
    std::vector<worklist::Item> list_of(const Access& who) {
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<worklist::Item>> {
            return world.house->worklist.mine(txn, who);
        });
    }
    ConsultId late_visit() {
        const ConsultId id = world.ended_visit();
        world.turn(24h);
        return id;
    }

    World world;
    Access lead = world.lead(world.tianjin, world.tianjin.general, "高远");
};

TEST_F(Oversight, ShowsTheLeadWhatIsOnHisList) {
    const ConsultId id = late_visit();
    ASSERT_EQ(list_of(lead).size(), 1U);
    EXPECT_EQ(list_of(lead)[0].subject, id.bytes);

    const auto shown = card(lead, id);
    ASSERT_TRUE(shown) << code_of(shown);
    EXPECT_EQ(shown->patient->name, "马云飞");
    EXPECT_EQ(shown->doctor->id, world.dr_li.practitioner);
    EXPECT_TRUE(world.messages(lead, id));
    EXPECT_TRUE(draft(lead, id));
}

TEST_F(Oversight, BeginsWhenTheNoteIsLate) {
    const ConsultId id = world.ended_visit();
    world.turn(24h - 1s);
    EXPECT_EQ(code_of(card(lead, id)), "consult.not_found");
    world.turn(1s);
    EXPECT_TRUE(card(lead, id));
}

TEST_F(Oversight, IsReadingAndNothingElse) {
    const ConsultId id = late_visit();
    EXPECT_FALSE(world.say(lead, id, "请尽快签名"));
    EXPECT_FALSE(world.read_to(lead, id, 1));
    EXPECT_FALSE(world.save(lead, id, whole_note()));
    EXPECT_FALSE(world.sign(lead, id));
    EXPECT_FALSE(world.hand_over(lead, id));
    EXPECT_EQ(world.state(id), State::SummaryDue);
}

TEST_F(Oversight, IsOfThisConsultationAndNotOfThePatientsOthers) {
    const ConsultId late = late_visit();
    const ConsultId other = world.begun_visit();
    EXPECT_TRUE(card(lead, late));
    EXPECT_EQ(code_of(card(lead, other)), "consult.not_found");
    EXPECT_EQ(code_of(world.messages(lead, other)), "consult.not_found");
    ASSERT_TRUE(world.end(world.dr_li, other));
    EXPECT_EQ(code_of(card(lead, other)), "consult.not_found") << "due, and not late yet";
}

TEST_F(Oversight, IsNotForColleaguesNorForLeadsOfOtherDepartments) {
    const Access other_lead = world.lead(world.tianjin, world.tianjin.medicine, "何静");
    const Access far_lead = world.lead(world.chengdu, world.chengdu.general, "罗平");
    const ConsultId id = late_visit();
    for (const Access& who : {world.dr_wang, other_lead, far_lead, world.lin}) {
        EXPECT_EQ(code_of(card(who, id)), "consult.not_found");
        EXPECT_EQ(code_of(world.messages(who, id)), "consult.not_found");
    }
}

TEST_F(Oversight, EndsWithTheSignature) {
    const ConsultId id = late_visit();
    ASSERT_TRUE(world.sign(world.dr_li, id));
    world.settle();
    ASSERT_EQ(world.state(id), State::Closed);
    EXPECT_EQ(code_of(card(lead, id)), "consult.not_found");
    EXPECT_EQ(code_of(world.note(lead, id)), "consult.not_found");
    EXPECT_TRUE(list_of(lead).empty());
    const access::GrantKey key{world.tianjin.tenant, lead.person, world.ma.person, access::Basis::Duty, id.bytes};
    EXPECT_FALSE(*world.store->read_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> { return world.house->accesses.is_open(txn, key); }));
}

TEST_F(Oversight, LastsFromAlarmToAlarm) {
    const ConsultId id = late_visit();
    for (int day = 0; day < 3; ++day) {
        EXPECT_TRUE(card(lead, id)) << "day " << day;
        world.turn(24h);
    }
    world.store.clock.turn(26h);   // No alarm has come: nobody renews what he had.
    EXPECT_FALSE(card(lead, id));
}

TEST_F(Oversight, EndsForALeadWhoLeaves) {
    const ConsultId id = late_visit();
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment&) {
        return world.house->directory.leave(txn, world.house->identity, world.tianjin.tenant, lead.practitioner);
    }));
    EXPECT_FALSE(card(lead, id));
}

TEST_F(Oversight, StandsInThePatientsLogWithItsBasisAndPurpose) {
    const ConsultId id = late_visit();
    ASSERT_TRUE(card(lead, id));
    const auto seen = *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<audit::Seen>> {
        return audit::seen_of(txn, world.ma, world.ma.person, std::nullopt, 100);
    });
    const auto by_lead = std::ranges::find_if(seen, [&](const auto& one) { return one.practitioner == lead.practitioner; });
    ASSERT_NE(by_lead, seen.end());
    EXPECT_EQ(by_lead->subject.what, "consult.read");
    EXPECT_EQ(by_lead->subject.reason, "duty");
    EXPECT_EQ(by_lead->purpose, "operations");
    EXPECT_TRUE(std::ranges::any_of(seen, [](const auto& one) { return one.subject.what == "consult.opened_to_lead"; }));
}

}  // namespace
}  // namespace xinglin::consult

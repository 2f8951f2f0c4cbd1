// The note: saved without losing words, signed outside, filed, closed.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/consult/note/answer.h"
#include "modules/consult/note/content.h"
#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

TEST(Draft, BeginsEmptyAndGrowsByRevisions) {
    World world;
    auto visit = world.begun_visit();
    NoteDraft draft{.chief_complaint = "头疼"};
    auto first = world.save(world.dr_li, visit, draft);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->revision, 1);
    first->advice = "休息";
    EXPECT_EQ(world.save(world.dr_li, visit, *first)->revision, 2);
}

TEST(Draft, IsNotWrittenOverNewerWords) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.save(world.dr_li, visit, {.chief_complaint = "头疼"}));
    EXPECT_EQ(code_of(world.save(world.dr_li, visit, {.chief_complaint = "肚子疼"})), "consult.note_changed");
}

TEST(Draft, SavedTwiceByARetryIsNoConflict) {
    World world;
    auto visit = world.begun_visit();
    const NoteDraft draft{.chief_complaint = "头疼"};
    ASSERT_TRUE(world.save(world.dr_li, visit, draft));
    auto again = world.save(world.dr_li, visit, draft);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->revision, 1);
}

TEST(Sign, FilesAndClosesWhenTheAuthorityHasAnswered) {
    World world;
    auto visit = world.ended_visit();
    auto waiting = world.sign(world.dr_li, visit);
    ASSERT_TRUE(waiting) << code_of(waiting);
    EXPECT_EQ(waiting->state, NoteState::Confirming);
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    EXPECT_EQ(code_of(world.note(world.ma, visit)), "record.not_found") << "nobody reads what is not signed";
    world.settle();
    EXPECT_EQ(world.state(visit), State::Closed);
    auto read = world.note(world.ma, visit);
    ASSERT_TRUE(read) << code_of(read);
    EXPECT_EQ(read->state, NoteState::Signed);
    EXPECT_EQ(read->advice, whole_note().advice);
    EXPECT_EQ(read->signed_by, "李娜");
    EXPECT_EQ(read->hash, crypto::hex(crypto::sha256(*read->signed_text)));
}

TEST(Sign, RepeatedAsksOnceAndFilesOnce) {
    World world;
    auto visit = world.ended_visit();
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.settle();
    auto again = world.sign(world.dr_li, visit);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, NoteState::Signed);
    EXPECT_EQ(again->version, 1);
    EXPECT_EQ(world.authority.asked, 1);
}

TEST(Sign, ByASilentAuthorityWaitsAndIsAskedAgain) {
    World world;
    auto visit = world.ended_visit();
    world.authority.mood = Authority::Mood::Silent;
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.settle();
    EXPECT_EQ(world.note(world.dr_li, visit)->state, NoteState::Confirming);
    world.authority.mood = Authority::Mood::Signs;
    world.turn(11s);
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.turn(2min);   // The breaker lets nobody through at once.
    EXPECT_EQ(world.state(visit), State::Closed);
}

TEST(Sign, RefusedByTheAuthorityMayBeMendedAndAskedAnew) {
    World world;
    auto visit = world.ended_visit();
    world.authority.mood = Authority::Mood::Refuses;
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.settle();
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    world.authority.mood = Authority::Mood::Signs;
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.settle();
    EXPECT_EQ(world.state(visit), State::Closed);
}

TEST(Sign, LocksTheNoteWhileTheAuthorityHasIt) {
    World world;
    auto visit = world.ended_visit();
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    NoteDraft other = whole_note();
    other.revision = 1;
    other.advice = "别的";
    EXPECT_EQ(code_of(world.save(world.dr_li, visit, other)), "consult.note_locked");
}

TEST(Sign, NeedsEverySection) {
    World world;
    auto visit = world.ended_visit();
    NoteDraft draft = whole_note();
    draft.management = "　";
    auto signed_note = world.act(
        [&](db::Txn& txn, Moment& moment) { return world.house->consults.sign(txn, world.dr_li, visit, draft, moment); });
    ASSERT_FALSE(signed_note);
    EXPECT_EQ(signed_note.error().code, "consult.note_incomplete");
    EXPECT_EQ(signed_note.error().path, "/management");
}

TEST(Sign, IsForTheEndOnly) {
    World world;
    EXPECT_EQ(code_of(world.sign(world.dr_li, world.begun_visit())), "consult.not_ended");
}

TEST(Sign, SurvivesARestartBetweenAskingAndTheAnswer) {
    World world;
    auto visit = world.ended_visit();
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.restart();
    world.settle();
    EXPECT_EQ(world.state(visit), State::Closed);
}

// The authority is silent until the job is put aside.
struct Parked : testing::Test {
    Parked() {
        world.authority.mood = Authority::Mood::Silent;
        check(world.sign(world.dr_li, visit).has_value(), "the doctor may sign");
        world.turn(1h);
        world.authority.mood = Authority::Mood::Signs;
    }
    std::vector<worklist::Item> parked(const Access& reader) {
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<worklist::Item>> {
            return world.house->worklist.parked_items(txn, reader);
        });
    }
    std::vector<worklist::Item> list_of_doctor() {
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<worklist::Item>> {
            return world.house->worklist.mine(txn, world.dr_li);
        });
    }
    void dismiss() {
        const auto item = parked(desk).at(0).id;
        ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
            return world.house->worklist.dismiss_parked(txn, desk, item, "认证机构停用", moment);
        }));
        world.settle();
    }

    World world;
    Access desk = World::desk(world.tianjin);
    ConsultId visit = world.ended_visit();
};

TEST_F(Parked, SigningWaitsForTheDeskOfItsInstitution) {
    ASSERT_EQ(parked(desk).size(), 1U);
    EXPECT_TRUE(parked(World::desk(world.chengdu)).empty());
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    world.turn(1h);
    EXPECT_EQ(world.authority.asked, 10) << "nobody asks any more";
}

TEST_F(Parked, SigningGoesOnWhenTheDeskHasItTriedAgain) {
    const auto item = parked(desk).at(0).id;
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
        return world.house->worklist.retry_parked(txn, desk, item, moment);
    }));
    world.turn(2min);   // The breaker lets nobody through at once.
    EXPECT_EQ(world.state(visit), State::Closed);
    EXPECT_EQ(world.note(world.ma, visit)->state, NoteState::Signed);
    EXPECT_TRUE(parked(desk).empty());
}

TEST_F(Parked, SigningDismissedMakesTheNoteTheDoctorsAgainAndTellsHim) {
    std::string told;
    world.house->hub.tap([&](const ws::Recipient& to, const std::string& frame) {
        if (to == ws::Recipient::doctor(world.dr_li.person) && frame.find(R"("name":"note")") != std::string::npos) told = frame;
    });
    dismiss();
    EXPECT_NE(told.find(R"("body":{"state":"refused","code":"consult.signing_dismissed"})"), std::string::npos) << told;
    ASSERT_EQ(list_of_doctor().size(), 1U) << "also when he was away";
    EXPECT_EQ(list_of_doctor()[0].kind, "consult.signing_dismissed");
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    NoteDraft mended = whole_note();
    mended.revision = 1;
    mended.advice = "两天不缓解到医院就诊";
    EXPECT_TRUE(world.save(world.dr_li, visit, mended));
}

TEST_F(Parked, SigningDismissedIsAskedForAnewByTheDoctor) {
    dismiss();
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.turn(2min);
    EXPECT_EQ(world.state(visit), State::Closed);
    EXPECT_TRUE(list_of_doctor().empty()) << "the item is done with it";
}

TEST_F(Parked, SigningThatTheDoctorHasAskedForAgainIsNotUndoneByTheDesk) {
    const auto item = parked(desk).at(0).id;
    ASSERT_TRUE(world.sign(world.dr_li, visit));   // Moves the job: it is not parked any more.
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
        return world.house->worklist.dismiss_parked(txn, desk, item, "认证机构停用", moment);
    }));
    world.turn(2min);
    EXPECT_EQ(world.state(visit), State::Closed);
    EXPECT_TRUE(list_of_doctor().empty());
}

NoteContent content() {
    NoteContent made;
    made.doctor.name = "李娜";
    made.doctor.title = "attending";
    made.chief_complaint = "头疼\n“两天”";
    return made;
}

TEST(Content, IsCanonicalAndReadsBack) {
    const std::string bytes = canonical(content());
    EXPECT_EQ(bytes.find(' '), std::string::npos);
    EXPECT_TRUE(bytes.starts_with(R"({"advice":"","chief_complaint":)")) << "keys are sorted";
    EXPECT_EQ(canonical(content_of(bytes)), bytes);
}

RC_GTEST_PROP(Answer, ComesThroughUnchanged, (const std::vector<std::uint8_t>& hash, const std::vector<std::uint8_t>& value)) {
    const sign::Signature signature{
        .algorithm = "SM2-SM3", .hash = hash, .value = value, .chain = {hash, value}, .at = Instant{1'000'000}};
    const auto back = answer_from(answer_text(signature));
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->hash == hash && back->value == value && back->chain == signature.chain && back->at == signature.at);
}

}  // namespace
}  // namespace xinglin::consult

// Who somebody is, by a registry's word or by people's; and that one number is one person's.
#include "modules/identity/realname/world.h"

#include <fstream>

namespace xinglin::access {
namespace {

struct RealName : PapersWorld {};

TEST_F(RealName, IsProvedByNameAndNumber) {
    Browser ma = patient("13800138000");
    EXPECT_TRUE(ma.get("/me/real-name").says(R"("level":1,"state":"none")"));
    const auto asked = ma.post("/me/real-name", saying("马云飞", number()));
    ASSERT_TRUE(asked.fine()) << asked.code;
    EXPECT_EQ(asked.text("state"), "checking") << "nobody is called inside a transaction";
    settle();

    const auto proved = ma.get("/me/real-name");
    EXPECT_TRUE(proved.says(R"("level":2,"state":"verified")")) << proved.body;
    EXPECT_EQ(proved.text("number_masked"), number().substr(0, 4) + "**********" + number().substr(14));
    ASSERT_EQ(world.registry.asked.size(), 1U);
    EXPECT_EQ(world.registry.asked[0].name, "马云飞");
    EXPECT_EQ(world.registry.asked[0].number, number());
    EXPECT_EQ(ma.get("/me").text("name"), "马云飞");
    EXPECT_EQ(ma.get("/me").text("birth_date"), "1990-05-17");
}

TEST_F(RealName, IsInTheDatabaseSealedAlone) {
    Browser ma = patient("13800138000");
    prove(ma, saying("马云飞", number()));
    if (!db::testing_on_sqlite()) GTEST_SKIP() << "looks into the file";
    world.store->drain();
    for (const auto& file : {world.store.path(), world.store.path() + "-wal"}) {
        std::ifstream stream(file, std::ios::binary);
        const std::string all{std::istreambuf_iterator<char>(stream), {}};
        EXPECT_EQ(all.find(number()), std::string::npos) << file;
    }
}

TEST_F(RealName, IsNotRewrittenOnceItWasProved) {
    Browser ma = patient("13800138000");
    prove(ma, saying("马云飞", number()));
    const auto changed = ma.put("/me/profile", R"({"name":"马大","sex":"male","birth_date":"1990-05-17"})");
    EXPECT_EQ(changed.code, "identity.name_verified");
}

TEST_F(RealName, RefusesALyingNumberBeforeAnybodyIsAsked) {
    Browser ma = patient("13800138000");
    std::string wrong = number();
    wrong[17] = wrong[17] == '1' ? '2' : '1';
    EXPECT_EQ(ma.post("/me/real-name", saying("马云飞", wrong)).code, "identity.paper_checksum");
    EXPECT_EQ(ma.post("/me/real-name", saying("马1", number())).code, "identity.name_form");
    EXPECT_EQ(ma.post("/me/real-name", saying("马云飞", number(2, identity::day(2009, 1, 1)))).code, "identity.under_age");
    EXPECT_EQ(ma.post("/me/real-name", saying("马云飞", "A110123456", "birth_certificate")).code, "identity.paper_kind");
    EXPECT_EQ(ma.post("/me/real-name", saying("Jo", "E12345678", "passport")).code, "identity.birth_date");
    settle();
    EXPECT_TRUE(world.registry.asked.empty());
    EXPECT_TRUE(ma.get("/me/real-name").says(R"("tries_left":3)")) << "a slip of the finger is no try";
}

TEST_F(RealName, CanBeTriedThreeTimesADay) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::Mismatch;
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(prove(ma, saying("马云飞", number(i * 2))).fine());
    const auto fourth = ma.post("/me/real-name", saying("马云飞", number()));
    EXPECT_EQ(fourth.code, "identity.too_many_tries");
    ASSERT_TRUE(fourth.retry_after);
    world.store.clock.turn(*fourth.retry_after);
    EXPECT_TRUE(ma.post("/me/real-name", saying("马云飞", number())).fine());
}

TEST_F(RealName, ThatDoesNotMatchIsLookedAtByPeopleWithinAWorkingDay) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::Mismatch;
    const auto stands = prove(ma, saying("马云飞", number()));
    EXPECT_TRUE(stands.says(R"("level":1,"state":"review")")) << stands.body;
    EXPECT_EQ(stands.text("why"), "mismatch");
    EXPECT_EQ(stands.text("review_due"), "2026-11-23T16:00:00.000000Z") << "asked on a Sunday: the end of Monday in Shanghai";

    Browser at_desk = desk(fang);
    const auto review = waiting(at_desk);
    ASSERT_FALSE(review.empty());
    const auto seen = at_desk.put("/person-reviews/" + review + "/taking", "{}");
    EXPECT_EQ(seen.text("number"), number()) << "whole, to be compared with the picture";
    ASSERT_TRUE(decide(at_desk, review, "approved").fine());

    EXPECT_TRUE(ma.get("/me/real-name").says(R"("level":2,"state":"verified")"));
    EXPECT_TRUE(waiting(at_desk).empty());
    EXPECT_EQ(decide(at_desk, review, "refused").code, "identity.review_not_found") << "decided once";
    EXPECT_TRUE(ma.get("/me/accesses").says("identity.review_read")) << "whoever looked has left a trace";
}

TEST_F(RealName, IsRefusedByPeopleWithAReason) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::NoRecord;
    prove(ma, saying("马云飞", number()));
    Browser at_desk = desk(fang);
    ASSERT_TRUE(decide(at_desk, waiting(at_desk), "refused").fine());
    const auto refused = ma.get("/me/real-name");
    EXPECT_TRUE(refused.says(R"("level":1,"state":"refused")")) << refused.body;
    EXPECT_EQ(refused.text("why"), "照片与本人一致");
}

TEST_F(RealName, IsSeenByNobodyAtADeskButTheOneWhoTookIt) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::Mismatch;
    prove(ma, saying("马云飞", number()));
    Browser here = desk(fang);
    Browser elsewhere = desk(tang);
    const auto review = waiting(here);
    for (const auto& all : {here.get("/person-reviews"), elsewhere.get("/person-reviews")}) {
        EXPECT_FALSE(all.says("马云飞")) << all.body;
        EXPECT_FALSE(all.says(number()));
    }
    EXPECT_EQ(here.get("/person-reviews/" + review).code, "identity.review_not_taken");
    ASSERT_TRUE(here.put("/person-reviews/" + review + "/taking", "{}").fine());
    EXPECT_EQ(elsewhere.put("/person-reviews/" + review + "/taking", "{}").code, "identity.review_taken");
    EXPECT_EQ(elsewhere.get("/person-reviews/" + review).code, "identity.review_not_taken");
    EXPECT_EQ(elsewhere.put("/person-reviews/" + review + "/decision", R"({"verdict":"approved","reason":"可以"})").code,
              "identity.review_not_taken");
    EXPECT_TRUE(elsewhere.get("/person-reviews").says(R"("state":"taken")"));

    world.store.clock.turn(30min);
    EXPECT_EQ(here.get("/person-reviews/" + review).code, "identity.session_ended") << "half an hour idle";
    Browser again = desk(fang);
    EXPECT_EQ(again.get("/person-reviews/" + review).code, "identity.review_not_taken") << "left lying";
    Browser next_desk = desk(tang);
    EXPECT_TRUE(next_desk.put("/person-reviews/" + review + "/taking", "{}").says("马云飞"));
}

TEST_F(RealName, IsTakenByExactlyOneOfManyDesks) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::Mismatch;
    std::vector<Browser> desks;
    for (int i = 0; i < 6; ++i) desks.push_back(desk(i % 2 == 0 ? fang : tang));
    prove(ma, saying("马云飞", number()));
    const auto review = waiting(desks[0]);
    const int won = World::at_once(6, [&](int i) {
        return desks[static_cast<std::size_t>(i)].put("/person-reviews/" + review + "/taking", "{}").fine();
    });
    EXPECT_EQ(won, 3) << "one person, at three of his screens";
}

TEST_F(RealName, GoesToPeopleWhenTheRegistryIsSilent) {
    Browser ma = patient("13800138000");
    world.registry.silent = true;
    EXPECT_EQ(prove(ma, saying("马云飞", number())).text("state"), "checking");
    turn(5min);
    const auto stands = ma.get("/me/real-name");
    EXPECT_EQ(stands.text("state"), "review") << stands.body;
    EXPECT_EQ(stands.text("why"), "silent");
}

TEST_F(RealName, TriedAgainTakesThePlaceOfTheLastTry) {
    Browser ma = patient("13800138000");
    world.registry.answer = IdAnswer::Mismatch;
    prove(ma, saying("马云非", number()));
    Browser at_desk = desk(fang);
    const auto review = waiting(at_desk);
    world.registry.answer = IdAnswer::Match;
    EXPECT_EQ(prove(ma, saying("马云飞", number())).text("state"), "verified");
    EXPECT_TRUE(waiting(at_desk).empty()) << "nothing is left to decide";
    EXPECT_EQ(at_desk.put("/person-reviews/" + review + "/taking", "{}").code, "identity.review_not_found");
}

TEST_F(RealName, OfAnotherPaperIsLookedAtByPeople) {
    Browser jo = patient("13800138000");
    const Access who = jo.who();
    const auto picture = upload(who);
    const auto stands = prove(jo, saying("Jo Smith", "e12345678", "passport",
                                         R"(,"sex":"female","birth_date":"1985-06-12","pictures":[")" + picture.text() + "\"]"));
    EXPECT_EQ(stands.text("why"), "no_registry") << stands.code << stands.body;
    EXPECT_TRUE(world.registry.asked.empty());
    Browser at_desk = desk(fang);
    const auto review = waiting(at_desk);
    const auto card = at_desk.put("/person-reviews/" + review + "/taking", "{}");
    EXPECT_TRUE(card.says(picture.text())) << card.body;
    EXPECT_TRUE(at_desk.get("/person-reviews/" + review + "/pictures/" + picture.text()).fine());
    EXPECT_EQ(at_desk.get("/person-reviews/" + review + "/pictures/" + upload(who).text()).code, "blob.not_found");
    Browser other = patient("13800138001");
    EXPECT_EQ(other.post("/me/real-name", saying("Jo", "E1234567", "passport",
                                                 R"(,"birth_date":"1985-06-12","pictures":[")" + picture.text() + "\"]")).code,
              "blob.not_found") << "one's own uploads alone";
}

TEST_F(RealName, WhoseSexDiffersFromTheNumberIsWarnedAndNotRefused) {
    Browser ma = patient("13800138000");
    const auto proved = prove(ma, saying("马云飞", number(3), "resident_id", R"(,"sex":"female")"));
    EXPECT_EQ(proved.text("state"), "verified");
    EXPECT_TRUE(proved.says(R"("warnings":["sex_differs"])")) << proved.body;
}

TEST_F(RealName, ThatIsBoundElsewhereIsClaimedByAFace) {
    Browser first = patient("13800138000");
    prove(first, saying("马云飞", number()));
    Browser second = patient("13800138001");
    EXPECT_EQ(prove(second, saying("马云飞", number())).text("state"), "claim");
    EXPECT_TRUE(first.get("/me/real-name").says(R"("level":2)")) << "a name and a number take nothing from anybody";

    const auto face = upload(second.who());
    ASSERT_TRUE(second.post("/me/real-name/face", R"({"picture":")" + face.text() + "\"}").fine());
    settle();
    EXPECT_EQ(world.registry.asked.back().face.size(), 3U);
    EXPECT_TRUE(second.get("/me/real-name").says(R"("level":3,"state":"verified")"));
    EXPECT_EQ(first.get("/me").code, "identity.session_ended") << "signed out everywhere";
    world.store.clock.turn(2min);
    Browser back = patient("13800138000");
    EXPECT_TRUE(back.get("/me/real-name").says(R"("level":1)"));
    settle();
    EXPECT_TRUE(std::ranges::any_of(world.inbox.to("13800138000"),
                                    [](const auto& sms) { return sms.template_code == "notify.real_name_lost"; }));
}

TEST_F(RealName, WhoseFaceIsAnothersIsDecidedByPeople) {
    Browser first = patient("13800138000");
    prove(first, saying("马云飞", number()));
    Browser second = patient("13800138001");
    prove(second, saying("马云飞", number()));
    world.registry.face_answer = IdAnswer::Mismatch;
    ASSERT_TRUE(second.post("/me/real-name/face", R"({"picture":")" + upload(second.who()).text() + "\"}").fine());
    settle();
    EXPECT_EQ(second.get("/me/real-name").text("state"), "review");
    Browser at_desk = desk(fang);
    EXPECT_TRUE(at_desk.put("/person-reviews/" + waiting(at_desk) + "/taking", "{}").says("bound_elsewhere"));
    ASSERT_TRUE(decide(at_desk, waiting(at_desk), "approved").fine());
    EXPECT_TRUE(second.get("/me/real-name").says(R"("level":2,"state":"verified")"));
    EXPECT_EQ(first.get("/me").code, "identity.session_ended");
}

TEST_F(RealName, CanBeLookedAtByPeopleInsteadOfAFace) {
    Browser first = patient("13800138000");
    prove(first, saying("马云飞", number()));
    EXPECT_EQ(first.put("/me/real-name/review", "{}").code, "identity.face_not_asked");
    Browser second = patient("13800138001");
    prove(second, saying("马云飞", number()));
    EXPECT_EQ(second.put("/me/real-name/review", "{}").text("state"), "review");
}

TEST_F(RealName, IsRaisedByAFace) {
    Browser ma = patient("13800138000");
    EXPECT_EQ(ma.post("/me/real-name/face", R"({"picture":")" + upload(ma.who()).text() + "\"}").code, "identity.face_not_asked");
    prove(ma, saying("马云飞", number()));
    ASSERT_TRUE(ma.post("/me/real-name/face", R"({"picture":")" + upload(ma.who()).text() + "\"}").fine());
    settle();
    EXPECT_TRUE(ma.get("/me/real-name").says(R"("level":3)"));
}

TEST_F(RealName, IsOnePersonsHoweverManyAreApprovedAtOnce) {
    std::vector<Browser> people;
    std::vector<Browser> desks;
    for (int i = 0; i < 4; ++i) {
        people.push_back(patient("1390013800" + std::to_string(i)));
        desks.push_back(desk(i % 2 == 0 ? fang : tang));
        ASSERT_TRUE(people.back().post("/me/real-name", saying("Jo", "E12345678", "passport", R"(,"birth_date":"1985-06-12")")).fine());
        const auto list = desks.back().get("/person-reviews").body;
        const auto review = list.substr(list.rfind(R"("id":")") + 6, 36);
        ASSERT_TRUE(desks.back().put("/person-reviews/" + review + "/taking", "{}").fine());
        desks.back().facts.trace_id = review;
    }
    World::at_once(4, [&](int i) {
        Browser& at_desk = desks[static_cast<std::size_t>(i)];
        return at_desk.put("/person-reviews/" + at_desk.facts.trace_id + "/decision", R"({"verdict":"approved","reason":"可以"})").fine();
    });
    int proved = 0;
    for (auto& one : people) {
        world.store.clock.turn(2min);
        proved += patient("1390013800" + std::to_string(&one - people.data())).get("/me/real-name").says(R"("level":2)") ? 1 : 0;
    }
    EXPECT_EQ(proved, 1);
}

}  // namespace
}  // namespace xinglin::access

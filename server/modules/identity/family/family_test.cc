// Who acts for whom, until when, and that nobody sees more or longer.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/identity/family/ages.h"
#include "modules/identity/realname/world.h"

namespace xinglin::access {
namespace {

using identity::birthday;
using identity::day;

struct Family : PapersWorld {
    Browser mother = patient("13800138000");
    Browser father = patient("13800138001");
    LocalDay born = day(2018, 6, 1);

    void SetUp() override {
        PapersWorld::SetUp();
        ASSERT_EQ(prove(mother, saying("王芳", number(2))).text("state"), "verified");
        ASSERT_EQ(prove(father, saying("李强", number(3))).text("state"), "verified");
    }
    LocalDay today() const { return local_day(world.store.clock.now()); }

    std::string child(std::string_view name, std::string_view paper, std::string_view pictures, std::string_view kind = "resident_id",
                      std::string_view more = "") {
        return R"({"name":")" + std::string(name) + R"(","sex":"female","relation":"daughter","kind":")" + std::string(kind) +
               R"(","number":")" + std::string(paper) + R"(","pictures":[)" + std::string(pictures) + "]" + std::string(more) + "}";
    }
    std::string proof(Browser& of) { return "\"" + upload(of.who()).text() + "\""; }
    std::string child_number(int sequence = 4) const { return identity::resident_number("110101", born, sequence); }

    Reply ask_for(Browser& guardian, int sequence = 4) {
        return guardian.post("/me/family/children", child("李小满", child_number(sequence), proof(guardian)));
    }
    // Asks, and a desk approves: the child's id.
    PersonId adopt(Browser& guardian, int sequence = 4) {
        const auto asked = ask_for(guardian, sequence);
        EXPECT_TRUE(asked.fine()) << asked.code;
        approve();
        return person_in(guardian.get("/me/family").body);
    }
    void approve(std::string_view verdict = "approved") {
        const Access guardian = mother.who();
        Browser at_desk = desk(fang);
        EXPECT_TRUE(decide(at_desk, waiting(at_desk), verdict).fine());
    }
    static PersonId person_in(std::string_view body) {
        const auto at = body.rfind(R"("person":")");
        return at == std::string::npos ? PersonId{} : *PersonId::from_text(body.substr(at + 10, 36));
    }
    static std::string link_in(const Reply& family) {
        const auto at = family.body.rfind(R"({"id":")");
        return at == std::string::npos ? "" : family.body.substr(at + 7, 36);
    }
    bool sees(const Access& guardian, PersonId person, Category category = Category::Identity) {
        return world.store
            ->read_now([&](db::Txn& txn, Moment&) -> Result<Grant> {
                return world.accesses.read_grant(txn, guardian, person, category);
            })
            .has_value();
    }
};

TEST_F(Family, OfAChildIsProvedByItsGuardianAndLookedAtByPeople) {
    const auto asked = ask_for(mother);
    ASSERT_TRUE(asked.fine()) << asked.code << asked.path;
    EXPECT_TRUE(asked.says(R"("state":"proof_pending")")) << asked.body;
    EXPECT_TRUE(asked.says("review_due"));
    EXPECT_FALSE(asked.says(child_number()));

    Browser at_desk = desk(fang);
    const auto card = at_desk.put("/person-reviews/" + waiting(at_desk) + "/taking", "{}");
    EXPECT_TRUE(card.says(R"("name":"李小满")")) << card.body;
    EXPECT_TRUE(card.says(R"("applicant":"王芳")"));
    EXPECT_TRUE(card.says(child_number()));
    ASSERT_TRUE(decide(at_desk, waiting(at_desk), "approved").fine());

    const auto family = mother.get("/me/family");
    EXPECT_TRUE(family.says(R"("name":"李小满")")) << family.body;
    EXPECT_TRUE(family.says(R"("state":"active")"));
    EXPECT_TRUE(family.says(R"("age":8)"));
    const PersonId child = person_in(family.body);
    for (auto category : {Category::Identity, Category::Consult, Category::Media, Category::Document}) {
        EXPECT_TRUE(sees(mother.who(), child, category));
        EXPECT_FALSE(sees(father.who(), child, category)) << "not his, until he has proved it";
    }
}

TEST_F(Family, NeedsAGuardianWhoseNameIsProved) {
    Browser stranger = patient("13800138002");
    EXPECT_EQ(ask_for(stranger).code, "identity.real_name_first");
}

TEST_F(Family, RefusesWhatLies) {
    std::string wrong = child_number();
    wrong[17] = wrong[17] == '1' ? '2' : '1';
    EXPECT_EQ(mother.post("/me/family/children", child("李小满", wrong, "")).code, "identity.paper_checksum");
    EXPECT_EQ(mother.post("/me/family/children", child("李小满", number(8, day(2005, 1, 1)), "")).code, "identity.not_a_minor");
    EXPECT_EQ(mother.post("/me/family/children", child("", child_number(), "")).code, "wire.too_short");
    EXPECT_EQ(mother.post("/me/family/children", child("李小满", number(3) + "-1", "", "guardian_order", R"(,"birth_date":"2026-11-01")")).code,
              "identity.paper_not_guardians");
    EXPECT_EQ(mother.post("/me/family/children", child("李小满", child_number(), proof(father))).code, "blob.not_found");
}

TEST_F(Family, WithoutProofIsADraftThatWaitsForIt) {
    const auto draft = mother.post("/me/family/children", child("李小满", child_number(), ""));
    EXPECT_TRUE(draft.says(R"("state":"draft")")) << draft.body;
    const auto link = link_in(draft);
    EXPECT_EQ(father.put("/me/family/" + link + "/proofs", R"({"pictures":[)" + proof(father) + "]}").code, "identity.link_not_found");
    EXPECT_EQ(mother.put("/me/family/" + link + "/proofs", R"({"pictures":[]})").code, "identity.link_state");
    EXPECT_TRUE(mother.put("/me/family/" + link + "/proofs", R"({"pictures":[)" + proof(mother) + "]}").says("proof_pending"));
}

TEST_F(Family, ThatIsRefusedSaysWhyAndCanBeProvedAnew) {
    ASSERT_TRUE(ask_for(mother).fine());
    approve("refused");
    const auto family = mother.get("/me/family");
    EXPECT_TRUE(family.says(R"("state":"draft")")) << family.body;
    EXPECT_TRUE(family.says("照片与本人一致"));
    EXPECT_TRUE(mother.put("/me/family/" + link_in(family) + "/proofs", R"({"pictures":[)" + proof(mother) + "]}").fine());
}

TEST_F(Family, OfTwinsWithoutPapersIsToldApartByTheOrderOfBirth) {
    for (auto order : {"-1", "-2"}) {
        ASSERT_TRUE(mother.post("/me/family/children", child("小一", number(2) + order, proof(mother), "guardian_order",
                                                             R"(,"birth_date":"2026-11-20")")).fine());
        approve();
    }
    EXPECT_EQ(mother.post("/me/family/children", child("小一", number(2) + "-1", "", "guardian_order", R"(,"birth_date":"2026-11-20")")).code,
              "identity.family_already");
    EXPECT_EQ(mother.post("/me/family/children", child("小三", "A110123456", proof(mother), "birth_certificate",
                                                       R"(,"birth_date":"2026-11-20")")).code, "");
}

TEST_F(Family, OfParentsApartIsOneChildAndNeitherSeesTheOthersPhone) {
    const PersonId child = adopt(mother);
    world.store.clock.turn(2min);
    EXPECT_EQ(adopt(father), child) << "one number, one person";
    EXPECT_TRUE(sees(mother.who(), child));
    EXPECT_TRUE(sees(father.who(), child));
    for (Browser* parent : {&mother, &father}) {
        const auto family = parent->get("/me/family").body + parent->get("/me/guardians").body;
        EXPECT_EQ(family.find("138****"), std::string::npos);
        EXPECT_EQ(family.find(parent == &mother ? "李强" : "王芳"), std::string::npos);
    }
    EXPECT_FALSE(sees(mother.who(), father.who().person)) << "a child in common shows nothing of each other";
}

TEST_F(Family, OfAnAdultIsAgreedToOnHisOwnTelephone) {
    Browser grandmother = patient("13900139000");
    ASSERT_TRUE(mother.post("/me/family/adult-codes", R"({"phone":"13900139000"})").fine());
    const auto code = world.code_for("13900139000");
    EXPECT_NE(world.inbox.to("13900139000").back().text.find("家庭成员"), std::string::npos) << "whoever reads it knows what for";
    const auto with = [](const std::string& entered) {
        return R"({"phone":"13900139000","code":")" + entered + R"(","relation":"parent","scopes":["book","view"]})";
    };
    Browser door(world);
    EXPECT_EQ(door.enter_code("13900139000", code).code, "identity.code_wrong") << "it opens no door";
    const auto linked = mother.post("/me/family/adults", with(code));
    ASSERT_TRUE(linked.fine()) << linked.code;
    EXPECT_TRUE(linked.says(R"("state":"active")")) << linked.body;
    EXPECT_TRUE(sees(mother.who(), grandmother.who().person, Category::Document));
    EXPECT_FALSE(sees(grandmother.who(), mother.who().person)) << "one way only";
    EXPECT_EQ(mother.post("/me/family/adults", with(code)).code, "identity.code_wrong") << "once";

    const auto guardians = grandmother.get("/me/guardians");
    EXPECT_EQ(guardians.text("name"), "王芳");
    EXPECT_TRUE(guardians.says(R"("scopes":["book","view"])")) << guardians.body;
    ASSERT_TRUE(grandmother.del("/me/family/" + link_in(mother.get("/me/family"))).fine()) << "taken back at will";
    EXPECT_FALSE(sees(mother.who(), grandmother.who().person));
    EXPECT_FALSE(mother.get("/me/family").says("adult_consent"));
}

TEST_F(Family, OfAnAdultWithoutAnAccountOrOfOneselfIsNone) {
    const auto add = [&](const std::string& phone) {
        EXPECT_TRUE(mother.post("/me/family/adult-codes", R"({"phone":")" + phone + "\"}").fine());
        return mother.post("/me/family/adults", R"({"phone":")" + phone + R"(","code":")" + world.code_for(phone) +
                                                    R"(","relation":"parent","scopes":["book"]})");
    };
    EXPECT_EQ(add("13700137000").code, "identity.family_no_account");
    EXPECT_EQ(add("13800138000").code, "identity.family_self");
}

TEST_F(Family, LetsALinkDoLessAndNeverMore) {
    const PersonId child = adopt(mother);
    const auto path = "/me/family/" + link_in(mother.get("/me/family")) + "/scopes";
    ASSERT_TRUE(mother.put(path, R"({"scopes":["consult","book"]})").fine());
    EXPECT_TRUE(sees(mother.who(), child, Category::Consult));
    EXPECT_FALSE(sees(mother.who(), child, Category::Document));
    EXPECT_EQ(mother.put(path, R"({"scopes":["consult","view"]})").code, "identity.scopes_only_narrow");
    EXPECT_EQ(father.put(path, R"({"scopes":[]})").code, "identity.link_not_found");
    ASSERT_TRUE(mother.put(path, R"({"scopes":["book"]})").fine());
    EXPECT_TRUE(sees(mother.who(), child)) << "a name to book under";
    EXPECT_FALSE(sees(mother.who(), child, Category::Consult));
}

TEST_F(Family, TellsAtFourteenAndEighteenAndEndsThirtyDaysLater) {
    born = LocalDay{birthday(today(), -14).days + 1};
    const PersonId child = adopt(mother);
    EXPECT_TRUE(mother.get("/me/family").says(R"("own_consent_asked":false)"));
    world.store.clock.set(start_of(birthday(born, 14)));
    settle();
    const auto told = [&](std::string_view code) {
        return std::ranges::any_of(world.inbox.to("13800138000"), [&](const auto& sms) { return sms.template_code == code; });
    };
    EXPECT_TRUE(told("notify.child_14"));
    EXPECT_TRUE(patient("13800138000").get("/me/family").says(R"("own_consent_asked":true)"));

    const Access guardian = [&] {
        Access access;
        access.role = Role::Patient;
        access.person = mother.who().person;
        return access;
    }();
    world.store.clock.set(start_of(birthday(born, 18)));
    settle();
    EXPECT_TRUE(told("notify.child_18"));
    EXPECT_TRUE(sees(guardian, child)) << "thirty days to settle what is open";
    world.store.clock.set(identity::guardian_until(born) - 1us);
    EXPECT_TRUE(sees(guardian, child));
    world.store.clock.turn(1us);
    EXPECT_FALSE(sees(guardian, child)) << "before any timer ran";
    settle();
    EXPECT_FALSE(patient("13800138000").get("/me/family").says("minor_child"));
}

TEST_F(Family, WhoseGuardianIsPastHisTimeSeesNothingWhateverTheBirthday) {
    rc::check("a guardian sees until thirty days after the eighteenth birthday, and never after", [this] {
        born = LocalDay{today().days - *rc::gen::inRange(0, 17 * 365)};
        const int sequence = *rc::gen::inRange(0, 499) * 2;
        Access guardian;
        guardian.role = Role::Patient;
        PersonId child;
        world.act([&](db::Txn& txn, Moment& moment) {   // The sight that a link opens, without desk and proof.
            guardian.person = moment.new_id<PersonId>();
            child = moment.new_id<PersonId>();
            world.accesses.open_sight(txn, {.reader = guardian.person, .person = child, .basis = identity::SightBasis::Guardianship,
                                            .sees = {identity::Seen::Identity}}, moment.now - 1h, identity::guardian_until(born));
        });
        const Instant end = identity::guardian_until(born);
        const Instant before = world.store.clock.now();
        const Instant then = end + Duration{*rc::gen::inRange(-1'000'000, 1'000'000) * (sequence + 1)};
        world.store.clock.set(std::max(before, then));
        const bool seen = sees(guardian, child);
        RC_ASSERT(seen == (world.store.clock.now() < end));
        world.store.clock.set(before);
    });
}

TEST_F(Family, HasSixPlacesHoweverManyAreAskedForAtOnce) {
    Browser asking[8] = {mother, mother, mother, mother, mother, mother, mother, mother};
    const int added = World::at_once(8, [&](int i) {
        return asking[i].post("/me/family/children", child("李小满", child_number(10 + 2 * i), "")).fine();
    });
    EXPECT_EQ(added, 6);
    EXPECT_EQ(mother.post("/me/family/children", child("李小满", child_number(), "")).code, "identity.family_full");
    EXPECT_TRUE(mother.get("/me/family").says(R"("places_left":0)"));
}

TEST_F(Family, AddsOneChildOnceHoweverOftenItIsAskedForAtOnce) {
    Browser asking[4] = {mother, mother, mother, mother};
    const int added = World::at_once(4, [&](int i) {
        return asking[i].post("/me/family/children", child("李小满", child_number(), "")).fine();
    });
    EXPECT_EQ(added, 1);
}

TEST_F(Family, KeepsAPlaceTakenForThirtyDaysAndLetsThreeGoInThatTime) {
    std::vector<std::string> links;
    for (int i = 0; i < 6; ++i) {
        adopt(mother, 20 + 2 * i);
        links.push_back(link_in(mother.get("/me/family")));
    }
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(mother.del("/me/family/" + links[static_cast<std::size_t>(i)]).fine()) << i;
    EXPECT_EQ(mother.del("/me/family/" + links[3]).code, "identity.too_many_changes");
    EXPECT_EQ(ask_for(mother, 50).code, "identity.family_full") << "the place is not free yet";
    world.store.clock.turn(std::chrono::hours(24 * 30) - 1h);
    Browser later = patient("13800138000");
    EXPECT_EQ(ask_for(later, 50).code, "identity.family_full");
    world.store.clock.turn(2h);
    EXPECT_EQ(ask_for(later, 50).code, "");
}

TEST_F(Family, IsUnlinkedByItsHolderAndSeenNoMore) {
    const PersonId child = adopt(mother);
    const auto link = link_in(mother.get("/me/family"));
    EXPECT_EQ(father.del("/me/family/" + link).code, "identity.link_not_found");
    ASSERT_TRUE(mother.del("/me/family/" + link).fine());
    for (auto category : {Category::Identity, Category::Consult, Category::Media, Category::Document}) {
        EXPECT_FALSE(sees(mother.who(), child, category));
    }
    EXPECT_EQ(mother.del("/me/family/" + link).code, "identity.link_not_found");
}

}  // namespace
}  // namespace xinglin::access

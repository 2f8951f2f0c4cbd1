// Sign-in codes: the limits of M01, and what an outsider can learn (nothing).
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <fstream>
#include <map>

#include "modules/access/world.h"
#include "modules/identity/codes.h"

namespace xinglin::access {
namespace {

constexpr std::string_view kPhone = "13800138000";

std::string phone_number(int n) { return "139" + std::to_string(10'000'000 + n); }

// A code that is not `code`.
std::string another(std::string code) {
    code[0] = code[0] == '9' ? '0' : static_cast<char>(code[0] + 1);
    return code;
}

TEST(Code, HasSixDigitsAndComesBySms) {
    World world;
    Browser browser(world);
    const auto asked = browser.ask_code(kPhone);
    ASSERT_TRUE(asked.fine()) << asked.code;
    EXPECT_EQ(asked.body, R"({"resend_after_s":60,"expires_in_s":300})");
    const auto code = world.code_for(kPhone);
    EXPECT_EQ(code.size(), 6U);
    EXPECT_EQ(code.find_first_not_of("0123456789"), std::string::npos);
    EXPECT_NE(world.inbox.to(kPhone).back().text.find(code), std::string::npos);
}

TEST(Code, IsStoredNeitherOpenNorWithTheNumber) {
    World world;
    Browser browser(world);
    browser.sign_in(kPhone);
    if (!db::testing_on_sqlite()) GTEST_SKIP() << "looks into the file";
    const auto path = world.store.path();
    world.store->drain();
    for (const auto& file : {path, path + "-wal"}) {
        std::ifstream stream(file, std::ios::binary);
        const std::string all{std::istreambuf_iterator<char>(stream), {}};
        EXPECT_EQ(all.find(kPhone), std::string::npos) << file;
    }
}

TEST(Code, CannotBeAskedForAgainWithinAMinute) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    world.store.clock.turn(59s);
    const auto soon = browser.ask_code(kPhone);
    EXPECT_EQ(soon.code, "identity.code_too_soon");
    EXPECT_EQ(soon.retry_after, Duration{1s});
    world.store.clock.turn(1s);
    EXPECT_TRUE(browser.ask_code(kPhone).fine());
}

TEST(Code, IsSentTenTimesADayToANumberAndAgainTheNextDay) {
    World world;
    Browser browser(world);
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(browser.ask_code(kPhone).fine()) << i;
        world.store.clock.turn(2min);
    }
    EXPECT_EQ(browser.ask_code(kPhone).code, "identity.too_many_codes");
    Browser elsewhere(world);
    elsewhere.facts.client = {.ip = "198.51.100.1", .user_agent = "other"};
    EXPECT_EQ(elsewhere.ask_code(kPhone).code, "identity.too_many_codes") << "counted by number, wherever it is asked from";
    world.store.clock.set(start_of(LocalDay{local_day(world.store.clock.now()).days + 1}));
    EXPECT_TRUE(browser.ask_code(kPhone).fine());
}

TEST(Code, IsSentTwentyTimesADayToADevice) {
    World world;
    Browser browser(world);
    browser.facts.client.device = DeviceId{{1}};
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(browser.ask_code(phone_number(i)).fine()) << i;
    EXPECT_EQ(browser.ask_code(phone_number(20)).code, "identity.too_many_codes");
    browser.facts.client.device = DeviceId{{2}};
    EXPECT_TRUE(browser.ask_code(phone_number(20)).fine()) << "another device of the same house";
}

TEST(Code, IsCountedByBrowserWhereADeviceHasNoName) {
    World world;
    Browser browser(world);
    for (int i = 0; i < 20; ++i) ASSERT_TRUE(browser.ask_code(phone_number(i)).fine()) << i;
    EXPECT_EQ(browser.ask_code(phone_number(20)).code, "identity.too_many_codes");
}

TEST(Code, IsSentTwoThousandTimesADayToAnAddress) {
    World world;
    Browser browser(world);
    for (int i = 0; i < 2000; ++i) {
        if (i % 20 == 0) browser.facts.client.device = DeviceId{{3, static_cast<std::uint8_t>(i / 20)}};
        ASSERT_TRUE(browser.ask_code(phone_number(i)).fine()) << i;
    }
    browser.facts.client.device = DeviceId{{4}};
    EXPECT_EQ(browser.ask_code(phone_number(2000)).code, "identity.too_many_codes");
    browser.facts.client.ip = "203.0.113.8";
    EXPECT_TRUE(browser.ask_code(phone_number(2000)).fine());
}

TEST(Code, OpensTheDoorOnce) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    EXPECT_TRUE(browser.enter_code(kPhone, code).fine());
    Browser second(world);
    EXPECT_EQ(second.enter_code(kPhone, code).code, "identity.code_wrong");
}

TEST(Code, HoldsForFiveMinutes) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    world.store.clock.turn(5min);
    EXPECT_EQ(browser.enter_code(kPhone, code).code, "identity.code_wrong");
    world.store.clock.turn(-1s);
    EXPECT_TRUE(browser.enter_code(kPhone, code).fine());
}

TEST(Code, GivesWayToANewerOne) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto first = world.code_for(kPhone);
    world.store.clock.turn(61s);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    EXPECT_EQ(browser.enter_code(kPhone, first).code, "identity.code_wrong");
    EXPECT_TRUE(browser.enter_code(kPhone, world.code_for(kPhone)).fine());
}

TEST(Code, ServesTheDeviceThatAskedForIt) {
    World world;
    Browser browser(world);
    browser.facts.client.device = DeviceId{{1}};
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    Browser thief(world);
    thief.facts.client.device = DeviceId{{2}};
    EXPECT_EQ(thief.enter_code(kPhone, code).code, "identity.code_wrong");
    EXPECT_TRUE(browser.enter_code(kPhone, code).fine());
}

TEST(Code, OfOneNumberDoesNotOpenAnother) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    ASSERT_TRUE(browser.ask_code("13800138001").fine());
    EXPECT_EQ(browser.enter_code("13800138001", world.code_for(kPhone)).code, "identity.code_wrong");
}

TEST(WrongCodes, LockTheNumberAfterFiveEvenForTheRightOne) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.enter_code(kPhone, another(code)).code, "identity.code_wrong");
    const auto locked = browser.enter_code(kPhone, code);
    EXPECT_EQ(locked.code, "identity.locked");
    EXPECT_EQ(locked.retry_after, Duration{30min});
    world.store.clock.turn(61s);
    EXPECT_EQ(browser.ask_code(kPhone).code, "identity.locked") << "nor is another code sent";
    world.store.clock.turn(29min);
    EXPECT_TRUE(browser.sign_in(kPhone).fine());
}

TEST(WrongCodes, AreCountedAcrossRestarts) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    for (int i = 0; i < 6; ++i) {
        const auto wrong = browser.enter_code(kPhone, another(code));
        EXPECT_EQ(wrong.code, i < 5 ? "identity.code_wrong" : "identity.locked") << i;
        world.store->drain();
        world.store.reopen();
    }
    EXPECT_EQ(browser.enter_code(kPhone, code).code, "identity.locked");
}

TEST(WrongCodes, AreForgivenByARightOne) {
    World world;
    Browser browser(world);
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(browser.ask_code(kPhone).fine());
        const auto code = world.code_for(kPhone);
        for (int i = 0; i < 4; ++i) EXPECT_EQ(browser.enter_code(kPhone, another(code)).code, "identity.code_wrong");
        EXPECT_TRUE(browser.enter_code(kPhone, code).fine());
        world.store.clock.turn(61s);
    }
}

TEST(WrongCodes, AreNotForgivenByANewCode) {
    World world;
    Browser browser(world);
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(browser.ask_code(kPhone).fine());
        EXPECT_EQ(browser.enter_code(kPhone, another(world.code_for(kPhone))).code, "identity.code_wrong");
        world.store.clock.turn(61s);
    }
    EXPECT_EQ(browser.ask_code(kPhone).code, "identity.locked");
}

TEST(WrongCodes, OfOneNumberDoNotLockAnother) {
    World world;
    Browser browser(world);
    for (int i = 0; i < 6; ++i) browser.enter_code(kPhone, "000000");
    EXPECT_TRUE(browser.sign_in("13800138001").fine());
}

// What an outsider sees of a known and of an unknown number is the same, step by step, to the lock.
TEST(Outsider, LearnsNothingAboutANumber) {
    World world;
    Browser known(world);
    ASSERT_TRUE(known.sign_in(kPhone).fine());
    world.store.clock.turn(1h);

    const auto probe = [&](std::string_view phone) {
        Browser outsider(world);
        std::vector<std::string> seen;
        seen.push_back(outsider.ask_code(phone).body);
        for (int i = 0; i < 6; ++i) seen.push_back(outsider.enter_code(phone, "12345").code);
        seen.push_back(outsider.ask_code(phone).code);
        return seen;
    };
    EXPECT_EQ(probe(kPhone), probe("13900139000"));
}

TEST(Outsider, IsToldToAgreeOnlyOnceTheNumberIsProved) {
    World world;
    Browser browser(world);
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    EXPECT_EQ(browser.enter_code(kPhone, another(code), false).code, "identity.code_wrong");
    EXPECT_EQ(browser.enter_code(kPhone, code, false).code, "identity.consent_required");
    EXPECT_TRUE(browser.enter_code(kPhone, code).fine()) << "the code is still good";
}

// Sixteen at once, from sixteen connections: the count holds to the last one.
TEST(Code, IsSentTwentyTimesToADeviceHoweverManyAskAtOnce) {
    World world([](db::StoreOptions& options) { options.workers = 16; });
    for (int round = 0; round < 3; ++round) {
        std::atomic<int> refused = 0;
        const int sent = World::at_once(32, [&](int i) {
            Browser browser(world);
            browser.facts.client.device = DeviceId{{5, static_cast<std::uint8_t>(round)}};
            const auto asked = browser.ask_code(phone_number(100 * round + i));
            if (asked.code == "identity.too_many_codes") ++refused;
            return asked.fine();
        });
        EXPECT_EQ(sent, 20);
        EXPECT_EQ(refused, 12);
    }
}

TEST(WrongCodes, AreJudgedFiveTimesHoweverManyComeAtOnce) {
    World world([](db::StoreOptions& options) { options.workers = 16; });
    for (int round = 0; round < 5; ++round) {
        const std::string phone = phone_number(round);
        std::atomic<int> locked = 0;
        const int judged = World::at_once(32, [&](int) {
            Browser browser(world);
            const auto answer = browser.enter_code(phone, "000");
            if (answer.code == "identity.locked") ++locked;
            return answer.code == "identity.code_wrong";
        });
        EXPECT_LE(judged, 5);
        EXPECT_EQ(judged + locked, 32) << "nobody is told anything else";
        Browser browser(world);
        EXPECT_EQ(browser.ask_code(phone).code, "identity.locked");
    }
}

TEST(Code, LetsOneOfManyInWhoEnterItAtOnce) {
    World world([](db::StoreOptions& options) { options.workers = 16; });
    for (int round = 0; round < 5; ++round) {
        const std::string phone = phone_number(round);
        Browser asking(world);
        ASSERT_TRUE(asking.ask_code(phone).fine());
        const auto code = world.code_for(phone);
        const int in = World::at_once(5, [&](int) { return Browser(world).enter_code(phone, code).fine(); });
        EXPECT_EQ(in, 1);
        world.store.clock.turn(31min);
        EXPECT_TRUE(asking.sign_in(phone).fine()) << "and one number is still one person";
    }
}

// What the limits say, in a few lines: held against the real thing under any order of events.
struct Expected {
    std::map<std::int32_t, int> sent{};
    Instant last_sent{};
    Instant locked_until{};
    int wrong = 0;
    bool has_code = false;

    bool may_send(Instant now) { return now >= last_sent + 60s && now >= locked_until && sent[local_day(now).days] < 10; }
    void was_sent(Instant now) { ++sent[local_day(now).days], last_sent = now, has_code = true; }
    bool may_enter(Instant now) const { return now >= locked_until && has_code && now < last_sent + 5min; }
    std::string refusal(Instant now) const { return now < locked_until ? "identity.locked" : "identity.code_wrong"; }
    void was_wrong(Instant now) {
        if (now >= locked_until && ++wrong == 5) wrong = 0, locked_until = now + 30min;
    }
    void was_right() { wrong = 0, has_code = false; }
};

enum class Step { Ask, AskAgain, EnterWrong, EnterRight, Wait };

RC_GTEST_PROP(Code, KeepsItsLimitsUnderAnyOrderOfEvents, ()) {
    static World world;   // One for all cases: each has a number, a device and an address of its own.
    static int cases = 0;
    const std::string phone = phone_number(++cases);
    Browser browser(world);
    browser.facts.client.ip = "198.51.100." + std::to_string(cases % 250);
    browser.facts.client.device = DeviceId{{6, static_cast<std::uint8_t>(cases)}};
    Expected expected;
    std::string code = "none";
    const auto steps = *rc::gen::container<std::vector<Step>>(
        30, rc::gen::element(Step::Ask, Step::AskAgain, Step::EnterWrong, Step::EnterRight, Step::Wait));
    for (const Step step : steps) {
        const Instant now = world.store.clock.now();
        if (step == Step::Wait) {
            world.store.clock.turn(*rc::gen::element<Duration>(10s, 61s, 6min, 31min, 12h));
        } else if (step == Step::Ask || step == Step::AskAgain) {
            const bool fine = browser.ask_code(phone).fine();
            RC_ASSERT(fine == expected.may_send(now));
            if (fine) expected.was_sent(now), code = world.code_for(phone);
        } else {
            const auto answer = browser.enter_code(phone, step == Step::EnterRight ? code : "000");
            RC_ASSERT(answer.fine() == (step == Step::EnterRight && expected.may_enter(now)));
            if (answer.fine()) expected.was_right();
            else RC_ASSERT(answer.code == expected.refusal(now)), expected.was_wrong(now);
        }
    }
}

}  // namespace
}  // namespace xinglin::access

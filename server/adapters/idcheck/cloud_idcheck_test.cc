// The adapter and its simulator over a real socket.
#include "adapters/idcheck/cloud_idcheck.h"

#include <gtest/gtest.h>

#include <thread>

#include "adapters/idcheck/simulator_server.h"

namespace xinglin::idcheck {
namespace {

using identity::IdAnswer;
using identity::IdQuestion;

Account account() { return {.endpoint = {}, .secret_id = "AKIDexample", .secret_key = "secret"}; }

IdQuestion about(std::string name = "马云飞", std::string number = "99000019900517002X") {
    return {.name = std::move(name), .number = std::move(number), .face = {}, .reference = "r1"};
}

struct World {
    HandClock clock{Instant{1'795'334'400'000'000}};
    SimulatedIdCheck provider{[](Duration time) { std::this_thread::sleep_for(time); }};
    SimulatorServer server{provider, account(), clock, 300ms};
    Account ours = [this] {
        Account mine = account();
        mine.endpoint = server.endpoint();
        return mine;
    }();

    Result<IdAnswer> ask(const IdQuestion& question = about(), Duration within = 2s) {
        return CloudIdCheck(ours, clock).check(question, within);
    }
};

TEST(CloudIdCheck, SaysWhetherNameAndNumberAreOnePersons) {
    World world;
    EXPECT_EQ(world.ask(), IdAnswer::Match);
    EXPECT_EQ(world.ask(about("不符")), IdAnswer::Mismatch);
    EXPECT_EQ(world.ask(about("马云飞", "99000019900517981X")), IdAnswer::NoRecord);
}

TEST(CloudIdCheck, ComparesAFace) {
    World world;
    IdQuestion question = about();
    question.face = {0xFF, 0xD8, 0xFF, 0x00, 0x01};
    EXPECT_EQ(world.ask(question), IdAnswer::Match);
    question.name = "不符";
    EXPECT_EQ(world.ask(question), IdAnswer::Mismatch) << "too little alike";
    world.ours.alike_least = 10;
    EXPECT_EQ(world.ask(question), IdAnswer::Match) << "how much alike is for the account to say";
    world.provider.script({Fault::Nobody});
    EXPECT_EQ(world.ask(question), IdAnswer::NoRecord);
}

TEST(CloudIdCheck, IsRefusedWithAWrongKeyOrClock) {
    World world;
    world.ours.secret_key = "another";
    const auto refused = world.ask();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "idcheck.refused");
    EXPECT_EQ(refused.error().arguments[0].value, "AuthFailure.SignatureFailure");
    world.ours.secret_key = "secret";
    HandClock slow(world.clock.now() - 6min);
    EXPECT_FALSE(CloudIdCheck(world.ours, slow).check(about(), 2s));
}

TEST(CloudIdCheck, TakesSilenceAndNonsenseForNotKnown) {
    World world;
    world.provider.script({Fault::Silent, Fault::Garbage});
    for (int i = 0; i < 2; ++i) {
        const auto answer = world.ask(about(), i == 0 ? Duration{100ms} : Duration{2s});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().kind, ErrorKind::Unavailable);
    }
    EXPECT_EQ(world.ask(), IdAnswer::Match) << "and goes on";
}

TEST(CloudIdCheck, ComesLaterWhenAskedTo) {
    World world;
    world.provider.script({Fault::Busy});
    EXPECT_EQ(world.ask().error().kind, ErrorKind::Busy);
}

TEST(CloudIdCheck, WaitsForASlowAnswerAndBelievesAWrongOne) {
    World world;
    world.provider.script({Fault::Slow, Fault::Wrong});
    EXPECT_EQ(world.ask(), IdAnswer::Match);
    EXPECT_EQ(world.ask(), IdAnswer::Mismatch);
}

TEST(CloudIdCheck, FindsNobodyAtAClosedPort) {
    World world;
    for (const char* nowhere : {"http://127.0.0.1:1/", "not an address", "file:///etc/hostname"}) {
        world.ours.endpoint = nowhere;
        EXPECT_EQ(world.ask().error().code, "idcheck.no_answer") << nowhere;
    }
}

TEST(Simulator, SaysTheSameWithoutTheWire) {
    SimulatedIdCheck provider([](Duration) {});
    EXPECT_EQ(provider.check(about(), 1s), IdAnswer::Match);
    EXPECT_EQ(provider.check(about("不符"), 1s), IdAnswer::Mismatch);
    provider.script({Fault::Silent, Fault::Garbage, Fault::Busy, Fault::Nobody});
    EXPECT_EQ(provider.check(about(), 1s).error().kind, ErrorKind::Unavailable);
    EXPECT_EQ(provider.check(about(), 1s).error().kind, ErrorKind::Unavailable);
    EXPECT_EQ(provider.check(about(), 1s).error().kind, ErrorKind::Busy);
    EXPECT_EQ(provider.check(about(), 1s), IdAnswer::NoRecord);
}

TEST(Protocol, TakesNothingElseForAnAnswer) {
    for (const std::string_view text : {"", "null", "[]", "{}", "<html>", R"({"Response":{}})", R"({"Response":[]})",
                                        R"({"Response":{"Result":0}})"})
        EXPECT_FALSE(read_answer(text)) << text;
}

}  // namespace
}  // namespace xinglin::idcheck

#include "adapters/sms/simulator.h"

#include <gtest/gtest.h>

#include <thread>

#include "adapters/sms/protocol.h"
#include "adapters/sms/sms_testing.h"
#include "platform/db/testing.h"

namespace xinglin::sms {
namespace {

struct World {
    db::TestStore store{"sms", migrations()};
    Inbox inbox{*store};
    Duration slept{};
    SimulatedSms provider{[this](const Delivered& delivered) { return inbox.deliver(delivered); },
                          [this](Duration time) { slept += time; }};

    std::vector<InboxEntry> read(std::string_view phone) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<InboxEntry>> { return inbox.read(txn, phone); });
    }
};

TEST(Simulator, FillsTheInboxOfThePhone) {
    World world;
    EXPECT_TRUE(world.provider.send(sign_in_sms(), 5s));

    const auto entries = world.read("13800000001");

    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].code, "493817");
    EXPECT_EQ(entries[0].text, "验证码 493817");
    EXPECT_EQ(world.read("+86 138 0000 0001").size(), 1U);
    EXPECT_TRUE(world.read("13800000002").empty());
}

TEST(Simulator, CanBeDoubleSilentLateWrongAndSlow) {
    World world;
    world.provider.script({Fault::Double, Fault::Silent, Fault::Late, Fault::Wrong, Fault::Slow});
    std::string outcomes;
    for (const std::string reference : {"a", "b", "c", "d", "e"})
        outcomes += world.provider.send(sign_in_sms(reference), 4s) ? 'y' : 'n';

    EXPECT_EQ(outcomes, "ynnny");
    EXPECT_EQ(world.read("13800000001").size(), 4U) << "two, none, one, none, one";
    EXPECT_EQ(world.slept, 10s);
}

TEST(Simulator, SendsOnceForOneReference) {
    World world;
    EXPECT_EQ(*world.provider.send(sign_in_sms("a"), 5s), *world.provider.send(sign_in_sms("a"), 5s));
    EXPECT_EQ(world.provider.delivered(), 1);
}

TEST(Simulator, MeetsFaultsByItsDice) {
    World world;
    SeededEntropy dice(1);
    world.provider.mix(Fault::Wrong, 300, dice);
    int refused = 0;
    for (int i = 0; i < 300; ++i) refused += world.provider.send(sign_in_sms(std::to_string(i)), 5s) ? 0 : 1;

    EXPECT_GT(refused, 50);
    EXPECT_LT(refused, 130);
}

TEST(Inbox, HoldsNoPhoneNumber) {
    World world;
    EXPECT_TRUE(world.provider.send(sign_in_sms(), 5s));
    const db::Statement everything{.name = "test.all", .sqlite = "SELECT hex(phone_hash) || text FROM demo_inbox LIMIT 9",
                                   .postgres = "SELECT encode(phone_hash, 'hex') || text FROM demo_inbox LIMIT 9"};
    const auto row = *world.store->read_now(
        [&](db::Txn& txn, Moment&) -> Result<std::string> { return std::string(txn.query(everything)[0].text(0)); });

    EXPECT_EQ(row.find("3800000001"), std::string::npos);
}

TEST(Protocol, ReadsAnswersAndPassesOverWhatIsNew) {
    const auto answer =
        read_answer(R"({"Response":{"SendStatusSet":[{"SerialNo":"5000:1","PhoneNumber":"+86138","Fee":1,)"
                    R"("SessionContext":"r","Code":"Ok","Message":"send success","IsoCode":"CN"}],"RequestId":"x"}})");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->statuses[0].serial, "5000:1");
    EXPECT_EQ(answer->statuses[0].code, "Ok");
}

TEST(Protocol, TakesNothingElseForAnAnswer) {
    for (const std::string_view text : {"", "null", "[]", "{}", "<html>", R"({"Response":{}})", R"({"Response":[]})",
                                        R"({"Response":{"SendStatusSet":[]}})", R"({"Response":{"SendStatusSet":7}})"})
        EXPECT_FALSE(read_answer(text)) << text;
}

}  // namespace
}  // namespace xinglin::sms

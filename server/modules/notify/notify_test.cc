#include "modules/notify/notify.h"

#include <gtest/gtest.h>

#include "modules/notify/message.h"
#include "platform/db/testing.h"
#include "platform/events/events.h"

namespace xinglin::notify {
namespace {

// A provider that keeps what it was given.
class Provider final : public SmsSender {
 public:
    Result<std::string> send(const Sms& sms, Duration) override {
        sent.push_back(sms);
        if (!failures.empty()) {
            auto failure = failures.front();
            failures.erase(failures.begin());
            return refuse(failure);
        }
        return "serial-" + sms.reference;
    }
    std::vector<Sms> sent;
    std::vector<Error> failures;
};

Error busy() { return {.kind = ErrorKind::Busy, .code = "sms.provider_busy"}; }
Error refused() { return {.kind = ErrorKind::Unprocessable, .code = "sms.refused"}; }

// Sealed by turning every bit: no one would take it for safe, and no one can read it by accident.
std::vector<std::uint8_t> sealed(std::string_view text) {
    std::vector<std::uint8_t> bytes(text.begin(), text.end());
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(~byte);
    return bytes;
}
Result<std::string> unsealed(db::Bytes bytes) {
    if (bytes.empty()) return refuse({.kind = ErrorKind::Invalid, .code = "crypto.cannot_open"});
    std::string text;
    for (const auto byte : bytes) text += static_cast<char>(~byte);
    return text;
}
std::optional<std::string> rendered(std::string_view code, Language language, std::span<const Argument> arguments) {
    if (code != "notify.sign_in_code") return std::nullopt;
    std::string text(language_name(language));
    for (const auto& argument : arguments) text += " " + argument.name + ":" + argument.value;
    return text;
}

struct World {
    db::TestStore store{{{"events", events::migrations()}, {"jobs", jobs::migrations()}, {"notify", migrations()}}};
    Provider provider;
    jobs::Jobs jobs{*store, store.clock, store.entropy};
    Notify notify{jobs, {.sms = provider, .unseal = unsealed, .render = rendered}};
    TenantId tenant{};

    static Notice code_notice() {
        return {.template_code = "notify.sign_in_code",
                .language = Language::Zh,
                .address = sealed("+8613800000001"),
                .secrets = sealed("code=493817"),
                .arguments = {{"minutes", "5"}}};
    }
    NotificationId send(const Notice& notice = code_notice()) {
        return *store->write_now(
            [&](db::Txn& txn, Moment& moment) -> Result<NotificationId> { return notify.send(txn, notice, moment); });
    }
    State state(NotificationId id) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<State> { return *notify.state_of(txn, tenant, id); });
    }
    int run() { return jobs.run_due(store.clock.now()); }
};

TEST(Notify, SendsTheTextToTheAddressAfterTheCommit) {
    World world;
    const auto id = world.send();
    EXPECT_TRUE(world.provider.sent.empty());

    world.run();

    ASSERT_EQ(world.provider.sent.size(), 1U);
    EXPECT_EQ(world.provider.sent[0].phone, "+8613800000001");
    EXPECT_EQ(world.provider.sent[0].text, "zh minutes:5 code:493817");
    EXPECT_EQ(world.state(id), State::Sent);
}

TEST(Notify, SendsNothingOfAClosureThatRefused) {
    World world;
    (void)world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
        world.notify.send(txn, World::code_notice(), moment);
        return refuse(refused());
    });

    EXPECT_EQ(world.run(), 0);
}

TEST(Notify, SendsAgainUnderTheSameReferenceWhenItIsNotKnownWhetherItArrived) {
    World world;
    world.provider.failures = {busy(), busy()};
    const auto id = world.send();

    for (int round = 0; round < 4; ++round) {
        world.run();
        world.store.clock.turn(4s);
    }

    ASSERT_EQ(world.provider.sent.size(), 3U);
    EXPECT_EQ(world.provider.sent[0].reference, world.provider.sent[2].reference);
    EXPECT_EQ(world.state(id), State::Sent);
}

TEST(Notify, TakesADefiniteNoForAnAnswer) {
    World world;
    world.provider.failures = {refused()};
    const auto id = world.send();

    world.run();
    world.store.clock.turn(1h);
    world.run();

    EXPECT_EQ(world.provider.sent.size(), 1U);
    EXPECT_EQ(world.state(id), State::Failed);
}

TEST(Notify, DoesNotSendWhatIsOfNoUseAnyMore) {
    World world;
    const auto id = world.send();
    world.store.clock.turn(6min);

    world.run();

    EXPECT_TRUE(world.provider.sent.empty());
    EXPECT_EQ(world.state(id), State::Expired);
}

TEST(Notify, FailsWithoutATextOrAnAddressThatOpens) {
    World world;
    auto unknown = World::code_notice();
    unknown.template_code = "notify.nothing";
    auto closed = World::code_notice();
    closed.address = {};
    const auto first = world.send(unknown);
    const auto second = world.send(closed);

    world.run();

    EXPECT_EQ(world.state(first), State::Failed);
    EXPECT_EQ(world.state(second), State::Failed);
}

TEST(Notify, KeepsNoSecretOnceItIsSettledAndNeverAPlainNumber) {
    if (!db::testing_on_sqlite()) GTEST_SKIP() << "looks at the columns through SQLite's hex()";
    World world;
    world.send();
    const db::Statement everything{.name = "test.all",
                                   .sqlite =
                                       "SELECT hex(secrets) || hex(address) || arguments || provider_id || failure || "
                                       "template_code FROM notification LIMIT 9",
                                   .postgres = "SELECT 1"};
    const auto look = [&] {
        return *world.store->read_now(
            [&](db::Txn& txn, Moment&) -> Result<std::string> { return std::string(txn.query(everything)[0].text(0)); });
    };
    const auto before = look();
    world.run();
    const auto after = look();

    EXPECT_NE(before.find("9C909B9AC2"), std::string::npos) << "code= sealed";
    EXPECT_EQ(after.find("9C909B9AC2"), std::string::npos);
    EXPECT_EQ(before.find("13800000001"), std::string::npos);
    EXPECT_EQ(before.find("3133383030303030303031"), std::string::npos) << "nor as bytes";
}

TEST(Lines, ReadBackWhatWasWritten) {
    const std::vector<Argument> arguments{{"code", "493817"}, {"empty", ""}, {"sum", "a=b=c"}, {"word", "杏林"}};
    const auto back = arguments_of(lines_of(arguments));

    ASSERT_EQ(back.size(), arguments.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        EXPECT_EQ(back[i].name, arguments[i].name);
        EXPECT_EQ(back[i].value, arguments[i].value);
    }
    EXPECT_THROW(lines_of(std::array{Argument{"a", "two\nlines"}}), Bug);
}

}  // namespace
}  // namespace xinglin::notify

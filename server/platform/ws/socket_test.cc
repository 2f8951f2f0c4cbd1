#include <gmock/gmock.h>

#include <latch>
#include <thread>

#include "platform/ws/testing.h"

namespace xinglin::ws::testing {

struct Said {
    std::string text;
};

}  // namespace xinglin::ws::testing

namespace xinglin::wire {
template <>
constexpr auto fields<ws::testing::Said> = members(field<"text">(&ws::testing::Said::text, text(1, 40'000)));
}  // namespace xinglin::wire

namespace xinglin::ws::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using db::Txn;
using http::Call;
using http::NoBody;
using http::testing::kOtherPatientToken;
using http::testing::kDoctorToken;
using http::testing::kPatientsPhoneToken;
using http::testing::kPatientToken;
using ThingId = Id<struct ThingTag>;

constexpr char kThing[] = "018f3c6e-7a3b-7c00-8000-0123456789ab";

PersonId person(std::uint8_t number) {
    PersonId id;
    id.bytes[15] = number;
    return id;
}
PersonId patient() { return person(1); }

class SocketTest : public ::testing::Test, public StateSource, public SocketWatch {
 protected:
    Result<std::vector<State>> states(Txn&, http::App, const Access&, Moment&) override {
        return std::vector<State>{{"consult", kThing, 4, R"({"state":"queued"})"}};
    }
    void opened(http::App, const Access&) override { ++opened_; }
    void pinged(http::App, const Access&) override { ++pinged_; }
    void closed(http::App, const Access&) override { ++closed_; }

    void fill(http::Routes& routes) {
        routes.post<Said, http::Created<Said>>(
            "/things/{id}/messages", {.roles = Role::Patient, .summary = "Say", .socket = "message.send"},
            [this](Txn& txn, const Access&, const Call<Said>& call, Moment&) -> Result<http::Created<Said>> {
                auto id = call.path_id<ThingId>("id");
                if (!id) return refuse(id.error());
                push_message(txn, *hub_, Recipient::patient(patient()), id->text(), wire::write(call.body));
                return http::Created<Said>{call.body, ""};
            });
        routes.put<NoBody, NoBody>("/slow", {.roles = Role::Patient, .summary = "Waits", .socket = "slow"},
                                   [this](const Call<NoBody>&, http::Prepare&) -> Result<NoBody> {
                                       gate_->wait();
                                       return NoBody{};
                                   },
                                   [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> { return NoBody{}; });
    }

    void SetUp() override {
        server_ = std::make_unique<SocketServer>([this](http::Routes& routes) { fill(routes); }, this, this);
        hub_ = &server_->hub;
    }
    SocketClient connect(std::string_view token = kPatientToken) { return SocketClient(server_->port(), token); }
    static void take_hello(SocketClient& client) {
        client.read();
        client.read();
    }
    template <class Condition>
    static bool soon(Condition condition) {
        for (int i = 0; i < 500 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return condition();
    }

    std::atomic<int> opened_{0}, pinged_{0}, closed_{0};
    std::unique_ptr<std::latch> gate_ = std::make_unique<std::latch>(1);
    Hub* hub_ = nullptr;
    std::unique_ptr<SocketServer> server_;
};

std::string say(int id, std::string_view text) {
    return R"({"id":)" + std::to_string(id) + R"(,"do":"message.send","path":{"id":")" + kThing + R"("},"body":{"text":")" + std::string(text) + "\"}}";
}

TEST_F(SocketTest, SaysHelloThenEveryState) {
    auto client = connect();
    EXPECT_EQ(client.status(), 101);
    EXPECT_EQ(client.read_text(), R"({"hello":{"protocol":1,"person":"00000000-0000-0000-0000-000000000001","server_time":"2026-11-22T08:00:00.000000Z"}})");
    EXPECT_EQ(client.read_text(), std::string(R"({"push":"state","name":"consult","key":")") + kThing + R"(","version":4,"body":{"state":"queued"}})");
    EXPECT_TRUE(soon([&] { return opened_ == 1; }));
    EXPECT_TRUE(hub_->is_connected(http::App::Patient, patient()));
    EXPECT_FALSE(hub_->is_connected(http::App::Doctor, patient()));
}

TEST_F(SocketTest, AnswersUnderItsIdWhateverIsWrongWithACommand) {
    auto client = connect();
    take_hello(client);
    client.send(R"({"id":5,"do":"message.send","path":{"id":""},"body":{"text":"a"}})");
    EXPECT_THAT(client.read_text(), ::testing::StartsWith(R"({"re":5,"status":404,)"));
    client.send(R"({"id":6,"do":"message.send","colour":"red"})");
    EXPECT_THAT(client.read_text(), ::testing::StartsWith(R"({"re":6,"status":400,)"));
    client.send(R"({"id":-7,"do":"message.send"})");
    EXPECT_THAT(client.read_text(), ::testing::StartsWith(R"({"status":400,)")) << "no id that can be told";
}

TEST_F(SocketTest, RunsACommandAsItsRoute) {
    auto client = connect();
    take_hello(client);
    client.send(say(7, "hello"));
    std::vector<std::string> frames{client.read_text(), client.read_text()};
    EXPECT_THAT(frames, ::testing::UnorderedElementsAre(R"({"re":7,"status":201,"body":{"text":"hello"}})",
                                                        std::string(R"({"push":"message","consult":")") + kThing + R"(","message":{"text":"hello"}})"));
}

TEST_F(SocketTest, PushesToThePersonsOtherScreensAndToNobodyElse) {
    auto screen = connect();
    auto phone = connect();
    auto stranger = connect(kOtherPatientToken);
    for (SocketClient* client : {&screen, &phone, &stranger}) take_hello(*client);
    screen.send(say(1, "one"));
    EXPECT_THAT(phone.read_text(), HasSubstr(R"("message":{"text":"one"})"));
    stranger.send(R"({"id":2,"do":"ping"})");
    EXPECT_EQ(stranger.read_text(), R"({"re":2,"status":204})") << "the first thing it hears is the answer to its own ping";
}

TEST_F(SocketTest, ExplainsARefusedCommand) {
    auto client = connect();
    take_hello(client);
    client.send(R"({"id":1,"do":"consult.steal"})");
    EXPECT_THAT(client.read_text(), ::testing::AllOf(StartsWith(R"({"re":1,"status":404,"error":{)"), HasSubstr("ws.no_such_command")));
    client.send(R"({"id":2,"do":"message.send","body":{"text":"a"}})");
    EXPECT_THAT(client.read_text(), HasSubstr(R"("path":"/path/id")"));
    client.send(R"({"id":3,"do":"message.send","path":{"id":"7"},"body":{"text":"a"}})");
    EXPECT_THAT(client.read_text(), HasSubstr("http.no_such_thing"));
    client.send(R"({"id":4,"do":"message.send","path":{"id":"7"},"body":{"text":"a","from":"doctor"}})");
    EXPECT_THAT(client.read_text(), HasSubstr("wire.unknown_field"));
    client.send("not json");
    EXPECT_THAT(client.read_text(), HasSubstr("wire.malformed"));
}

TEST_F(SocketTest, TakesThirtyTwoWaitingCommandsAndRefusesTheNext) {
    auto client = connect();
    take_hello(client);
    client.send(R"({"id":0,"do":"slow"})");
    for (int i = 1; i <= 33; ++i) client.send(R"({"id":)" + std::to_string(i) + R"(,"do":"ping2"})");
    EXPECT_THAT(client.read_text(), ::testing::AllOf(StartsWith(R"({"re":33,)"), HasSubstr("ws.too_many_queued")));
    gate_->count_down();
    EXPECT_EQ(client.read_text(), R"({"re":0,"status":204})");
    for (int i = 1; i <= 32; ++i) EXPECT_THAT(client.read_text(), StartsWith("{\"re\":" + std::to_string(i) + ","));
}

TEST_F(SocketTest, TurnsAwayWhoMayNotCome) {
    gate_->count_down();
    EXPECT_EQ(connect("").status(), 401);
    EXPECT_EQ(connect("dead-token-000000000001").status(), 401);
    EXPECT_EQ(SocketClient(server_->port(), kPatientToken, "Origin: https://evil.example\r\n").status(), 403);
    EXPECT_EQ(SocketClient(server_->port(), kPatientToken, "Origin: http://patient.localhost\r\n").status(), 101);
    SocketClient old(server_->port(), kPatientToken, "", "protocol=0&client=old/1");
    EXPECT_EQ(old.status(), 426);
    EXPECT_THAT(old.problem(), HasSubstr("ws.protocol_too_old"));
    http::testing::RawClient plain(server_->port());
    EXPECT_EQ(plain.ask("GET /api/v1/socket?protocol=1 HTTP/1.1\r\nHost: patient.localhost\r\n\r\n")->status, 426);
}

TEST_F(SocketTest, EndsWhenItIsAsked) {
    auto client = connect();
    take_hello(client);
    client.send_frame(0x88, std::string("\x03\xe8", 2));
    EXPECT_EQ(client.read_until_closed(), 1000U);
    EXPECT_TRUE(soon([&] { return closed_ == 1 && hub_->sockets() == 0; }));
    EXPECT_FALSE(hub_->is_connected(http::App::Patient, patient()));
}

TEST_F(SocketTest, ClosesOnBrokenFrames) {
    struct Broken {
        unsigned first;
        std::string payload;
        bool masked;
        unsigned code;
    };
    for (const Broken& broken : {Broken{0x81, "{}", false, 1002}, Broken{0xC1, "{}", true, 1002}, Broken{0x82, "{}", true, 1003},
                                 Broken{0x81, "\xff\xfe", true, 1007}, Broken{0x81, std::string(65'537, 'x'), true, 1009}}) {
        auto client = connect();
        take_hello(client);
        client.send_frame(broken.first, broken.payload, broken.masked);
        EXPECT_EQ(client.read_until_closed(), broken.code);
        EXPECT_TRUE(client.is_ended());
    }
}

TEST_F(SocketTest, AnswersAPingAndRenewsPresence) {
    auto client = connect();
    take_hello(client);
    client.send_frame(0x89, "beat");
    auto pong = client.read();
    EXPECT_EQ(pong->opcode, Opcode::Pong);
    EXPECT_EQ(pong->payload, "beat");
    client.send(R"({"id":1,"do":"ping"})");
    client.send(R"({"id":2,"do":"ping"})");
    client.read();
    client.read();
    EXPECT_EQ(pinged_, 1) << "at most once in ten seconds";
}

TEST_F(SocketTest, ClosesAReaderThatDoesNotRead) {
    auto client = connect();
    take_hello(client);
    const auto frame = std::make_shared<const std::string>(std::string(60'000, 'x'));
    for (int i = 0; i < 400; ++i) hub_->push(Recipient::patient(patient()), frame);
    EXPECT_TRUE(soon([&] { return !hub_->is_connected(http::App::Patient, patient()); }));
}

TEST_F(SocketTest, ForgetsASocketDroppedAtEachStep) {
    { http::testing::RawClient half(server_->port()); half.send("GET /api/v1/socket?proto"); }
    { auto client = connect(); }
    { auto client = connect(); take_hello(client); client.send_raw("\x81"); }
    { auto client = connect(); take_hello(client); client.send_raw("\x81\xfe\x01"); }
    { auto client = connect(); take_hello(client); client.send(say(1, "gone")); }
    { auto client = connect(); take_hello(client); client.send(R"({"id":0,"do":"slow"})"); }
    gate_->count_down();
    EXPECT_TRUE(soon([&] { return hub_->sockets() == 0 && server_->server.connections() == 0; }));
}

TEST_F(SocketTest, ClosesAtOnceWhenItsSessionIsRevokedAndLeavesThePersonsOthers) {
    auto screen = connect();
    auto phone = connect(kPatientsPhoneToken);
    auto stranger = connect(kOtherPatientToken);
    for (SocketClient* client : {&screen, &phone, &stranger}) take_hello(*client);
    SessionId lost;
    lost.bytes[15] = static_cast<std::uint8_t>(kPatientsPhoneToken[sizeof kPatientsPhoneToken - 2]);
    hub_->push(Recipient::patient(patient()), std::make_shared<const std::string>("before"));
    hub_->end_session(patient(), lost);
    hub_->push(Recipient::patient(patient()), std::make_shared<const std::string>("after"));
    EXPECT_EQ(phone.read_text(), "before");
    EXPECT_EQ(phone.read().value_or(Received{}).close_code(), 1008U) << "and nothing that came after";
    EXPECT_EQ(screen.read_text(), "before");
    EXPECT_EQ(screen.read_text(), "after");
    hub_->end_session(PersonId{}, lost);
    stranger.send(R"({"id":2,"do":"ping"})");
    EXPECT_EQ(stranger.read_text(), R"({"re":2,"status":204})");
}

TEST_F(SocketTest, OfOneInstitutionAloneClosesWhenItsDoctorLeavesIt) {
    auto doctor = connect(kDoctorToken);
    take_hello(doctor);
    hub_->end_sessions_in(person(3), TenantId{{9}});
    doctor.send(R"({"id":1,"do":"ping"})");
    EXPECT_EQ(doctor.read_text(), R"({"re":1,"status":204})");
    hub_->end_sessions_in(person(3), TenantId{{7}});
    EXPECT_EQ(doctor.read().value_or(Received{}).close_code(), 1008U);
}

TEST_F(SocketTest, TellsSocketsToComeAgainWhenItEnds) {
    auto client = connect();
    take_hello(client);
    std::thread ending([&] { server_->server.drain(); });
    EXPECT_EQ(client.read_until_closed(), 1012U);
    client.leave();
    ending.join();
}

}  // namespace
}  // namespace xinglin::ws::testing

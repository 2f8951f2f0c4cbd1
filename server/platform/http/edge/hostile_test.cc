// What somebody who means harm sends over a real connection.
#include <gmock/gmock.h>

#include <thread>

#include "platform/http/testing.h"

namespace xinglin::http::testing {
namespace {

using ::testing::HasSubstr;
using db::Txn;

void fill(Routes& routes) {
    routes.get<Raw>("/ok", {.roles = Role::Anonymous | Role::Patient, .summary = "Answers"},
                    [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Raw> { return Raw{"ok", "text/plain"}; });
    routes.get<Raw>("/big", {.roles = Role::Anonymous, .summary = "Answers at length"},
                    [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<Raw> { return Raw{std::string(30 << 20, 'x'), "text/plain"}; });
    routes.post<NoBody, NoBody>("/nothing", {.roles = Role::Anonymous, .summary = "Takes nothing"},
                                [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> { return NoBody{}; });
    routes.post<NoBody, NoBody>("/codes", {.roles = Role::Anonymous | Role::Patient, .summary = "Few", .rate = RateClass::Code},
                                [](Txn&, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> { return NoBody{}; });
}

ServerOptions hasty() {
    ServerOptions options;
    options.head_within = 1s;
    options.body_within = 1s;
    options.idle_within = 2s;
    options.send_within = 1s;
    options.trusted_proxies = {"127.0.0.1"};
    options.connections_max = 50;
    options.connections_per_address_max = 50;
    options.drain_within = 1s;
    return options;
}

class Hostile : public ::testing::Test {
 protected:
    TestServer server{fill, hasty()};
    const std::string ok = request_of({.target = "/api/v1/ok"});
    bool still_serves() { return RawClient(server.port()).ask(ok)->body == "ok"; }
};

TEST_F(Hostile, SmugglesNothing) {
    RawClient client(server.port());
    auto reply = client.ask("POST /api/v1/nothing HTTP/1.1\r\nHost: patient.localhost\r\nContent-Length: 4\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + ok);
    EXPECT_EQ(reply->status, 400);
    EXPECT_TRUE(reply->closed);
    EXPECT_FALSE(client.read()) << "the request behind it is not answered";
}

TEST_F(Hostile, AnswersWhatIsTooLargeAndHangsUp) {
    RawClient head(server.port());
    EXPECT_EQ(head.ask("GET / HTTP/1.1\r\nHost: patient.localhost\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n")->status, 431);
    EXPECT_TRUE(head.is_ended());
    RawClient body(server.port());
    EXPECT_EQ(body.ask("POST /api/v1/nothing HTTP/1.1\r\nHost: patient.localhost\r\nContent-Length: 4000000000\r\n\r\nabc")->status, 413);
    RawClient sent(server.port());
    EXPECT_EQ(sent.ask(request_of({.method = "POST", .target = "/api/v1/nothing", .body = std::string(200'000, ' ')}))->status, 413);
    EXPECT_TRUE(still_serves());
}

TEST_F(Hostile, RefusesTargetsOfOtherForms) {
    for (std::string target : {"http://patient.localhost/api/v1/ok", "*", "patient.localhost:80", "/api/v1/ok#x", "/a\x80"}) {
        RawClient client(server.port());
        EXPECT_EQ(client.ask("GET " + target + " HTTP/1.1\r\nHost: patient.localhost\r\n\r\n")->status, 400) << target;
    }
    for (std::string target : {"/../../etc/passwd", "/assets/..%2f..%2fetc/passwd.txt", "/api/v1/../v1/ok", "/api/v1//ok"}) {
        RawClient client(server.port());
        EXPECT_EQ(client.ask("GET " + target + " HTTP/1.1\r\nHost: patient.localhost\r\n\r\n")->status, 404) << target;
    }
}

TEST_F(Hostile, DropsWhoSendsItsHeadTooSlowly) {
    RawClient slow(server.port());
    const auto began = std::chrono::steady_clock::now();
    bool ended = false;
    for (int i = 0; i < 50 && !ended; ++i) {
        ended = !slow.send("X");
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    EXPECT_TRUE(ended || slow.is_ended());
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(6));
}

TEST_F(Hostile, DropsWhoSendsItsBodyTooSlowly) {
    RawClient slow(server.port());
    slow.send("POST /api/v1/nothing HTTP/1.1\r\nHost: patient.localhost\r\nContent-Length: 100\r\n\r\n{");
    EXPECT_TRUE(slow.is_ended());
}

TEST_F(Hostile, DropsWhoDoesNotReadItsAnswer) {
    RawClient slow(server.port());
    slow.send(request_of({.target = "/api/v1/big"}));
    std::this_thread::sleep_for(std::chrono::milliseconds(3500));
    EXPECT_LT(slow.read_some(30 << 20).size(), std::size_t{30 << 20});
}

TEST_F(Hostile, DropsAnIdleConnection) {
    RawClient idle(server.port());
    EXPECT_EQ(idle.ask(ok)->status, 200);
    EXPECT_TRUE(idle.is_ended());
}

TEST_F(Hostile, LetsOnlySoManyIn) {
    std::deque<RawClient> crowd;
    for (int i = 0; i < 60; ++i) crowd.emplace_back(server.port());
    int served = 0;
    for (RawClient& client : crowd) served += client.ask(ok).has_value() ? 1 : 0;
    EXPECT_EQ(served, 50);
    crowd.clear();
    for (int i = 0; i < 100 && server.server.connections() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_TRUE(still_serves());
}

TEST_F(Hostile, SlowsDownAnAddressThatAsksTooOften) {
    int refused = 0;
    RawClient client(server.port());
    for (int i = 0; i < 40; ++i) {
        auto reply = client.ask(request_of({.method = "POST", .target = "/api/v1/codes", .more = "X-Forwarded-For: 203.0.113.9\r\n"}));
        if (reply->status != 429) continue;
        ++refused;
        EXPECT_NE(reply->header("retry-after"), "");
    }
    EXPECT_EQ(refused, 10) << "thirty at once from one address";
    EXPECT_EQ(client.ask(request_of({.method = "POST", .target = "/api/v1/codes", .more = "X-Forwarded-For: 203.0.113.10\r\n"}))->status, 204);
    server.store.clock.turn(10s);
    EXPECT_EQ(client.ask(request_of({.method = "POST", .target = "/api/v1/codes", .more = "X-Forwarded-For: 203.0.113.9\r\n"}))->status, 204);
}

TEST_F(Hostile, ForgetsWhoLeavesAtAnyStep) {
    for (std::size_t cut = 0; cut < ok.size(); cut += 7) RawClient(server.port()).send(ok.substr(0, cut));
    RawClient(server.port()).send(request_of({.target = "/api/v1/big"}));
    for (int i = 0; i < 400 && server.server.connections() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(server.server.connections(), 0U);
    EXPECT_TRUE(still_serves());
}

TEST_F(Hostile, FinishesWhatHasBegunBeforeItEnds) {
    RawClient half(server.port());   // On the first I/O thread; the idle one on the second, which is told last.
    half.send(ok.substr(0, ok.size() - 2));
    RawClient idle(server.port());
    idle.ask(ok);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    std::thread ending([&] { server.server.drain(); });
    EXPECT_TRUE(idle.is_ended());
    auto reply = half.ask(ok.substr(ok.size() - 2));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_TRUE(reply->closed);
    ending.join();
}

}  // namespace
}  // namespace xinglin::http::testing

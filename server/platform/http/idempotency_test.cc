#include "platform/http/idempotency.h"

#include <gmock/gmock.h>

#include <thread>

#include "platform/http/refusals.h"
#include "platform/http/testing.h"

namespace xinglin::http::testing {

struct Order {
    std::string what;
};

}  // namespace xinglin::http::testing

namespace xinglin::wire {
template <>
constexpr auto fields<http::testing::Order> = members(field<"what">(&http::testing::Order::what, text(1, 50)));
}  // namespace xinglin::wire

namespace xinglin::http::testing {
namespace {

using ::testing::HasSubstr;
using db::Txn;

class IdempotencyTest : public ::testing::Test {
 protected:
    void fill(Routes& routes) {
        routes.post<Order, Created<Order>>(
            "/orders", {.roles = Role::Patient | Role::Anonymous, .summary = "Order", .idempotent = true},
            [this](Txn& txn, const Access&, const Call<Order>& call, Moment&) -> Result<Created<Order>> {
                if (call.body.what == "nothing") return refuse({.kind = ErrorKind::Conflict, .code = "test.refused"});
                txn.after_commit([this] { ++made_; });
                return Created<Order>{call.body, "/orders/7"};
            });
        routes.get<Order>("/orders/{id}", {.roles = Role::Patient | Role::Anonymous, .summary = "Look"},
                          [](Txn&, const Access& access, const Call<NoBody>& call, Moment&) -> Result<Order> {
                              return Order{"again " + std::string(call.path("id")) + " for " + std::string(role_name(access.role))};
                          });
        routes.put<NoBody, NoBody>("/orders/{id}/closure", {.roles = Role::Patient, .summary = "Close", .idempotent = true},
                                   [this](Txn& txn, const Access&, const Call<NoBody>&, Moment&) -> Result<NoBody> {
                                       txn.after_commit([this] { ++made_; });
                                       return NoBody{};
                                   });
    }
    Reply order(std::string_view key, std::string_view what = "tea", std::string_view token = kPatientToken, std::string_view more = "") {
        return server.ask({.method = "POST", .target = "/api/v1/orders", .token = std::string(token), .body = R"({"what":")" + std::string(what) + "\"}",
                           .more = "Idempotency-Key: " + std::string(key) + "\r\n" + std::string(more)});
    }

    std::atomic<int> made_{0};
    TestServer server{[this](Routes& routes) { fill(routes); }};
};

TEST_F(IdempotencyTest, DoesOnceAndRendersAgain) {
    EXPECT_THAT(order("k1").body, HasSubstr("tea"));
    auto again = order("k1");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, R"({"what":"again 7 for patient"})");
    EXPECT_EQ(again.header("location"), "/api/v1/orders/7");
    EXPECT_EQ(made_, 1);
}

TEST_F(IdempotencyTest, RefusesAKeyForAnotherBodyOrRoute) {
    order("k1");
    EXPECT_THAT(order("k1", "coffee").body, HasSubstr("http.key_reused"));
    EXPECT_EQ(server.ask({.method = "PUT", .target = "/api/v1/orders/7/closure", .token = kPatientToken, .more = "Idempotency-Key: k1\r\n"}).status, 422);
    EXPECT_EQ(made_, 1);
}

TEST_F(IdempotencyTest, KeepsTheKeysOfTwoPersonsApart) {
    order("k1");
    EXPECT_THAT(order("k1", "tea", kOtherPatientToken).body, HasSubstr("tea"));
    EXPECT_EQ(made_, 2);
}

TEST_F(IdempotencyTest, RemembersOnlyWhatChangedSomething) {
    EXPECT_EQ(order("k1", "nothing").status, 409);
    EXPECT_EQ(order("k1", "tea").status, 201);
}

TEST_F(IdempotencyTest, KnowsWhoIsNotSignedInByHisDevice) {
    EXPECT_THAT(order("k1", "tea", "").body, HasSubstr("http.key_needs_actor"));
    const std::string device = "X-Xinglin-Device: 018f3c6e-7a3b-7c00-8000-0123456789ab\r\n";
    order("k1", "tea", "", device);
    EXPECT_THAT(order("k1", "tea", "", device).body, HasSubstr("again 7 for anonymous"));
}

TEST_F(IdempotencyTest, RepeatsAnEmptyAnswer) {
    const Plain close{.method = "PUT", .target = "/api/v1/orders/7/closure", .token = kPatientToken, .more = "Idempotency-Key: k2\r\n"};
    EXPECT_EQ(server.ask(close).status, 204);
    EXPECT_EQ(server.ask(close).status, 204);
    EXPECT_EQ(made_, 1);
}

TEST_F(IdempotencyTest, RefusesKeysOfAnotherForm) {
    EXPECT_THAT(order("a b").body, HasSubstr("http.bad_key"));
    EXPECT_THAT(order(std::string(65, 'k')).body, HasSubstr("http.bad_key"));
}

TEST_F(IdempotencyTest, HasOneEffectUnderFiftyAtOnce) {
    std::vector<std::thread> callers;
    std::atomic<int> created{0};
    for (int i = 0; i < 10; ++i) {
        callers.emplace_back([&] {
            for (int j = 0; j < 5; ++j) created += order("k3").status == 201 ? 1 : 0;
        });
    }
    for (std::thread& caller : callers) caller.join();
    EXPECT_EQ(created, 50);
    EXPECT_EQ(made_, 1);
}

TEST_F(IdempotencyTest, ForgetsWhatNobodyRetries) {
    order("k1");
    server.store.clock.turn(kOutcomeKept + 1s);
    auto gone = server.store->write_now([](Txn& txn, Moment&) -> Result<std::int64_t> {
        return txn.exec_count(sql::prune_outcomes, txn.now() - kOutcomeKept, 100);
    });
    EXPECT_EQ(*gone, 1);
    order("k1");
    EXPECT_EQ(made_, 2);
}

}  // namespace
}  // namespace xinglin::http::testing

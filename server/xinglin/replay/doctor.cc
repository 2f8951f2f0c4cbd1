#include "xinglin/replay/doctor.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <fmt/core.h>
#include <simdjson.h>

#include <stdexcept>

#include "xinglin/replay/json_text.h"

namespace xinglin::replay {
namespace {

simdjson::dom::element parsed(simdjson::dom::parser& parser, const Reply& reply, unsigned wanted, const char* what) {
    simdjson::dom::element read;
    if (reply.status != wanted || parser.parse(reply.body).get(read) != simdjson::SUCCESS) {
        throw std::runtime_error(fmt::format("{}: {} {}", what, reply.status, reply.body.substr(0, 300)));
    }
    return read;
}

}  // namespace

asio::awaitable<std::vector<Account>> doctors_of(Stage& stage) {
    Web web(stage.target, {"doctor", stage.uuid(), "10.255.0.1"}, stage.patience);
    simdjson::dom::parser parser;
    const auto reply = co_await web.call("GET", "/demo/accounts");
    std::vector<Account> accounts;
    for (auto one : simdjson::dom::array(parsed(parser, reply, 200, "the demo's accounts")["accounts"])) {
        if (std::string_view(one["app"]) != "doctor") continue;
        accounts.push_back({std::string(std::string_view(one["login"])), std::string(std::string_view(one["password"])),
                            std::string(std::string_view(one["totp_secret"]))});
    }
    co_return accounts;
}

Doctor::Doctor(Stage& on, Account who, std::string address)
    : stage(&on), account(std::move(who)), web(on.target, {"doctor", on.uuid(), std::move(address)}, on.patience) {}

asio::awaitable<void> Doctor::begin(asio::any_io_executor executor) {
    executor_ = executor;
    simdjson::dom::parser parser;
    auto reply = co_await web.call("POST", "/api/v1/staff/sign-in",
                                   fmt::format(R"({{"login":{},"password":{}}})", json_text(account.login), json_text(account.password)));
    const std::string challenge(std::string_view(parsed(parser, reply, 200, "sign-in")["challenge"]));
    reply = co_await web.call("GET", "/demo/totp?login=" + account.login);
    const std::string code(std::string_view(parsed(parser, reply, 200, "one-time code")["code"]));
    reply = co_await web.call("POST", "/api/v1/staff/sign-in/second-factor",
                              fmt::format(R"({{"challenge":{},"code":"{}"}})", json_text(challenge), code));
    parsed(parser, reply, 200, "second factor");

    line = std::make_shared<Line>(executor, web,
                                  [self = weak_from_this()](std::string_view frame) {
                                      if (auto doctor = self.lock()) take_push(*doctor->stage, frame, doctor);
                                  });
    line->open();
    reply = co_await line->command("presence.set", "", R"({"online":true})");
    parsed(parser, reply, 200, "presence");
}

void Doctor::offered(const std::string& consult) {
    if (!stage->plays.contains(consult)) {
        stage->early[consult] = weak_from_this();
        return;
    }
    asio::co_spawn(executor_, [self = shared_from_this(), consult] { return self->take(consult); }, asio::detached);
}

asio::awaitable<void> Doctor::take(std::string consult) {
    const auto found = stage->plays.find(consult);
    if (found == stage->plays.end()) co_return;
    const auto play = found->second;
    try {
        const auto reply = co_await line->command("consult.accept", consult, "");
        if (reply.status < 300) play->taken_by = weak_from_this();
    } catch (const Unreachable&) {
    }
    play->patient.changed.ring();
}

void Doctor::leave() {
    if (line) line->close();
}

}  // namespace xinglin::replay

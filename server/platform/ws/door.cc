#include "platform/ws/door.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "platform/http/edge/hosts.h"
#include "platform/http/refusals.h"

namespace xinglin::ws {
namespace {

constexpr std::string_view kMagic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";   // RFC 6455, 1.3.
constexpr std::size_t kKeySize = 24;

Error upgrade_required() { return {.kind = ErrorKind::UpgradeRequired, .code = "ws.upgrade_required"}; }
Error protocol_too_old() {
    return {.kind = ErrorKind::UpgradeRequired, .code = "ws.protocol_too_old", .arguments = {{"protocol", std::to_string(kProtocol)}}};
}

bool holds_token(std::string_view list, std::string_view wanted) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    return std::search(list.begin(), list.end(), wanted.begin(), wanted.end(), same) != list.end();
}

Result<void> check(const http::Knock& knock) {
    const http::Request& request = knock.request;
    if (!holds_token(request.header("upgrade"), "websocket") || !holds_token(request.header("connection"), "upgrade") ||
        request.header("sec-websocket-version") != "13" || request.header("sec-websocket-key").size() != kKeySize) {
        return refuse(upgrade_required());
    }
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && !http::is_same_origin(origin, request.header("host"))) return refuse(http::csrf());
    const auto protocol = knock.facts.query_int("protocol", 0, 0, 1'000'000);
    if (!protocol || *protocol < kProtocol) return refuse(protocol_too_old());
    if (knock.token.empty()) return refuse(http::sign_in_first());
    return {};
}

std::string switching(std::string_view key) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept_of(key) + "\r\n\r\n";
}

// A read on the store, awaited on this I/O thread.
http::Task<Result<void>> in_a_read(db::Store& store, http::IoThread& home, db::Work work) {
    auto start = [&](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        store.read(std::move(work), [shared, &home](Result<void> done) {
            home.leave([shared, done = std::move(done)]() mutable { (*shared)(std::move(done)); });
        });
    };
    co_return co_await boost::asio::async_initiate<decltype(http::use_task), void(Result<void>)>(start, http::use_task);
}

std::string hello(const Access& access, Instant now) {
    return R"({"hello":{"protocol":)" + std::to_string(kProtocol) + R"(,"person":")" + access.person.text() +
           R"(","server_time":")" + instant_text(now) + "\"}}";
}

}  // namespace

std::string accept_of(std::string_view key) {
    const std::string text = std::string(key) + std::string(kMagic);
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest;
    SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::array<unsigned char, 4 * ((SHA_DIGEST_LENGTH + 2) / 3) + 1> encoded;
    const int length = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(digest.size()));
    return {reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length)};
}

http::Task<Result<Access>> Door::who(const http::Knock& knock) {
    auto access = std::make_shared<Access>();
    const http::App app = knock.facts.app;
    db::Work work = [this, access, app, token = knock.token, client = knock.facts.client](db::Txn& txn, Moment& moment) -> Result<void> {
        auto found = parts_.pipeline.who(txn, app, token, client, moment);
        if (!found) return refuse(std::move(found.error()));
        *access = std::move(*found);
        return {};
    };
    Result<void> done = co_await in_a_read(parts_.pipeline.store(), knock.home, std::move(work));
    if (!done) co_return refuse(std::move(done.error()));
    if (access->person.is_nil()) co_return refuse(http::sign_in_first());
    co_return std::move(*access);
}

// The hello and every state this reader may see. Without its states a socket is of no use: it says hello and no more,
// and the client comes again.
http::Task<std::vector<std::string>> Door::first_frames(const Session::Who& who, http::IoThread& home) {
    std::vector<std::string> frames{hello(who.access, parts_.clock.now())};
    if (parts_.states == nullptr) co_return frames;
    auto states = std::make_shared<std::vector<State>>();
    db::Work work = [this, states, who](db::Txn& txn, Moment& moment) -> Result<void> {
        // Asked once more, now that it sits in the hub: a revocation before this is seen here, one after it is told there.
        auto still = parts_.pipeline.who(txn, who.facts.app, who.token, who.facts.client, moment);
        if (!still) return refuse(std::move(still.error()));
        auto all = parts_.states->states(txn, who.facts.app, who.access, moment);
        if (!all) return refuse(std::move(all.error()));
        *states = std::move(*all);
        return {};
    };
    Result<void> done = co_await in_a_read(parts_.pipeline.store(), home, std::move(work));
    if (!done) co_return std::vector<std::string>{};
    for (const State& state : *states) frames.push_back(state_json(state.name, state.key, state.version, state.body));
    co_return frames;
}

http::Task<Result<void>> Door::enter(http::Knock knock) {
    Result<void> sound = check(knock);
    if (!sound) co_return sound;
    Result<Access> access = co_await who(knock);
    if (!access) co_return refuse(std::move(access.error()));
    const std::string head = switching(knock.request.header("sec-websocket-key"));
    const std::array<asio::const_buffer, 1> parts{asio::buffer(head)};
    const bool sent = co_await knock.link->send(parts);
    if (!sent) co_return Result<void>{};
    Session::Who who{std::move(knock.facts), std::move(knock.token), std::move(*access)};
    who.facts.query_parameters.clear();
    auto session = std::make_shared<Session>(parts_, who, std::move(knock.link), knock.home, knock.watch);
    session->join();
    const std::vector<std::string> frames = co_await first_frames(who, knock.home);
    session->start(frames);
    co_return Result<void>{};
}

}  // namespace xinglin::ws

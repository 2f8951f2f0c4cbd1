#include "xinglin/replay/web.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>
#include <boost/url.hpp>

#include <fmt/core.h>

#include <stdexcept>

namespace xinglin::replay {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using asio::use_awaitable;

namespace {

constexpr auto kTimeout = std::chrono::seconds(20);
constexpr auto kPause = std::chrono::milliseconds(200);

asio::awaitable<void> pause_for(std::chrono::steady_clock::duration time) {
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(use_awaitable);
}

std::string cookie_of(const http::response<http::string_body>& response) {
    const auto set = response[http::field::set_cookie];
    return std::string(set.substr(0, set.find(';')));
}

}  // namespace

Target target_of(const std::string& url) {
    const auto read = boost::urls::parse_uri(url);
    if (!read || read->scheme() != "http") throw std::runtime_error(fmt::format("{} is no http address", url));
    std::string host = read->host();
    const std::string port = read->port().empty() ? "80" : std::string(read->port());
    for (const char* app : {"patient.", "doctor.", "desk."}) {
        if (host.starts_with(app)) host = host.substr(std::string_view(app).size());
    }
    // The three names end in localhost on a demo, whatever address it is reached by.
    const bool address = host.find_first_not_of("0123456789.") == std::string::npos;
    return {host == "localhost" ? "127.0.0.1" : host, port, fmt::format("{}:{}", address ? "localhost" : host, port)};
}

asio::awaitable<std::unique_ptr<Web::Connection>> Web::connect() {
    const auto executor = co_await asio::this_coro::executor;
    tcp::resolver resolver(executor);
    const auto found = co_await resolver.async_resolve(target_->host, target_->port, use_awaitable);
    auto connection = std::make_unique<Connection>(executor);
    connection->stream.expires_after(kTimeout);
    co_await connection->stream.async_connect(found, use_awaitable);
    connection->stream.socket().set_option(tcp::no_delay(true));
    co_return connection;
}

asio::awaitable<Reply> Web::once(const std::string& method, const std::string& path, const std::string& body,
                                 const std::string& key) {
    std::unique_ptr<Connection> connection;
    if (idle_.empty()) {
        connection = co_await connect();
    } else {
        connection = std::move(idle_.back());
        idle_.pop_back();
    }
    http::request<http::string_body> request(http::string_to_verb(method), path, 11);
    request.set(http::field::host, fmt::format("{}.{}", face_.app, target_->name));
    request.set("X-Xinglin-CSRF", "1");
    request.set("X-Xinglin-Device", face_.device);
    request.set("X-Forwarded-For", face_.address);
    request.set(http::field::accept_language, "zh");
    if (!face_.cookie.empty()) request.set(http::field::cookie, face_.cookie);
    if (!key.empty()) request.set("Idempotency-Key", key);
    if (!body.empty()) request.set(http::field::content_type, "application/json");
    request.body() = body;
    request.prepare_payload();

    connection->stream.expires_after(kTimeout);
    co_await http::async_write(connection->stream, request, use_awaitable);
    http::response<http::string_body> response;
    co_await http::async_read(connection->stream, connection->buffer, response, use_awaitable);
    if (const auto cookie = cookie_of(response); !cookie.empty()) face_.cookie = cookie;
    if (response.keep_alive()) idle_.push_back(std::move(connection));
    co_return Reply{response.result_int(), std::move(response.body())};
}

asio::awaitable<Reply> Web::call(std::string method, std::string path, std::string body, std::string key) {
    const auto until = std::chrono::steady_clock::now() + patience_;
    for (;;) {
        bool broken = false;
        try {
            auto reply = co_await once(method, path, body, key);
            const bool later = reply.status == 503 || reply.status == 429;
            if (!later || std::chrono::steady_clock::now() > until) co_return reply;
        } catch (const boost::system::system_error&) {
            idle_.clear();   // A server that went away took them all.
            broken = true;
        }
        if (broken && std::chrono::steady_clock::now() > until) throw Unreachable{};
        co_await pause_for(kPause);
    }
}

}  // namespace xinglin::replay

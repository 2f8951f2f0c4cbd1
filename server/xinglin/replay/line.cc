#include "xinglin/replay/line.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/websocket.hpp>
#include <fmt/core.h>
#include <simdjson.h>

#include <deque>

namespace xinglin::replay {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using asio::ip::tcp;
using asio::use_awaitable;

namespace {

constexpr auto kHeartbeat = std::chrono::seconds(25);
constexpr auto kRetry = std::chrono::milliseconds(100);
constexpr std::size_t kFrameMax = 8 << 20;

}  // namespace

// A write at a time; what comes meanwhile waits in `queue`.
struct Line::Socket {
    explicit Socket(const asio::any_io_executor& executor) : stream(executor) {}
    websocket::stream<beast::tcp_stream> stream;
    std::deque<std::string> queue;
    bool broken = false;
};

void Signal::ring() {
    for (auto& timer : waiting_) timer.cancel();
}

asio::awaitable<void> Signal::wait(std::chrono::steady_clock::duration at_most) {
    const auto mine = waiting_.emplace(waiting_.end(), executor_, at_most);
    boost::system::error_code ignored;
    co_await mine->async_wait(asio::redirect_error(use_awaitable, ignored));
    waiting_.erase(mine);
}

Line::Line(asio::any_io_executor executor, const Web& web, OnPush on_push)
    : executor_(std::move(executor)), web_(&web), on_push_(std::move(on_push)), changed_(executor_) {}

void Line::open() {
    asio::co_spawn(executor_, [self = shared_from_this()] { return self->stay_connected(); }, asio::detached);
}

void Line::close() {
    closed_ = true;
    if (socket_) {
        socket_->broken = true;
        socket_->stream.next_layer().close();
    }
    changed_.ring();
}

asio::awaitable<void> Line::stay_connected() {
    while (!closed_) {
        auto socket = std::make_shared<Socket>(executor_);
        try {
            tcp::resolver resolver(executor_);
            const auto& target = web_->target();
            const auto found = co_await resolver.async_resolve(target.host, target.port, use_awaitable);
            co_await socket->stream.next_layer().async_connect(found, use_awaitable);
            socket->stream.next_layer().socket().set_option(tcp::no_delay(true));
            socket->stream.read_message_max(kFrameMax);
            const auto& face = web_->face();
            const std::string host = fmt::format("{}.{}", face.app, target.name);
            socket->stream.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
                request.set(beast::http::field::cookie, face.cookie);
                request.set(beast::http::field::origin, fmt::format("http://{}", host));
                request.set("X-Xinglin-Device", face.device);
                request.set("X-Forwarded-For", face.address);
            }));
            co_await socket->stream.async_handshake(host, "/api/v1/socket?protocol=1&client=replay/1", use_awaitable);
            socket_ = socket;
            ++connected_times_;
            changed_.ring();
            asio::co_spawn(executor_, [self = shared_from_this(), socket] { return self->ping(socket); }, asio::detached);
            co_await read_frames(socket);
        } catch (const boost::system::system_error&) {
            socket->broken = true;
        }
        socket_.reset();
        socket->broken = true;
        changed_.ring();
        if (closed_) co_return;
        asio::steady_timer timer(executor_, kRetry);
        co_await timer.async_wait(use_awaitable);
    }
}

asio::awaitable<void> Line::read_frames(std::shared_ptr<Socket> socket) {
    beast::flat_buffer buffer;
    for (;;) {
        buffer.clear();
        co_await socket->stream.async_read(buffer, use_awaitable);
        take({static_cast<const char*>(buffer.data().data()), buffer.size()});
    }
}

asio::awaitable<void> Line::ping(std::shared_ptr<Socket> socket) {
    asio::steady_timer timer(executor_);
    while (!socket->broken && !closed_) {
        timer.expires_after(kHeartbeat);
        co_await timer.async_wait(use_awaitable);
        if (!socket->broken && socket == socket_) co_await send(R"({"do":"ping"})");
    }
}

void Line::take(std::string_view frame) {
    simdjson::dom::parser parser;
    simdjson::dom::element read;
    std::int64_t id = 0;
    const simdjson::padded_string padded(frame);
    if (parser.parse(padded).get(read) != simdjson::SUCCESS) return;
    if (read["re"].get(id) != simdjson::SUCCESS) {
        if (on_push_) on_push_(frame);
        return;
    }
    const auto found = waiting_.find(id);
    if (found == waiting_.end()) return;
    std::int64_t status = 0;
    if (read["status"].get(status) != simdjson::SUCCESS) status = 500;
    simdjson::dom::element body;
    const bool has_body = read["body"].get(body) == simdjson::SUCCESS || read["error"].get(body) == simdjson::SUCCESS;
    found->second.reply = Reply{static_cast<unsigned>(status), has_body ? simdjson::minify(body) : ""};
    changed_.ring();
}

asio::awaitable<bool> Line::send(const std::string& frame) {
    auto socket = socket_;
    if (!socket || socket->broken) co_return false;
    socket->queue.push_back(frame);
    if (socket->queue.size() > 1) co_return true;   // The one who writes goes on with it.
    while (!socket->queue.empty()) {
        boost::system::error_code error;
        co_await socket->stream.async_write(asio::buffer(socket->queue.front()), asio::redirect_error(use_awaitable, error));
        if (error) {
            socket->broken = true;
            co_return false;
        }
        socket->queue.pop_front();
    }
    co_return true;
}

asio::awaitable<Reply> Line::command(std::string name, std::string id, std::string body) {
    const auto until = std::chrono::steady_clock::now() + web_->patience();
    if (body.empty()) body = "{}";
    std::string path;
    if (!id.empty()) path = fmt::format(R"("id":"{}")", id);
    for (;;) {
        const std::int64_t number = ++next_id_;
        auto socket = socket_;
        waiting_[number] = {};
        // Made before the wait: GCC 12 destroys the halves of a conditional twice when they stand in a co_await.
        const std::string frame = fmt::format(R"({{"id":{},"do":"{}","path":{{{}}},"body":{}}})", number, name, path, body);
        const bool sent = co_await send(frame);
        while (sent && !waiting_[number].reply && socket == socket_ && std::chrono::steady_clock::now() < until) {
            co_await changed_.wait(std::chrono::seconds(1));
        }
        auto reply = std::move(waiting_[number].reply);
        waiting_.erase(number);
        const bool later = reply && (reply->status == 503 || reply->status == 429);
        if (reply && !later) co_return *reply;
        if (std::chrono::steady_clock::now() > until) {
            if (reply) co_return *reply;
            throw Unreachable{};
        }
        co_await changed_.wait(kRetry);
    }
}

}  // namespace xinglin::replay

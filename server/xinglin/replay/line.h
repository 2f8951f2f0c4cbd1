// One person's socket: commands with their answers, pushes as they come, and reconnecting until the patience ends.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "xinglin/replay/web.h"

namespace xinglin::replay {

// Something that coroutines of one thread wait for; each waits on a timer of its own.
class Signal {
 public:
    explicit Signal(asio::any_io_executor executor) : executor_(std::move(executor)) {}
    void ring();
    // Returns at the next ring, or after `at_most`.
    asio::awaitable<void> wait(std::chrono::steady_clock::duration at_most);

 private:
    asio::any_io_executor executor_;
    std::list<asio::steady_timer> waiting_;
};

using OnPush = std::function<void(std::string_view frame)>;

class Line : public std::enable_shared_from_this<Line> {
 public:
    Line(asio::any_io_executor executor, const Web& web, OnPush on_push);

    // Connects and keeps connected until close(); pushes come from now on.
    void open();
    void close();
    // Sends a command and waits for its answer; repeats it on a new connection when the old one broke.
    asio::awaitable<Reply> command(std::string name, std::string id, std::string body);
    int reconnects() const { return connected_times_ > 0 ? connected_times_ - 1 : 0; }

 private:
    struct Socket;
    struct Waiting {
        std::optional<Reply> reply;
    };
    asio::awaitable<void> stay_connected();
    asio::awaitable<void> read_frames(std::shared_ptr<Socket> socket);
    asio::awaitable<void> ping(std::shared_ptr<Socket> socket);
    void take(std::string_view frame);
    asio::awaitable<bool> send(const std::string& frame);

    asio::any_io_executor executor_;
    const Web* web_;
    OnPush on_push_;
    Signal changed_;
    std::shared_ptr<Socket> socket_;
    std::map<std::int64_t, Waiting> waiting_;
    std::int64_t next_id_ = 0;
    int connected_times_ = 0;
    bool closed_ = false;
};

}  // namespace xinglin::replay

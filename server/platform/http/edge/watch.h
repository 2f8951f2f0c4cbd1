// Deadlines of all connections of one I/O thread, looked at once a second: cheaper than a timer each, and exact enough.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <vector>

#include "base/instant.h"
#include "platform/http/edge/task.h"

namespace xinglin::http {

class Watch;

class Watched {
 public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Watched(Watch& watch);
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    virtual void expired() = 0;    // The deadline has passed.
    virtual void draining() = 0;   // The server is about to end: finish what has begun, take nothing new.

 protected:
    virtual ~Watched();
    void due_in(Duration wait) { deadline_ = std::chrono::steady_clock::now() + wait; }

 private:
    friend class Watch;
    std::shared_ptr<std::vector<Watched*>> all_;   // Shared: the last connections may end after their Watch.
    std::size_t place_;
    Time deadline_ = Time::max();
};

class Watch {
 public:
    explicit Watch(asio::io_context& context) : timer_(context.get_executor()) { again(); }

    void drain();                                // On its I/O thread, as everything here.
    bool is_draining() const { return draining_; }
    std::size_t size() const { return all_->size(); }
    void close_all();                            // Whoever is left.

 private:
    friend class Watched;
    using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
    void again();
    void sweep();
    template <class Visit>
    void visit(Visit visit);

    std::shared_ptr<std::vector<Watched*>> all_ = std::make_shared<std::vector<Watched*>>();
    Timer timer_;
    bool draining_ = false;
};

}  // namespace xinglin::http

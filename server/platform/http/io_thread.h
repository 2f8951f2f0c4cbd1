// One thread with one event loop. What other threads finish for its sockets arrives in batches: one wake-up for each group
// of the store, not one for each reply.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace xinglin::http {

namespace asio = boost::asio;

class IoThread {
 public:
    IoThread();
    ~IoThread();   // stop() first.
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    asio::io_context& context() { return context_; }
    void start();
    void stop();   // Joins; what was given is run before.

    // From any thread: run this on mine, in order. `leave` waits for wake(), which the end of a group calls.
    void give(std::function<void()> task);
    void leave(std::function<void()> task);
    void wake();

 private:
    void run_given();

    asio::io_context context_{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard_;
    std::mutex mutex_;
    std::vector<std::function<void()>> given_;
    bool woken_ = false;
    std::thread thread_;
};

}  // namespace xinglin::http

// A few threads for the calls to one party. Bounded: a call that finds no free thread is not taken.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace xinglin::jobs {

class Pool {
 public:
    // `on_room` is called on a thread of the pool after each call.
    Pool(std::size_t threads, std::function<void()> on_room) : limit_(threads), on_room_(std::move(on_room)) {}
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    bool has_room() const;
    // The caller has seen that there is room, and is the only one who submits.
    void submit(std::function<void()> call);
    // Waits until all that was taken is done.
    void finish();

 private:
    void work(const std::stop_token& stop);

    const std::size_t limit_;
    const std::function<void()> on_room_;
    mutable std::mutex mutex_;
    std::condition_variable_any something_;
    std::deque<std::function<void()>> waiting_;
    std::size_t taken_ = 0;                // Waiting or running.
    std::vector<std::jthread> threads_;    // Last: they end before the rest goes.
};

}  // namespace xinglin::jobs

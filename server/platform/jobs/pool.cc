#include "platform/jobs/pool.h"

namespace xinglin::jobs {

Pool::~Pool() { finish(); }

void Pool::finish() {
    for (auto& thread : threads_) thread.request_stop();
    threads_.clear();
}

bool Pool::has_room() const {
    const std::lock_guard lock(mutex_);
    return taken_ < limit_;
}

void Pool::submit(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(call));
    ++taken_;
    if (threads_.size() < taken_ && threads_.size() < limit_)
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    something_.notify_one();
}

void Pool::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (something_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        auto call = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        call();
        lock.lock();
        --taken_;
        lock.unlock();
        on_room_();
        lock.lock();
    }
}

}  // namespace xinglin::jobs

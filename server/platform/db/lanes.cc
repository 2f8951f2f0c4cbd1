#include "platform/db/lanes.h"

#include <algorithm>

namespace xinglin::db {

bool Lanes::push(Ticket& ticket) {
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        if (closed_ || queued_ >= limit_) return false;
        first = queued_ == 0;
        waiting_[static_cast<std::size_t>(ticket.lane)].push_back(std::move(ticket));
        ++queued_;
        ++outstanding_;
    }
    if (first) arrived_.notify_all();   // Later tickets are found by whoever was woken for the first.
    return true;
}

bool Lanes::take(std::vector<Ticket>& group, Duration wait) {
    std::unique_lock lock(mutex_);
    arrived_.wait_for(lock, wait, [this] { return queued_ > 0 || closed_ || woken_; });
    woken_ = false;
    std::size_t taken = 0;
    for (std::size_t lane = 0; lane < waiting_.size(); ++lane) {
        auto& queue = waiting_[lane];
        for (std::size_t share = std::min(shares_[lane], queue.size()); share > 0; --share, ++taken) {
            group.push_back(std::move(queue.front()));
            queue.pop_front();
        }
    }
    queued_ -= taken;
    const bool more = queued_ > 0;
    const bool ended = closed_ && taken == 0;
    lock.unlock();
    if (more) arrived_.notify_one();
    return !ended;
}

void Lanes::finished(std::size_t count) {
    const std::lock_guard lock(mutex_);
    outstanding_ -= count;
    if (outstanding_ == 0) idle_.notify_all();
}

void Lanes::drain() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return outstanding_ == 0; });
    closed_ = true;
    arrived_.notify_all();
}

void Lanes::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    arrived_.notify_all();
}

bool Lanes::closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
}

void Lanes::wake() {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    arrived_.notify_all();
}

}  // namespace xinglin::db

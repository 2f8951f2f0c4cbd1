// The bounded queue before the writers: three lanes, first in first out in each, no lane starves another.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "platform/db/store.h"

namespace xinglin::db {

struct Ticket {
    Lane lane = Lane::Interactive;
    Work work{};
    Done done{};
};

class Lanes {
 public:
    // How many of each lane one group takes at most, so that no lane waits for ever behind another.
    using Shares = std::array<std::size_t, 3>;

    Lanes(std::size_t limit, const Shares& shares) : limit_(limit), shares_(shares) {}

    // False when the queue is full or closed; the ticket is then untouched.
    bool push(Ticket& ticket);
    // Moves the next group's tickets behind `group`, waiting at most `wait` for the first. False when closed and empty.
    bool take(std::vector<Ticket>& group, Duration wait);
    // `count` of the tickets taken have been answered.
    void finished(std::size_t count);

    // Waits until every ticket has been answered, then takes no more.
    void drain();
    // Takes no more from now on; what waits is still given out.
    void close();
    bool closed() const;
    // Lets a waiting taker return at once.
    void wake();

 private:
    const std::size_t limit_;
    const Shares shares_;
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::condition_variable idle_;
    std::array<std::deque<Ticket>, 3> waiting_;
    std::size_t queued_ = 0;        // In waiting_.
    std::size_t outstanding_ = 0;   // Pushed and not yet finished.
    bool closed_ = false;
    bool woken_ = false;
};

}  // namespace xinglin::db

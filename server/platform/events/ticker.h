// A thread that does something again and again until it is destroyed, and sooner when somebody rings.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "base/instant.h"

namespace xinglin::events {

// Rung from any thread, even when nobody listens; one waiting ring is remembered.
class Bell {
 public:
    void ring();
    // Returns at a ring, after `at_most`, or when `stop` is asked for.
    void wait(std::stop_token stop, Duration at_most);

 private:
    std::mutex mutex_;
    std::condition_variable_any rung_;
    bool ringing_ = false;
};

class Ticker final {
 public:
    // `tick` says how long to wait before the next; it must not throw.
    Ticker(Bell& bell, std::function<Duration()> tick);

 private:
    std::jthread thread_;   // Its end asks it to stop and waits for it.
};

}  // namespace xinglin::events

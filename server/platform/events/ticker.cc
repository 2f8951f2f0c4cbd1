#include "platform/events/ticker.h"

namespace xinglin::events {

void Bell::ring() {
    {
        const std::lock_guard lock(mutex_);
        ringing_ = true;
    }
    rung_.notify_all();
}

void Bell::wait(std::stop_token stop, Duration at_most) {
    std::unique_lock lock(mutex_);
    rung_.wait_for(lock, stop, at_most, [this] { return ringing_; });
    ringing_ = false;
}

Ticker::Ticker(Bell& bell, std::function<Duration()> tick)
    : thread_([&bell, tick = std::move(tick)](const std::stop_token& stop) {
          while (!stop.stop_requested()) bell.wait(stop, tick());
      }) {}

}  // namespace xinglin::events

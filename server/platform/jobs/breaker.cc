#include "platform/jobs/breaker.h"

#include <algorithm>

namespace xinglin::jobs {

bool Breaker::allows(Instant now) {
    const std::lock_guard lock(mutex_);
    if (!open_until_) return true;
    if (trying_ || now < *open_until_) return false;
    trying_ = true;
    return true;
}

void Breaker::succeeded() {
    const std::lock_guard lock(mutex_);
    failures_ = 0;
    trying_ = false;
    open_until_.reset();
    next_open_for_ = open_for_;
}

void Breaker::failed(Instant now) {
    const std::lock_guard lock(mutex_);
    ++failures_;
    // Calls that began before it opened fail afterwards: they must not open it for longer.
    const bool the_try_failed = trying_;
    trying_ = false;
    if (the_try_failed || (!open_until_ && failures_ >= failures_to_open_)) open(now);
}

void Breaker::gave_up() {
    const std::lock_guard lock(mutex_);
    trying_ = false;
}

void Breaker::open(Instant now) {
    open_until_ = now + next_open_for_;
    next_open_for_ = std::min(open_for_max_, next_open_for_ * 2);
}

Instant Breaker::open_until() const {
    const std::lock_guard lock(mutex_);
    return open_until_.value_or(Instant{});
}

}  // namespace xinglin::jobs

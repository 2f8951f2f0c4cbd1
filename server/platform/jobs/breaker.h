// A circuit breaker: after so many failures in a row nobody calls for a while, then one call tries.
#pragma once

#include <mutex>
#include <optional>

#include "base/instant.h"

namespace xinglin::jobs {

//   Closed --failures in a row--> Open --time passes--> one try --success--> Closed
//                                  ^                       | failure: open twice as long
//                                  +-----------------------+
class Breaker {
 public:
    Breaker(int failures_to_open, Duration open_for, Duration open_for_max)
        : failures_to_open_(failures_to_open), open_for_(open_for), open_for_max_(open_for_max), next_open_for_(open_for) {}

    // May a call begin now? When it is open and its time has passed, the first to ask becomes the one try.
    bool allows(Instant now);
    void succeeded();
    void failed(Instant now);
    // The call never began: the one try is free again.
    void gave_up();
    // When to ask again; meaningful while it does not allow.
    Instant open_until() const;

 private:
    void open(Instant now);

    mutable std::mutex mutex_;
    const int failures_to_open_;
    const Duration open_for_;
    const Duration open_for_max_;
    Duration next_open_for_;
    int failures_ = 0;
    bool trying_ = false;
    std::optional<Instant> open_until_{};
};

}  // namespace xinglin::jobs

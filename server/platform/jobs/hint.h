// The hint that something is due at once: rung after the commit, heard by every runner of this process. A runner that
// hears nothing finds the job by looking, a little later.
#pragma once

#include "platform/events/ticker.h"

namespace xinglin::jobs {

void ring_runners();
// From construction to destruction, `bell` is rung too.
class HearsHints {
 public:
    explicit HearsHints(events::Bell& bell);
    ~HearsHints();
    HearsHints(const HearsHints&) = delete;
    HearsHints& operator=(const HearsHints&) = delete;

 private:
    events::Bell* bell_;
};

}  // namespace xinglin::jobs

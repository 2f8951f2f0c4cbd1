#include "platform/jobs/hint.h"

#include <mutex>
#include <set>

namespace xinglin::jobs {
namespace {

std::mutex bells_mutex;

std::set<events::Bell*>& bells() {
    static std::set<events::Bell*> all;
    return all;
}

}  // namespace

void ring_runners() {
    const std::lock_guard lock(bells_mutex);
    for (auto* bell : bells()) bell->ring();
}

HearsHints::HearsHints(events::Bell& bell) : bell_(&bell) {
    const std::lock_guard lock(bells_mutex);
    bells().insert(bell_);
}

HearsHints::~HearsHints() {
    const std::lock_guard lock(bells_mutex);
    bells().erase(bell_);
}

}  // namespace xinglin::jobs

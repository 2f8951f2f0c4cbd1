// Rings at the end of each group, so that whoever collects replies posts them once.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace xinglin::db {

class Bell {
 public:
    void add(std::function<void()> hook) {
        const std::lock_guard lock(mutex_);
        hooks_.push_back(std::move(hook));
    }
    void ring() {
        std::vector<std::function<void()>> hooks;
        {
            const std::lock_guard lock(mutex_);
            hooks = hooks_;   // Called without the lock: a hook may queue new work.
        }
        for (auto& hook : hooks) hook();
    }

 private:
    std::mutex mutex_;
    std::vector<std::function<void()>> hooks_;
};

}  // namespace xinglin::db

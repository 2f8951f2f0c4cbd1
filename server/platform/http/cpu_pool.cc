#include "platform/http/cpu_pool.h"

namespace xinglin::http {

CpuPool::CpuPool(std::size_t threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

CpuPool::~CpuPool() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    something_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

bool CpuPool::submit(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        if (ending_ || waiting_.size() >= waiting_max_) return false;
        waiting_.push_back(std::move(task));
    }
    something_.notify_one();
    return true;
}

void CpuPool::work() {
    for (;;) {
        std::unique_lock lock(mutex_);
        something_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        auto task = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        task();
    }
}

}  // namespace xinglin::http

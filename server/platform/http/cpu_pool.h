// Threads for what is expensive and decides nothing: hashing passwords, decoding pictures, checking signatures.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace xinglin::http {

class CpuPool {
 public:
    CpuPool(std::size_t threads, std::size_t waiting_max);
    ~CpuPool();   // After what was taken has been done.
    CpuPool(const CpuPool&) = delete;
    CpuPool& operator=(const CpuPool&) = delete;

    // False when too much is waiting already; the task must not throw.
    [[nodiscard]] bool submit(std::function<void()> task);

 private:
    void work();

    const std::size_t waiting_max_;
    std::mutex mutex_;
    std::condition_variable something_;
    std::deque<std::function<void()>> waiting_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace xinglin::http

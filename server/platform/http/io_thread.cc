#include "platform/http/io_thread.h"

#include <boost/asio/post.hpp>

namespace xinglin::http {

IoThread::IoThread() : guard_(asio::make_work_guard(context_)) {}

IoThread::~IoThread() { stop(); }

void IoThread::start() {
    thread_ = std::thread([this] { context_.run(); });
}

void IoThread::stop() {
    if (!thread_.joinable()) return;
    asio::post(context_, [this] {
        run_given();
        guard_.reset();
        context_.stop();
    });
    thread_.join();
}

void IoThread::give(std::function<void()> task) {
    leave(std::move(task));
    wake();
}

void IoThread::leave(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    given_.push_back(std::move(task));
}

void IoThread::wake() {
    {
        const std::lock_guard lock(mutex_);
        if (woken_ || given_.empty()) return;
        woken_ = true;
    }
    asio::post(context_, [this] { run_given(); });
}

void IoThread::run_given() {
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(mutex_);
        tasks.swap(given_);
        woken_ = false;
    }
    for (auto& task : tasks) task();
}

}  // namespace xinglin::http

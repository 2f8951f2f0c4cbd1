// Where log lines go, set once at start by xinglin; and by tests.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/log/log.h"

namespace xinglin::log {

struct Options {
    Level level = Level::Info;
    std::string actor_key{};                            // 32 bytes of Keyring::derive("log.actor"); empty: random.
    std::function<void(std::string_view line)> sink{};  // Empty: stderr, by a thread of its own.
    std::size_t queue_lines_max = 8192;
};

// Lines before start() go to stderr at Info. While it lives, its options hold; its end writes out what is queued.
class Running final {
 public:
    explicit Running(Options options);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

 private:
    class Queue;
    std::unique_ptr<Queue> queue_;
};

// Masks what may be a telephone number (11 digits in a row from 13 to 19) and 15 digits or more (identity numbers, cards),
// spaces and dashes between them or not.
std::string scrubbed(std::string_view text);

}  // namespace xinglin::log

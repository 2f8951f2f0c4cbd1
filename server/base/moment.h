// The moment in which a decision is made: its time, its ids and its dice. Given anew to each run of a closure,
// so that a closure can be run again and tested with a clock turned by hand.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>

#include "base/id.h"
#include "base/instant.h"

namespace xinglin {

class Clock {
 public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
    Instant now() const override;
};

// For tests and the simulator: stands still until it is turned.
class HandClock final : public Clock {
 public:
    explicit HandClock(Instant start) : now_micros_(start.micros) {}
    Instant now() const override { return {now_micros_}; }
    void turn(Duration by) { now_micros_ += by.count(); }
    void set(Instant to) { now_micros_ = to.micros; }

 private:
    std::atomic<std::int64_t> now_micros_;   // Turned by the test, read by the store's threads.
};

// Where random bytes come from. The system's is cryptographic; the simulator's repeats exactly from its seed.
class Entropy {
 public:
    virtual ~Entropy() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

class SystemEntropy final : public Entropy {
 public:
    void fill(std::span<std::uint8_t> bytes) override;
};

class SeededEntropy final : public Entropy {
 public:
    explicit SeededEntropy(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::uint8_t> bytes) override;

 private:
    std::uint64_t state_;
};

class Moment {
 public:
    Moment(Instant instant, Entropy& entropy) : now(instant), entropy_(&entropy) {}

    const Instant now;

    // UUIDv7: 48 bits of milliseconds, then random, so that keys grow.
    template <class IdType>
    IdType new_id() {
        return IdType{uuid7()};
    }
    void random(std::span<std::uint8_t> bytes) { entropy_->fill(bytes); }
    // Evenly from 0 to below `bound`; bound at least 1.
    std::uint64_t below(std::uint64_t bound);

 private:
    IdBytes uuid7();

    Entropy* entropy_;
};

}  // namespace xinglin

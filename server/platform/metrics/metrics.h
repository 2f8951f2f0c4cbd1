// Numbers for Prometheus (text format 0.0.4). Labels are few by construction: a family holds at most kSeriesMax series,
// and what comes later is counted under "other". No label may come from a person.
#pragma once

#include <atomic>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace xinglin::metrics {

inline constexpr std::size_t kSeriesMax = 200;

// Handles live as long as their Registry; adding to one is a single atomic operation.
class Counter final {
 public:
    void add(std::uint64_t by = 1) { value_.fetch_add(by, std::memory_order_relaxed); }
    std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
    std::atomic<std::uint64_t> value_{0};
};

class Gauge final {
 public:
    void set(std::int64_t to) { value_.store(to, std::memory_order_relaxed); }
    void add(std::int64_t by) { value_.fetch_add(by, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
    std::atomic<std::int64_t> value_{0};
};

// Durations in seconds, in buckets from 0.1 ms to 30 s.
class Histogram final {
 public:
    static constexpr std::size_t kBuckets = 17;
    static std::span<const double, kBuckets> bounds();
    void observe(Duration took);
    std::uint64_t count() const;
    std::uint64_t in_bucket(std::size_t bucket) const { return buckets_[bucket].load(std::memory_order_relaxed); }
    Duration sum() const { return Duration{micros_.load(std::memory_order_relaxed)}; }

 private:
    std::atomic<std::uint64_t> buckets_[kBuckets + 1]{};   // The last is what took longer.
    std::atomic<std::int64_t> micros_{0};
};

struct Label {
    std::string_view name;
    std::string_view value;
};
using Labels = std::initializer_list<Label>;

// Name, help and kind are checked: asking again under another kind or other label names is a Bug.
class Registry final {
 public:
    Registry();
    ~Registry();
    Counter& counter(std::string_view name, std::string_view help, Labels labels = {});   // "xinglin_http_requests_total"
    Gauge& gauge(std::string_view name, std::string_view help, Labels labels = {});
    Histogram& histogram(std::string_view name, std::string_view help, Labels labels = {});   // "..._seconds"
    std::string rendered() const;

 private:
    struct Family;
    struct State;
    std::unique_ptr<State> state_;
};

// The one of this process. Keep the reference that it gives: a look-up takes a lock.
Registry& registry();

}  // namespace xinglin::metrics

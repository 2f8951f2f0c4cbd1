// Token buckets by principal and by address, in a table whose size never changes: an attacker with many addresses gets
// no memory. When a row of it is full, the fullest bucket gives way, which loses least.
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/http/route.h"

namespace xinglin::http {

struct Rate {
    double per_second;
    double burst;
};

struct Rates {
    // In the order of RateClass: Read, Write, SignIn, Code, Upload, Danger.
    std::array<Rate, 6> principal{{{50, 300}, {30, 150}, {0.2, 10}, {0.1, 5}, {2, 20}, {1, 20}}};
    // Of an IPv4 address or an IPv6 /64; a hospital's hundreds may sit behind one.
    std::array<Rate, 6> address{{{500, 3000}, {300, 1500}, {2, 60}, {1, 30}, {20, 100}, {20, 200}}};
    double times = 1;   // For load tests on one machine.
};

class RateLimiter {
 public:
    explicit RateLimiter(const Rates& rates);

    // Takes a token, or says how long to wait for one. Loopback addresses have no bucket: behind them is this machine.
    std::optional<Duration> take_for_principal(std::string_view token, RateClass of, Instant now);
    std::optional<Duration> take_for_address(std::string_view ip, RateClass of, Instant now);

 private:
    static constexpr std::size_t kRows = 8192;
    static constexpr std::size_t kWays = 8;
    struct Bucket {
        std::uint64_t key = 0;   // 0: free.
        std::int64_t at_micros = 0;
        double tokens = 0;
    };
    using Row = std::array<Bucket, kWays>;

    std::optional<Duration> take(std::uint64_t key, Rate rate, Instant now);
    static Bucket& find(Row& row, std::uint64_t key, Rate rate, Instant now);

    Rates rates_;
    std::uint64_t seed_;
    std::vector<Row> rows_;
    std::array<std::mutex, 64> locks_;
};

// "203.0.113.7" as it is, "2001:db8:1:2:3:4:5:6" by its first 64 bits; empty for loopback and for what is no address.
std::string rate_key_of(std::string_view ip);

}  // namespace xinglin::http

#include "platform/http/rate.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <random>

namespace xinglin::http {
namespace {

namespace ip = boost::asio::ip;

std::uint64_t random_seed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 31;
    value *= 0x9e3779b97f4a7c15ULL;
    return value ^ (value >> 29);
}

std::uint64_t key_of(std::uint64_t seed, std::string_view who, RateClass of, bool address) {
    const std::uint64_t kind = static_cast<std::uint64_t>(of) * 2 + (address ? 1 : 0);
    return mixed(std::hash<std::string_view>{}(who) ^ mixed(seed + kind)) | 1;
}

double refilled(double tokens, std::int64_t since_micros, Rate rate) {
    return std::min(rate.burst, tokens + static_cast<double>(std::max<std::int64_t>(0, since_micros)) * rate.per_second / 1e6);
}

}  // namespace

std::string rate_key_of(std::string_view text) {
    boost::system::error_code code;
    ip::address address = ip::make_address(text, code);
    if (code) return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped()) address = ip::make_address_v4(ip::v4_mapped, address.to_v6());
    if (address.is_loopback()) return {};
    if (address.is_v4()) return address.to_string();
    const auto bytes = address.to_v6().to_bytes();
    return {reinterpret_cast<const char*>(bytes.data()), 8};
}

RateLimiter::RateLimiter(const Rates& rates) : rates_(rates), seed_(random_seed()), rows_(kRows) {}

RateLimiter::Bucket& RateLimiter::find(Row& row, std::uint64_t key, Rate rate, Instant now) {
    Bucket* fullest = &row[0];
    for (Bucket& bucket : row) {
        if (bucket.key == key) return bucket;
        if (bucket.key == 0 || (fullest->key != 0 && bucket.tokens > fullest->tokens)) fullest = &bucket;
    }
    *fullest = {key, now.micros, rate.burst};
    return *fullest;
}

std::optional<Duration> RateLimiter::take(std::uint64_t key, Rate rate, Instant now) {
    rate.per_second *= rates_.times;
    rate.burst *= rates_.times;
    const std::size_t place = key % kRows;
    const std::lock_guard lock(locks_[place % locks_.size()]);
    Bucket& bucket = find(rows_[place], key, rate, now);
    bucket.tokens = refilled(bucket.tokens, now.micros - bucket.at_micros, rate);
    bucket.at_micros = now.micros;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    return Duration{static_cast<std::int64_t>((1 - bucket.tokens) / rate.per_second * 1e6)};
}

std::optional<Duration> RateLimiter::take_for_principal(std::string_view token, RateClass of, Instant now) {
    if (token.empty()) return std::nullopt;
    return take(key_of(seed_, token, of, false), rates_.principal[static_cast<std::size_t>(of)], now);
}

std::optional<Duration> RateLimiter::take_for_address(std::string_view ip, RateClass of, Instant now) {
    const std::string key = rate_key_of(ip);
    if (key.empty()) return std::nullopt;
    return take(key_of(seed_, key, of, true), rates_.address[static_cast<std::size_t>(of)], now);
}

}  // namespace xinglin::http

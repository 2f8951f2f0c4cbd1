#include "base/instant.h"

#include <array>
#include <cstdio>

namespace xinglin {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kShanghaiOffsetSeconds = 8 * 3600;   // No daylight saving since 1991.

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

// Reads `count` digits at `at`; nothing when one is missing.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool has(std::string_view text, std::size_t at, char expected) { return at < text.size() && text[at] == expected; }

struct Fraction {
    std::int64_t micros;
    std::size_t end;
};

std::optional<Fraction> fraction(std::string_view text, std::size_t at) {
    if (!has(text, at, '.')) return Fraction{0, at};
    std::int64_t micros = 0;
    std::int64_t weight = 100'000;
    std::size_t end = at + 1;
    for (; end < text.size() && text[end] >= '0' && text[end] <= '9'; ++end) {
        if (weight == 0) return std::nullopt;
        micros += (text[end] - '0') * weight;
        weight /= 10;
    }
    if (end == at + 1) return std::nullopt;
    return Fraction{micros, end};
}

// Seconds that the zone is ahead of UTC.
std::optional<std::int64_t> zone(std::string_view text, std::size_t at) {
    if (text.substr(at) == "Z") return 0;
    if (text.size() != at + 6 || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') return std::nullopt;
    auto hours = digits(text, at + 1, 2);
    auto minutes = digits(text, at + 4, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    const std::int64_t seconds = *hours * 3600 + *minutes * 60;
    return text[at] == '-' ? -seconds : seconds;
}

std::optional<std::int64_t> day_number(std::string_view text) {
    auto year = digits(text, 0, 4);
    auto month = digits(text, 5, 2);
    auto day = digits(text, 8, 2);
    if (!year || !month || !day || !has(text, 4, '-') || !has(text, 7, '-') || *year < 1800) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

std::string day_text(std::int64_t days) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    std::array<char, 32> text;
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::string instant_text(Instant instant) {
    const std::int64_t seconds = floor_div(instant.micros, kMicrosPerSecond);
    const std::int64_t days = floor_div(seconds, kSecondsPerDay);
    const auto in_day = static_cast<int>(seconds - days * kSecondsPerDay);
    const auto micros = static_cast<int>(instant.micros - seconds * kMicrosPerSecond);
    std::array<char, 32> text;
    const int length = std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%06dZ", in_day / 3600, in_day / 60 % 60,
                                     in_day % 60, micros);
    return day_text(days).append(text.data(), static_cast<std::size_t>(length));
}

std::optional<Instant> instant_from_text(std::string_view text) {
    if (text.size() < 20 || text.size() > 32 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    auto days = day_number(text);
    auto hour = digits(text, 11, 2);
    auto minute = digits(text, 14, 2);
    auto second = digits(text, 17, 2);
    if (!days || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    auto rest = fraction(text, 19);
    if (!rest || rest->end >= text.size()) return std::nullopt;
    auto ahead = zone(text, rest->end);
    if (!ahead) return std::nullopt;
    const std::int64_t seconds = *days * kSecondsPerDay + *hour * 3600 + *minute * 60 + *second - *ahead;
    return Instant{seconds * kMicrosPerSecond + rest->micros};
}

LocalDay local_day(Instant instant) {
    const std::int64_t seconds = floor_div(instant.micros, kMicrosPerSecond) + kShanghaiOffsetSeconds;
    return {static_cast<std::int32_t>(floor_div(seconds, kSecondsPerDay))};
}

Instant start_of(LocalDay day) { return {(day.days * kSecondsPerDay - kShanghaiOffsetSeconds) * kMicrosPerSecond}; }

std::string local_day_text(LocalDay day) { return day_text(day.days); }

}  // namespace xinglin

#include "base/moment.h"

#include <sys/random.h>

#include "base/check.h"

namespace xinglin {

Instant SystemClock::now() const {
    auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<Duration>(since).count()};
}

void SystemEntropy::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        auto got = getrandom(bytes.data(), bytes.size(), 0);
        check(got > 0, "the system gives random bytes");
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

// splitmix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
void SeededEntropy::fill(std::span<std::uint8_t> bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        mixed ^= mixed >> 31;
        for (int i = 0; i < 8 && at < bytes.size(); ++i, ++at) bytes[at] = static_cast<std::uint8_t>(mixed >> (8 * i));
    }
}

IdBytes Moment::uuid7() {
    IdBytes id;
    entropy_->fill(id);
    auto milliseconds = static_cast<std::uint64_t>(now.micros / 1000);
    for (int i = 0; i < 6; ++i) id[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    id[6] = static_cast<std::uint8_t>(0x70 | (id[6] & 0x0f));   // Version 7.
    id[8] = static_cast<std::uint8_t>(0x80 | (id[8] & 0x3f));   // The variant of RFC 9562.
    return id;
}

std::uint64_t Moment::below(std::uint64_t bound) {
    check(bound > 0, "a choice has at least one outcome");
    const std::uint64_t fair = UINT64_MAX - UINT64_MAX % bound;   // Reject the uneven rest.
    std::uint64_t drawn = 0;
    do {
        std::array<std::uint8_t, 8> raw;
        entropy_->fill(raw);
        std::memcpy(&drawn, raw.data(), raw.size());
    } while (drawn >= fair);
    return drawn % bound;
}

}  // namespace xinglin

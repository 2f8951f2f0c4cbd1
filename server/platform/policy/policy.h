// Policy: every limit of the house, declared beside its rule, changed by two people, never beyond the law.
//     inline const policy::Policy<Duration> offer_timeout{"consult.offer_timeout", 30s, policy::between(5s, 120s), "M06", "How
//     long ..."};
//     ... offer_timeout.in(view, tenant)
// Values are scoped national < province < pooling area < tenant < service; the nearest wins.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "platform/policy/view.h"

namespace xinglin::policy {

enum class Unit : std::uint8_t { Duration, Count, Flag };

// What the law (or sense) allows; beyond it no value can be stored.
struct Bounds {
    std::int64_t least = INT64_MIN;
    std::int64_t most = INT64_MAX;
    std::string_view source{};   // Law and article; empty when it is only sense.

    bool allow(std::int64_t value) const { return least <= value && value <= most; }
};

// A limit as it is declared; lives as long as the program. Policy<T> below makes them.
class Declared {
 public:
    Declared(std::string_view name, Unit of, std::int64_t value, Bounds within, std::string_view from, std::string_view says);
    ~Declared();
    Declared(const Declared&) = delete;
    Declared& operator=(const Declared&) = delete;

    const std::string_view key;      // "consult.offer_timeout"
    const Unit unit;
    const std::int64_t fallback;     // Where nobody has set another.
    const Bounds bounds;
    const std::string_view source;   // "M06"
    const std::string_view what;     // One English sentence for docs/limits.md.
};

// Every limit that this program knows, by key.
const Declared* find(std::string_view key);
// The text of docs/limits.md.
std::string limits_markdown();

constexpr std::int64_t raw(Duration value) { return value.count(); }
constexpr std::int64_t raw(std::int64_t value) { return value; }
constexpr std::int64_t raw(bool value) { return value ? 1 : 0; }

constexpr Bounds between(Duration least, Duration most, std::string_view law = {}) { return {raw(least), raw(most), law}; }
constexpr Bounds between(std::int64_t least, std::int64_t most, std::string_view law = {}) { return {least, most, law}; }
constexpr Bounds law_max(Duration most, std::string_view law) { return {0, raw(most), law}; }
constexpr Bounds law_max(std::int64_t most, std::string_view law) { return {0, most, law}; }
constexpr Bounds law_min(Duration least, std::string_view law) { return {raw(least), INT64_MAX, law}; }
constexpr Bounds law_min(std::int64_t least, std::string_view law) { return {least, INT64_MAX, law}; }
constexpr Bounds on_or_off() { return {0, 1, {}}; }

template <class T>
constexpr Unit unit_of() {
    if constexpr (std::is_same_v<T, bool>) return Unit::Flag;
    if constexpr (std::is_same_v<T, Duration>) return Unit::Duration;
    return Unit::Count;
}

// T is Duration, std::int64_t (a count) or bool (a feature that is on or off).
template <class T>
class Policy {
    static_assert(std::is_same_v<T, Duration> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, bool>);

 public:
    Policy(std::string_view key, T fallback, Bounds bounds, std::string_view source, std::string_view what)
        : declared_(key, unit_of<T>(), raw(fallback), bounds, source, what) {}

    // The value that holds for this institution (and service, where one has its own); nil asks for the nation's.
    T in(const View& view, TenantId tenant = {}, std::string_view service = {}) const {
        const std::int64_t value = view.find(declared_.key, tenant, service).value_or(declared_.fallback);
        if constexpr (std::is_same_v<T, bool>) return value != 0;
        if constexpr (!std::is_same_v<T, bool>) return T{value};
    }
    // The value of the house, where nobody may set another.
    T fallback() const {
        if constexpr (std::is_same_v<T, bool>) return declared_.fallback != 0;
        if constexpr (!std::is_same_v<T, bool>) return T{declared_.fallback};
    }
    const Declared& declared() const { return declared_; }

 private:
    Declared declared_;
};

}  // namespace xinglin::policy

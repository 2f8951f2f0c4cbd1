#include "libs/fhir/path/temporal.h"

#include <algorithm>
#include <array>

namespace xinglin::fhir::path {
namespace {

constexpr std::int64_t kNano = 1'000'000'000;
constexpr int kEastMost = 14 * 60, kWestMost = 12 * 60;   // Zones on Earth, in minutes.

class Scanner {
 public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool done() const { return at_ == text_.size(); }
    bool ahead(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool take(char c) { return ahead(c) && ++at_ > 0; }
    // That many digits within the bounds, or nothing.
    template <class Int>
    bool number(int digits, int least, int most, Int& to) {
        int value = 0;
        for (int i = 0; i < digits; ++i, ++at_) {
            if (done() || text_[at_] < '0' || text_[at_] > '9') return false;
            value = value * 10 + (text_[at_] - '0');
        }
        to = static_cast<Int>(value);
        return value >= least && value <= most;
    }
    bool fraction(Temporal& to) {
        std::int64_t scale = kNano;
        while (!done() && text_[at_] >= '0' && text_[at_] <= '9') {
            scale /= 10;
            to.nanosecond += static_cast<std::int32_t>((text_[at_++] - '0') * scale);
            if (to.fraction_digits < 9) ++to.fraction_digits;
        }
        return to.fraction_digits > 0;
    }

 private:
    std::string_view text_;
    std::size_t at_ = 0;
};

bool scan_date(Scanner& scan, Temporal& to) {
    if (!scan.number(4, 1, 9999, to.year)) return false;
    to.precision = Precision::Year;
    if (!scan.take('-')) return true;
    if (!scan.number(2, 1, 12, to.month)) return false;
    to.precision = Precision::Month;
    if (!scan.take('-')) return true;
    to.precision = Precision::Day;
    return scan.number(2, 1, days_of_month(to.year, to.month), to.day);
}

bool scan_time(Scanner& scan, Temporal& to) {
    if (!scan.number(2, 0, 23, to.hour)) return false;
    to.precision = Precision::Hour;
    if (!scan.take(':')) return true;
    if (!scan.number(2, 0, 59, to.minute)) return false;
    to.precision = Precision::Minute;
    if (!scan.take(':')) return true;
    if (!scan.number(2, 0, 60, to.second)) return false;   // A leap second may be written.
    to.precision = Precision::Second;
    if (!scan.take('.')) return true;
    to.precision = Precision::Fraction;
    return scan.fraction(to);
}

bool scan_zone(Scanner& scan, Temporal& to) {
    if (scan.take('Z')) return to.zone = 0, true;
    const bool west = scan.ahead('-');
    if (!scan.take('+') && !scan.take('-')) return true;
    int hours = 0, minutes = 0;
    if (!scan.number(2, 0, 14, hours) || !scan.take(':') || !scan.number(2, 0, 59, minutes)) return false;
    to.zone = static_cast<std::int16_t>((hours * 60 + minutes) * (west ? -1 : 1));
    return true;
}

void put(std::string& out, int value, int digits) {
    const std::string text = std::to_string(value);
    for (int i = static_cast<int>(text.size()); i < digits; ++i) out += '0';
    out += text;
}

void put_time(std::string& out, const Temporal& of) {
    put(out, of.hour, 2);
    if (of.precision < Precision::Minute) return;
    out += ':';
    put(out, of.minute, 2);
    if (of.precision < Precision::Second) return;
    out += ':';
    put(out, of.second, 2);
    if (of.precision < Precision::Fraction) return;
    std::string digits;
    put(digits, of.nanosecond, 9);
    out += '.';
    out.append(digits, 0, static_cast<std::size_t>(of.fraction_digits));
}

std::int64_t days_since_epoch(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return std::int64_t{era} * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Int128 instant_of(const Temporal& of) {
    const std::int64_t days = of.clock == Clock::Time ? 0 : days_since_epoch(of.year, of.month, of.day);
    const std::int64_t seconds = days * 86400 + of.hour * 3600 + of.minute * 60 + of.second - of.zone.value_or(0) * 60;
    return static_cast<Int128>(seconds) * kNano + of.nanosecond;
}

Order order_of(Int128 left, Int128 right) {
    if (left == right) return Order::Equal;
    return left < right ? Order::Less : Order::Greater;
}

// Fractions of a second count as part of the second.
Precision comparable_precision(const Temporal& of) { return std::min(of.precision, Precision::Second); }

Order compare_spans(Span left, Span right) {
    if (left.until < right.from) return Order::Less;
    if (left.from > right.until) return Order::Greater;
    return Order::Unknown;
}

// The zone of one is not known: it may be any on Earth.
Order compare_across(const Temporal& left, const Temporal& right) {
    Span one = span_of(left), other = span_of(right);
    Span& open = left.zone ? other : one;
    open.from -= static_cast<Int128>(kEastMost) * 60 * kNano;
    open.until += static_cast<Int128>(kWestMost) * 60 * kNano;
    return compare_spans(one, other);
}

// Up to the precision of the coarser one.
Order compare_parts(const Temporal& left, const Temporal& right) {
    const std::array<std::pair<int, int>, 6> parts{{{left.year, right.year},
                                                    {left.month, right.month},
                                                    {left.day, right.day},
                                                    {left.hour, right.hour},
                                                    {left.minute, right.minute},
                                                    {left.second, right.second}}};
    const auto shared = std::min(comparable_precision(left), comparable_precision(right));
    const std::size_t from = left.clock == Clock::Time ? static_cast<std::size_t>(Precision::Hour) : 0;
    for (std::size_t i = from; i <= static_cast<std::size_t>(shared); ++i) {
        if (parts[i].first != parts[i].second) return order_of(parts[i].first, parts[i].second);
    }
    if (comparable_precision(left) != comparable_precision(right)) return Order::Unknown;
    return shared == Precision::Second ? order_of(left.nanosecond, right.nanosecond) : Order::Equal;
}

}  // namespace

int days_of_month(int year, int month) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<Temporal> Temporal::parse(std::string_view text, Clock clock) {
    Temporal out{.clock = clock};
    Scanner scan(text);
    if (clock == Clock::Time) {
        if (!scan_time(scan, out) || !scan.done()) return std::nullopt;
        return out;
    }
    if (!scan_date(scan, out)) return std::nullopt;
    if (clock == Clock::Date) return scan.done() ? std::optional(out) : std::nullopt;
    if (scan.done()) return out;
    if (!scan.take('T')) return std::nullopt;
    if (scan.done()) return out;
    if (out.precision != Precision::Day || !scan_time(scan, out) || !scan_zone(scan, out) || !scan.done()) return std::nullopt;
    return out;
}

std::string Temporal::text() const {
    std::string out;
    if (clock == Clock::Time) {
        put_time(out, *this);
        return out;
    }
    put(out, year, 4);
    if (precision >= Precision::Month) out += '-', put(out, month, 2);
    if (precision >= Precision::Day) out += '-', put(out, day, 2);
    if (precision < Precision::Hour) return out;
    out += 'T';
    put_time(out, *this);
    if (!zone) return out;
    if (*zone == 0) return out += 'Z';
    out += *zone < 0 ? '-' : '+';
    put(out, std::abs(*zone) / 60, 2);
    out += ':';
    put(out, std::abs(*zone) % 60, 2);
    return out;
}

Order compare(const Temporal& left, const Temporal& right) {
    if (left.zone.has_value() != right.zone.has_value()) return compare_across(left, right);
    if (!left.zone || *left.zone == *right.zone) return compare_parts(left, right);
    if (comparable_precision(left) == comparable_precision(right) && comparable_precision(left) == Precision::Second) {
        return order_of(instant_of(left), instant_of(right));
    }
    const Span one = span_of(left), other = span_of(right);
    if (comparable_precision(left) == comparable_precision(right) && one.from == other.from) return Order::Equal;
    return compare_spans(one, other);
}

Span span_of(const Temporal& of) {
    Temporal first = of, last = of;
    if (of.precision < Precision::Month) first.month = 1, last.month = 12;
    if (of.precision < Precision::Day) first.day = 1, last.day = static_cast<std::int8_t>(days_of_month(last.year, last.month));
    if (of.precision < Precision::Hour) first.hour = 0, last.hour = 23;
    if (of.precision < Precision::Minute) first.minute = 0, last.minute = 59;
    if (of.precision < Precision::Second) first.second = 0, last.second = 59;
    Int128 rest = 1;
    for (int i = of.precision < Precision::Fraction ? 0 : of.fraction_digits; i < 9; ++i) rest *= 10;
    return {instant_of(first), instant_of(last) + (of.precision < Precision::Second ? kNano - 1 : rest - 1)};
}

}  // namespace xinglin::fhir::path

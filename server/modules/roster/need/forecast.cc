#include "modules/roster/need/forecast.h"

#include <algorithm>
#include <numeric>

namespace xinglin::roster {
namespace {

constexpr std::int64_t kMicrosOfHalfHour = 30LL * 60 * 1'000'000;
constexpr std::size_t kFewest = 2;        // Days of a kind from which it speaks for itself.
constexpr std::size_t kTrimFrom = 5;      // From so many, the least and the most are left out.

double typical(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const std::size_t cut = values.size() >= kTrimFrom ? 1 : 0;
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(cut);
    const auto last = values.end() - static_cast<std::ptrdiff_t>(cut);
    return std::accumulate(first, last, 0.0) / static_cast<double>(last - first);
}

std::map<LocalDay, DayCurve> by_day(std::span<const Arrivals> history, LocalDay today) {
    std::map<LocalDay, DayCurve> days;
    for (const Arrivals& one : history) {
        const Instant at{one.half_hour * kMicrosOfHalfHour};
        const LocalDay day = local_day(at);
        if (day >= today) continue;   // A day that is not over says too little.
        const auto slot = static_cast<std::size_t>((at - start_of(day)).count() / kMicrosOfHalfHour);
        days[day][slot] += static_cast<double>(one.count);
    }
    if (days.empty()) return days;
    for (LocalDay day = days.begin()->first; day < today; day = day + 1) days.try_emplace(day);
    return days;
}

}  // namespace

std::int64_t half_hour_of(Instant instant) { return instant.micros / kMicrosOfHalfHour; }

int Forecast::kind_of(LocalDay day, calendar::DayKind kind) {
    switch (kind) {
    case calendar::DayKind::Workday:
    case calendar::DayKind::Weekend: return static_cast<int>(calendar::weekday_of(day));
    case calendar::DayKind::Holiday: return kHoliday;
    case calendar::DayKind::MakeUp: return kMakeUp;
    }
    return kMonday;
}

Result<Forecast> Forecast::from(std::span<const Arrivals> history, LocalDay today, const calendar::Calendar& calendar) {
    Forecast forecast;
    forecast.calendar_ = &calendar;
    for (const auto& [day, curve] : by_day(history, today)) {
        const auto kind = calendar.kind_of(day);
        if (!kind) return refuse(kind.error());
        forecast.samples_[kind_of(day, *kind)].emplace_back(day, curve);
    }
    return forecast;
}

// The latest days whose kind lies in [from, until).
std::vector<DayCurve> Forecast::latest(int from, int until) const {
    std::vector<std::pair<LocalDay, DayCurve>> days;
    for (const auto& [kind, of_kind] : samples_) {
        if (kind >= from && kind < until) days.insert(days.end(), of_kind.begin(), of_kind.end());
    }
    std::ranges::sort(days, [](const auto& a, const auto& b) { return b.first < a.first; });
    if (days.size() > kSamplesMost) days.resize(kSamplesMost);
    std::vector<DayCurve> curves;
    for (const auto& [day, curve] : days) curves.push_back(curve);
    return curves;
}

// Days of this kind; where there are too few, of the kinds that are most like it.
std::vector<DayCurve> Forecast::like(int kind) const {
    if (auto own = latest(kind, kind + 1); own.size() >= kFewest) return own;
    const bool worked = kind < kSaturday || kind == kMakeUp;
    if (auto near = worked ? latest(kMonday, kSaturday) : latest(kSaturday, kHoliday + 1); near.size() >= kFewest) return near;
    return latest(kMonday, kMakeUp + 1);
}

Result<DayCurve> Forecast::day(LocalDay day) const {
    DayCurve curve{};
    const auto kind = calendar_->kind_of(day);
    if (!kind) return refuse(kind.error());
    const auto days = like(kind_of(day, *kind));
    for (std::size_t slot = 0; slot < curve.size(); ++slot) {
        std::vector<double> values;
        for (const DayCurve& one : days) values.push_back(one[slot]);
        curve[slot] = typical(std::move(values));
    }
    return curve;
}

}  // namespace xinglin::roster

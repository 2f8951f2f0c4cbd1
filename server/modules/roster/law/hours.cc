#include "modules/roster/law/hours.h"

#include <algorithm>
#include <map>

namespace xinglin::roster {
namespace {

constexpr std::int64_t kMicrosOfMinute = 60'000'000;
constexpr LocalMinute kAheadOfUtc = 8 * 60;
constexpr LocalMinute kNightFrom = 22 * 60;   // 夜班劳动: from ten in the evening to six in the morning.
constexpr LocalMinute kNightLasts = 8 * 60;

LocalMinute floor_to(LocalMinute value, LocalMinute step) {
    const LocalMinute rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

LocalMinute shared(const Stretch& a, const Stretch& b) {
    return std::max<LocalMinute>(0, std::min(a.until, b.until) - std::max(a.from, b.from));
}

LocalMinute week_of(LocalMinute minute) { return local_minute(calendar::monday_of(day_with(minute))); }

// The evening on which its night began; nothing for a day shift.
std::optional<LocalMinute> night_of(const Stretch& shift, LocalMinute enough) {
    for (LocalMinute day = floor_to(shift.from, kDayMinutes) - kDayMinutes; day < shift.until; day += kDayMinutes) {
        const Stretch night{day + kNightFrom, day + kNightFrom + kNightLasts};
        if (shared(shift, night) >= enough) return day;
    }
    return std::nullopt;
}

Stretch month_with(LocalMinute minute) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day_with(minute).days}}};
    const auto first = date.year() / date.month() / 1;
    const auto next = first + std::chrono::months{1};
    const auto minutes = [](const std::chrono::year_month_day& day) {
        return static_cast<LocalMinute>(std::chrono::sys_days{day}.time_since_epoch().count()) * kDayMinutes;
    };
    return {minutes(first), minutes(next)};
}

class Judge {
 public:
    Judge(std::span<const Stretch> work, const Restrictions& restrictions, const Limits& limits, const Stretch& judged)
        : work_(work), restrictions_(restrictions), limits_(limits), judged_(judged) {}

    std::vector<Breach> judge() {
        if (work_.empty()) return {};
        judge_shifts();
        judge_nights();
        judge_days();
        judge_weeks();
        judge_months();
        return std::move(found_);
    }

 private:
    void say(Rule rule, const Stretch& at, LocalMinute is, LocalMinute limit) {
        if (at.meets(judged_)) found_.push_back({rule, at, is, limit});
    }

    void judge_shifts() {
        for (std::size_t i = 0; i < work_.size(); ++i) {
            const Stretch& shift = work_[i];
            if (shift.length() > limits_.day) say(Rule::LongDay, shift, shift.length(), limits_.day);
            for (const Stretch& exempt : restrictions_.no_nights) {
                const Stretch part{std::max(shift.from, exempt.from), std::min(shift.until, exempt.until)};
                if (part.from < part.until && night_minutes(part) > 0) say(Rule::NoNights, shift, night_minutes(part), 0);
            }
            if (i == 0) continue;
            const LocalMinute gap = shift.from - work_[i - 1].until;
            if (gap < 0) say(Rule::Overlap, shift, -gap, 0);
            else if (gap < limits_.rest) say(Rule::Rest, {work_[i - 1].from, shift.until}, gap, limits_.rest);
        }
    }

    void judge_nights() {
        int in_row = 0;
        LocalMinute last = 0;
        for (std::size_t i = 0; i < work_.size(); ++i) {
            const auto night = night_of(work_[i], limits_.night);
            const LocalMinute gap = i == 0 ? 0 : work_[i].from - work_[i - 1].until;
            if (night && in_row > 0 && *night == last + kDayMinutes && in_row >= limits_.nights_in_row) {
                say(Rule::NightsInRow, work_[i], in_row + 1, limits_.nights_in_row);
            } else if (in_row >= limits_.nights_in_row && gap < limits_.rest_after_nights) {
                say(Rule::RestAfterNights, work_[i], gap, limits_.rest_after_nights);
            }
            in_row = !night ? 0 : in_row > 0 && *night == last + kDayMinutes ? in_row + 1 : 1;
            if (night) last = *night;
        }
    }

    // Of each local day; a shift over midnight counts for both.
    void judge_days() {
        for (const Stretch& shift : work_) {
            for (LocalMinute day = floor_to(shift.from, kDayMinutes); day < shift.until; day += kDayMinutes) {
                days_[day] += shared(shift, {day, day + kDayMinutes});
            }
        }
        for (const auto& [day, minutes] : days_) {
            if (minutes > limits_.day) say(Rule::LongDay, {day, day + kDayMinutes}, minutes, limits_.day);
        }
    }

    LocalMinute week_minutes(LocalMinute week) const { return worked(work_, {week, week + kWeekMinutes}); }

    void judge_weeks() {
        const LocalMinute first = week_of(work_.front().from);
        for (LocalMinute week = std::max(first, week_of(judged_.from)); week < judged_.until; week += kWeekMinutes) {
            if (week_minutes(week) == 0) continue;
            LocalMinute sum = 0;
            LocalMinute weeks = 0;
            for (LocalMinute one = week; one >= first && weeks < limits_.weeks_averaged; one -= kWeekMinutes, ++weeks) {
                sum += week_minutes(one);
            }
            if (sum > limits_.week * weeks) say(Rule::WeekMean, {week, week + kWeekMinutes}, sum / weeks, limits_.week);
            judge_day_off(week);
        }
    }

    void judge_day_off(LocalMinute week) {
        LocalMinute free_since = week;
        LocalMinute longest = 0;
        for (const Stretch& shift : work_) {
            if (!shift.meets({week, week + kWeekMinutes})) continue;
            longest = std::max(longest, shift.from - free_since);
            free_since = shift.until;
        }
        longest = std::max(longest, week + kWeekMinutes - free_since);
        if (longest < kDayMinutes) say(Rule::DayOff, {week, week + kWeekMinutes}, longest, kDayMinutes);
    }

    // Over the day's hours, and over the week's with what the days allow; a week counts for the month in which it ends.
    LocalMinute overtime(const Stretch& month) const {
        LocalMinute sum = 0;
        std::map<LocalMinute, LocalMinute> ordinary;
        for (const auto& [day, minutes] : days_) {
            ordinary[week_of(day)] += std::min(minutes, limits_.day);
            if (month.from <= day && day < month.until) sum += std::max<LocalMinute>(0, minutes - limits_.day);
        }
        for (const auto& [week, minutes] : ordinary) {
            const LocalMinute sunday = week + kWeekMinutes - kDayMinutes;
            if (month.from <= sunday && sunday < month.until) sum += std::max<LocalMinute>(0, minutes - limits_.week);
        }
        return sum;
    }

    void judge_months() {
        for (Stretch month = month_with(judged_.from); month.from < judged_.until; month = month_with(month.until)) {
            const LocalMinute sum = overtime(month);
            if (sum > limits_.overtime_month) say(Rule::OvertimeMonth, month, sum, limits_.overtime_month);
        }
    }

    std::span<const Stretch> work_;
    const Restrictions& restrictions_;
    const Limits& limits_;
    const Stretch judged_;
    std::map<LocalMinute, LocalMinute> days_;
    std::vector<Breach> found_;
};

}  // namespace

LocalMinute local_minute(Instant instant) {
    const std::int64_t rest = instant.micros % kMicrosOfMinute;
    return (instant.micros - (rest < 0 ? rest + kMicrosOfMinute : rest)) / kMicrosOfMinute + kAheadOfUtc;
}

LocalMinute local_minute(LocalDay day) { return LocalMinute{day.days} * kDayMinutes; }

Instant instant_of(LocalMinute minute) { return {(minute - kAheadOfUtc) * kMicrosOfMinute}; }

LocalDay day_with(LocalMinute minute) { return {static_cast<std::int32_t>(floor_to(minute, kDayMinutes) / kDayMinutes)}; }

LocalMinute worked(std::span<const Stretch> work, const Stretch& part) {
    LocalMinute sum = 0;
    for (const Stretch& shift : work) sum += shared(shift, part);
    return sum;
}

LocalMinute night_minutes(const Stretch& stretch) {
    LocalMinute sum = 0;
    for (LocalMinute day = floor_to(stretch.from, kDayMinutes) - kDayMinutes; day < stretch.until; day += kDayMinutes) {
        sum += shared(stretch, {day + kNightFrom, day + kNightFrom + kNightLasts});
    }
    return sum;
}

std::vector<Breach> breaches(std::span<const Stretch> work, const Restrictions& restrictions, const Limits& limits,
                             const Stretch& judged) {
    return Judge(work, restrictions, limits, judged).judge();
}

}  // namespace xinglin::roster

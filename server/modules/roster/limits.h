// Every limit of the roster beside its law or source; docs/limits.md is made from them.
#pragma once

#include "modules/roster/law/hours.h"
#include "modules/roster/need/erlang.h"
#include "platform/policy/policy.h"

namespace xinglin::roster::limits {

using policy::Policy;

inline const Policy<Duration> day_hours{"roster.day_hours", 8h, policy::law_max(Duration{8h}, "劳动法 36"), "M04",
                                        "How long a doctor works in one day, and how long one shift may be."};
inline const Policy<Duration> week_hours{"roster.week_hours", 44h, policy::law_max(Duration{44h}, "劳动法 36"), "M04",
                                         "How long a doctor works in a week, on average."};
inline const Policy<std::int64_t> weeks_averaged{"roster.weeks_averaged", 4, policy::between(1, 4), "M04",
                                                 "Over how many weeks the hours of a week are averaged."};
inline const Policy<Duration> overtime_month{"roster.overtime_month", 36h, policy::law_max(Duration{36h}, "劳动法 41"), "M04",
                                             "Overtime of a doctor in one calendar month."};
inline const Policy<Duration> rest{"roster.rest", 11h, policy::between(Duration{11h}, Duration{48h}), "M04",
                                   "How long a doctor is free between two shifts."};
inline const Policy<std::int64_t> nights_in_row{"roster.nights_in_row", 2, policy::between(1, 2), "M04",
                                                "How many nights in a row a doctor works."};
inline const Policy<Duration> rest_after_nights{"roster.rest_after_nights", 24h, policy::between(Duration{24h}, Duration{72h}),
                                                "M04", "How long a doctor is free after so many nights in a row."};
inline const Policy<Duration> night{"roster.night", 3h, policy::between(Duration{30min}, Duration{8h}), "M04",
                                    "How much of 22:00 to 06:00 makes a shift a night."};
inline const Policy<Duration> hours_warning{"roster.hours_warning", 50h, policy::between(Duration{40h}, Duration{50h}), "M04",
                                            "Hours a week, here and elsewhere, from which the doctor and his lead are warned."};

inline const Policy<Duration> handling{"roster.handling", 15min, policy::between(Duration{1min}, Duration{2h}),
                                       "sizing, active text", "How long one patient takes a doctor, for the need per half hour."};
inline const Policy<std::int64_t> promise_percent{"roster.promise_percent", 80, policy::between(50, 99), "M04",
                                                  "So many of a hundred patients are answered within roster.promise_wait."};
inline const Policy<Duration> promise_wait{"roster.promise_wait", 60s, policy::between(Duration{10s}, Duration{10min}), "M04",
                                           "Within how long a patient is to be answered, for the need per half hour."};
inline const Policy<bool> round_the_clock{"roster.round_the_clock", true, policy::on_or_off(), "M04, 7x24",
                                          "Whether the mandatory departments of the institution are there at any minute."};
inline const Policy<std::int64_t> seats_min{"roster.seats_min", 1, policy::between(1, 50), "M04",
                                            "The fewest doctors on shift in a mandatory department, at any minute."};
inline const Policy<std::int64_t> centres_min{"roster.centres_min", 2, policy::between(1, 3), "M04, failure domains",
                                              "From how many centres a mandatory department is staffed at any minute."};

inline const Policy<Duration> publish_ahead{"roster.publish_ahead", 168h, policy::between(Duration{24h}, Duration{720h}),
                                            "M04, 7 days", "How long before its first shift a week is published."};
inline const Policy<Duration> lock_ahead{"roster.lock_ahead", 24h, policy::between(Duration{2h}, Duration{72h}), "M04",
                                         "How long before its beginning a shift can no longer be changed by the desk."};
inline const Policy<Duration> standby_after{"roster.standby_after", 5min, policy::between(Duration{1min}, Duration{15min}), "M04",
                                            "How long after its beginning a shift without its doctor has its standby called."};
inline const Policy<Duration> next_standby_after{"roster.next_standby_after", 5min,
                                                 policy::between(Duration{1min}, Duration{15min}), "M04, at +10",
                                                 "How long a standby may take before the next one is called."};

inline const Policy<Duration> ask_again{"roster.ask_again", 5min, policy::between(Duration{1min}, Duration{1h}), "against noise",
                                       "How long a doctor on shift who is not online is left in peace before he is asked again."};

inline Limits of(const policy::View& view, TenantId tenant) {
    const auto minutes = [&](const Policy<Duration>& limit) {
        return std::chrono::duration_cast<std::chrono::minutes>(limit.in(view, tenant)).count();
    };
    return {.day = minutes(day_hours),
            .week = minutes(week_hours),
            .weeks_averaged = static_cast<int>(weeks_averaged.in(view, tenant)),
            .overtime_month = minutes(overtime_month),
            .rest = minutes(rest),
            .nights_in_row = static_cast<int>(nights_in_row.in(view, tenant)),
            .rest_after_nights = minutes(rest_after_nights),
            .night = minutes(night)};
}

inline Promise promise_of(const policy::View& view, TenantId tenant) {
    return {promise_percent.in(view, tenant), promise_wait.in(view, tenant)};
}

}  // namespace xinglin::roster::limits

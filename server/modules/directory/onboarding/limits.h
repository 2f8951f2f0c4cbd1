// Every limit of a doctor's joining, beside its source.
#pragma once

#include "platform/policy/policy.h"

namespace xinglin::directory::limits {

using policy::between;
using policy::Policy;

inline constexpr Duration kDay = std::chrono::duration_cast<Duration>(std::chrono::days(1));

inline const Policy<Duration> draft{"directory.draft", 30 * kDay, between(kDay, 90 * kDay), "M03",
                                    "How long a doctor's unfinished application is kept."};
inline const Policy<Duration> auto_check{"directory.auto_check", 10min, between(1min, 60min), "M03",
                                         "How long the check with the registry may take before the desk is told."};
inline const Policy<Duration> contract{"directory.contract", 7 * kDay, between(kDay, 30 * kDay), "M03",
                                       "How long a doctor may take to sign his contract."};
inline const Policy<Duration> exam_due{"directory.exam_due", 30 * kDay, between(kDay, 90 * kDay), "M03",
                                       "How long a doctor may take to pass the examination of the rules."};
inline const Policy<std::int64_t> exam_pass{"directory.exam_pass", 80, between(80, 100, "M03"), "M03",
                                            "Per cent of the answers that must be right."};
inline const Policy<std::int64_t> exam_tries{"directory.exam_tries", 3, between(1, 10), "against guessing",
                                             "How often a doctor may try the examination within 24 hours."};
inline const Policy<std::int64_t> first_review{"directory.first_review", 1, between(1, 3), "M03",
                                               "Working days for the first review."};
inline const Policy<std::int64_t> both_reviews{"directory.both_reviews", 3, between(1, 10), "M03",
                                               "Working days for both reviews together."};
inline const Policy<std::int64_t> desk_days{"directory.desk_days", 5, between(1, 20), "M03",
                                            "Working days after which the desk is reminded of a filing or a suspension."};
inline const Policy<std::int64_t> cases{"directory.probation_cases", 50, between(50, 200, "M03"), "M03",
                                        "How many of a new doctor's first cases are all looked at."};
inline const Policy<std::int64_t> pass_rate{"directory.probation_pass", 95, between(95, 100, "M03"), "M03",
                                            "Per cent of them that must be found good."};
inline const Policy<Duration> recheck{"directory.recheck", 30 * kDay, between(kDay, 31 * kDay, "M03"), "M03",
                                      "How often each doctor is looked up in the registry again."};

inline constexpr Duration kLookFirst = 2s;              // After a filing was asked for; then ever more rarely,
inline constexpr Duration kLookLast = std::chrono::duration_cast<Duration>(std::chrono::hours(1));   // and at last so often.
inline constexpr Duration kInvitationFor = 7 * kDay;
inline constexpr std::int64_t kOwnMost = 50;            // Applications of one doctor.
inline constexpr std::int64_t kListMost = 200;          // Of one stage at one desk.

}  // namespace xinglin::directory::limits

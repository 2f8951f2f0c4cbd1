// Every limit of identity, each a Policy: nobody's call has a number of its own.
#pragma once

#include "platform/policy/policy.h"

namespace xinglin::identity::limits {

using policy::between;
using policy::law_max;
using policy::law_min;
using policy::Policy;

// Codes by SMS (验证码).
inline const Policy<Duration> code_lifetime{"identity.code_lifetime", 5min, law_max(10min, "ASVS 5.0 6.5.5"), "M01",
                                            "How long a sign-in code can be used"};
inline const Policy<Duration> code_resend{"identity.code_resend", 60s, between(30s, 10min), "M01",
                                          "How long to wait before the next sign-in code"};
inline const Policy<std::int64_t> codes_per_phone{"identity.codes_per_phone", 10, between(1, 50), "M01",
                                                  "Sign-in codes for one number on one day"};
inline const Policy<std::int64_t> codes_per_device{"identity.codes_per_device", 20, between(1, 100), "M01",
                                                   "Sign-in codes asked for from one device on one day"};
inline const Policy<std::int64_t> codes_per_address{"identity.codes_per_address", 2000, between(10, 100'000), "M01",
                                                    "Sign-in codes asked for from one network address on one day"};

// Wrong codes and passwords.
inline const Policy<std::int64_t> wrong_most{"identity.wrong_most", 5, between(3, 10), "M01",
                                             "Wrong codes or passwords in a row before a lock"};
inline const Policy<Duration> lock_time{"identity.lock_time", 30min, law_min(5min, "GB/T 22239-2019 8.1.4.1"), "M01",
                                        "How long a lock lasts"};
inline const Policy<Duration> challenge_lifetime{"identity.challenge_lifetime", 5min, between(1min, 10min),
                                                 "security design 2", "How long the second factor may take after the password"};

// Sessions.
inline const Policy<Duration> patient_idle{"identity.patient_idle", Duration{336h}, law_max(Duration{720h}, "ASVS 5.0 7.3.1"),
                                           "security design 2", "A patient's session ends when it was not used for so long"};
inline const Policy<Duration> patient_absolute{"identity.patient_absolute", Duration{2160h},
                                               law_max(Duration{4320h}, "ASVS 5.0 7.3.2"), "security design 2",
                                               "A patient's session ends so long after the signing in"};
inline const Policy<Duration> staff_idle{"identity.staff_idle", 30min, law_max(1h, "GB/T 22239-2019 8.1.4.1"),
                                         "security design 2", "A staff session ends when it was not used for so long"};
inline const Policy<Duration> staff_absolute{"identity.staff_absolute", 12h, law_max(24h, "ASVS 5.0 7.3.2"),
                                             "security design 2", "A staff session ends so long after the signing in"};
inline const Policy<Duration> seen_step{"identity.seen_step", 1min, between(10s, 5min), "architecture",
                                        "How exactly the last use of a session is known"};

// Persons.
inline const Policy<std::int64_t> adult_age{"identity.adult_age", 18, law_min(18, "民法典 第17条"), "M01",
                                            "Years from which somebody may sign up for himself"};

inline const Policy<std::int64_t> real_name_tries{"identity.real_name_tries", 3, between(1, 10), "M01",
                                                  "How often somebody may try on one day to prove who he is"};
inline const Policy<std::int64_t> face_tries{"identity.face_tries", 3, between(1, 10), "M01",
                                             "How many pictures of a face are compared for one try"};
inline const Policy<Duration> review_hold{"identity.review_hold", 30min, between(5min, 8h), "M01",
                                          "How long somebody at a desk may hold a review before another can take it"};

// Families (M02): against those who trade in places.
inline const Policy<std::int64_t> family_max{"identity.family_max", 6, between(1, 12), "M02",
                                             "For how many others one account may act"};
inline const Policy<std::int64_t> family_changes{"identity.family_changes", 3, between(1, 20), "M02",
                                                 "How many members may be changed within identity.family_changes_within"};
inline const Policy<Duration> family_changes_within{"identity.family_changes_within", Duration{720h}, between(24h, Duration{8784h}),
                                                    "M02", "The time in which changes of members are counted"};
inline const Policy<Duration> family_cooling{"identity.family_cooling", Duration{720h}, between(Duration{0}, Duration{8784h}), "M02",
                                             "How long a place stays taken after somebody was removed from it"};

}  // namespace xinglin::identity::limits

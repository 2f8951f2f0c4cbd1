// Every limit of a consultation, beside its source. A tenant may change them within the bounds, two people together.
#pragma once

#include "platform/policy/policy.h"

namespace xinglin::consult::limits {

using policy::between;
using policy::Policy;

inline const Policy<Duration> offer{"consult.offer", 30s, between(10s, 120s), "M06 5",
                                    "How long one doctor may think about an offer."};
inline const Policy<Duration> offer_again{"consult.offer_again", 30s, between(0s, 600s), "M06 6",
                                          "How long a doctor who passed a patient over is left in peace about him."};
inline const Policy<Duration> first_word{"consult.first_word", 3min, between(1min, 15min), "M06 8",
                                         "How long after accepting the doctor may take for his first message."};
inline const Policy<Duration> find_doctor{"consult.find_doctor", 15min, between(5min, 60min), "M06 9",
                                          "How long in all a patient waits for a doctor who answers."};
inline const Policy<Duration> doctor_silent{"consult.doctor_silent", 30min, between(10min, 120min), "M06 10",
                                            "How long a doctor may leave a word of the patient unanswered."};
inline const Policy<Duration> patient_silent{"consult.patient_silent", 24h, between(1h, 48h), "M06 10",
                                             "How long the patient may be silent before the talk ends."};
inline const Policy<Duration> note{"consult.note", 24h, between(1h, 24h, "M06 15"), "M06 15",
                                   "How long after the end the note may wait for its signature."};
inline const Policy<Duration> note_alarm{"consult.note_alarm", 24h, between(1h, 24h), "M06 15",
                                         "How often the department's lead is alarmed about a late note."};
inline const Policy<Duration> read_after{"consult.read_after", Duration(7 * 24h), between(Duration(0), Duration(30 * 24h)),
                                         "M11 read 1", "How long after closing the treating doctor may still read."};
inline const Policy<std::int64_t> open_at_once{"consult.open_at_once", 10, between(1, 50), "against floods",
                                               "How many consultations one person may have open."};
inline const Policy<std::int64_t> messages{"consult.messages", 500, between(50, 5000), "against floods",
                                           "How many messages one consultation holds."};

// 互联网诊疗监管细则 2022 with Tianjin 2026: 15 years for the record, and the talk that it rests on with it.
inline constexpr Duration kKept = std::chrono::duration_cast<Duration>(std::chrono::years(15));
inline constexpr Duration kSweep = 30s;              // Dispatch looks again, whatever it has been told.
inline constexpr Duration kAcceptedIsNews = 15min;   // An SMS that a doctor is there; later he may be gone again.
inline constexpr std::int64_t kDispatchMax = 200;    // Patients of one department looked at in one round.
inline constexpr std::int64_t kListMax = 100;        // Consultations in one list.
inline constexpr std::int64_t kLengthsLooked = 20;   // Past conversations from which the wait is told.

}  // namespace xinglin::consult::limits

// What consult tells the floors above, and the ids it is told by.
#pragma once

#include "base/id.h"
#include "modules/directory/directory.h"
#include "modules/record/record.h"
#include "platform/wire/describe.h"

namespace xinglin::consult {

using ConsultId = Id<struct ConsultTag>;

enum class Kind : std::uint8_t { Advice, Revisit };   // 健康咨询 / 互联网复诊: the law hangs on this bit.
// How a conversation ended: answered; to be seen in person (转线下); an emergency; nobody spoke any more.
enum class Outcome : std::uint8_t { Answered, Offline, Emergency, Silent };
enum class CancelReason : std::uint8_t { Patient, NoDoctor };

struct Opened {
    static constexpr std::string_view type = "consult.opened";
    static constexpr int v = 1;
    ConsultId consult;
    directory::DepartmentId department;
};
struct Offered {
    static constexpr std::string_view type = "consult.offered";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
};
struct Accepted {
    static constexpr std::string_view type = "consult.accepted";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
};
struct Begun {   // The doctor's first word.
    static constexpr std::string_view type = "consult.begun";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
};
struct Requeued {
    static constexpr std::string_view type = "consult.requeued";
    static constexpr int v = 1;
    ConsultId consult;
    std::string reason;   // "declined", "lapsed", "away", "no_first_word", "handed_over", "doctor_silent".
};
struct Ended {   // The note is due.
    static constexpr std::string_view type = "consult.ended";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
    Outcome outcome;
};
struct Signed {
    static constexpr std::string_view type = "consult.signed";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
};
struct Closed {
    static constexpr std::string_view type = "consult.closed";
    static constexpr int v = 1;
    ConsultId consult;
    Outcome outcome;
};
struct Cancelled {
    static constexpr std::string_view type = "consult.cancelled";
    static constexpr int v = 1;
    ConsultId consult;
    CancelReason reason;
};

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto names<consult::Kind> = enum_names(entry{consult::Kind::Advice, "advice"},
                                                 entry{consult::Kind::Revisit, "revisit"});
template <>
constexpr auto names<consult::Outcome> =
    enum_names(entry{consult::Outcome::Answered, "answered"}, entry{consult::Outcome::Offline, "offline"},
               entry{consult::Outcome::Emergency, "emergency"}, entry{consult::Outcome::Silent, "silent"});
template <>
constexpr auto names<consult::CancelReason> =
    enum_names(entry{consult::CancelReason::Patient, "patient"}, entry{consult::CancelReason::NoDoctor, "no_doctor"});

template <>
constexpr auto fields<consult::Opened> =
    members(field<"consult">(&consult::Opened::consult), field<"department">(&consult::Opened::department));
template <>
constexpr auto fields<consult::Offered> =
    members(field<"consult">(&consult::Offered::consult), field<"doctor">(&consult::Offered::doctor));
template <>
constexpr auto fields<consult::Accepted> =
    members(field<"consult">(&consult::Accepted::consult), field<"doctor">(&consult::Accepted::doctor));
template <>
constexpr auto fields<consult::Begun> =
    members(field<"consult">(&consult::Begun::consult), field<"doctor">(&consult::Begun::doctor));
template <>
constexpr auto fields<consult::Requeued> =
    members(field<"consult">(&consult::Requeued::consult), field<"reason">(&consult::Requeued::reason));
template <>
constexpr auto fields<consult::Ended> =
    members(field<"consult">(&consult::Ended::consult), field<"doctor">(&consult::Ended::doctor),
            field<"outcome">(&consult::Ended::outcome));
template <>
constexpr auto fields<consult::Signed> =
    members(field<"consult">(&consult::Signed::consult), field<"doctor">(&consult::Signed::doctor));
template <>
constexpr auto fields<consult::Closed> =
    members(field<"consult">(&consult::Closed::consult), field<"outcome">(&consult::Closed::outcome));
template <>
constexpr auto fields<consult::Cancelled> =
    members(field<"consult">(&consult::Cancelled::consult), field<"reason">(&consult::Cancelled::reason));

}  // namespace xinglin::wire

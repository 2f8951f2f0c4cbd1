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

// An event: of which consultation, and the one fact that it brings, under its own name on the wire. Types are for ever.
template <wire::Name Type, wire::Name Fact, class Value>
struct Told {
    static constexpr std::string_view type = Type.view();
    static constexpr int v = 1;
    ConsultId consult;
    Value fact;
};

using Opened = Told<"consult.opened", "department", directory::DepartmentId>;
using Offered = Told<"consult.offered", "doctor", PractitionerId>;
using Accepted = Told<"consult.accepted", "doctor", PractitionerId>;
using Begun = Told<"consult.begun", "doctor", PractitionerId>;       // The doctor's first word.
using Requeued = Told<"consult.requeued", "reason", std::string>;    // "declined", "lapsed", "away" ... (reason_of in moves.h).
using Signed = Told<"consult.signed", "doctor", PractitionerId>;
using Closed = Told<"consult.closed", "outcome", Outcome>;
using Cancelled = Told<"consult.cancelled", "reason", CancelReason>;

struct Ended {   // The note is due; the only one that brings two facts.
    static constexpr std::string_view type = "consult.ended";
    static constexpr int v = 1;
    ConsultId consult;
    PractitionerId doctor;
    Outcome outcome;
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

template <Name Type, Name Fact, class Value>
constexpr auto fields<consult::Told<Type, Fact, Value>> = members(
    field<"consult">(&consult::Told<Type, Fact, Value>::consult), field<Fact>(&consult::Told<Type, Fact, Value>::fact));
template <>
constexpr auto fields<consult::Ended> =
    members(field<"consult">(&consult::Ended::consult), field<"doctor">(&consult::Ended::doctor),
            field<"outcome">(&consult::Ended::outcome));

}  // namespace xinglin::wire

// What consult tells the floors above, and the ids it is told by.
#pragma once

#include <concepts>

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

// The shape of an event: of which consultation, and the one fact that it brings, under its own name on the wire. Types are for
// ever.
template <wire::Name Type, wire::Name Fact, class Value>
struct Told {
    using Shape = Told;
    static constexpr std::string_view type = Type.view();
    static constexpr int v = 1;
    ConsultId consult;
    Value fact;
};

struct Opened : Told<"consult.opened", "department", directory::DepartmentId> {};
struct Offered : Told<"consult.offered", "doctor", PractitionerId> {};
struct Accepted : Told<"consult.accepted", "doctor", PractitionerId> {};
struct Begun : Told<"consult.begun", "doctor", PractitionerId> {};       // The doctor's first word.
struct Requeued : Told<"consult.requeued", "reason", std::string> {};    // "declined", "lapsed", "away" ... (reason_of).
struct Signed : Told<"consult.signed", "doctor", PractitionerId> {};
struct Closed : Told<"consult.closed", "outcome", Outcome> {};
struct Cancelled : Told<"consult.cancelled", "reason", CancelReason> {};

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

namespace detail {
template <Name Type, Name Fact, class Value>
consteval auto told(const consult::Told<Type, Fact, Value>*) {
    using Shape = consult::Told<Type, Fact, Value>;
    return members(field<"consult">(&Shape::consult), field<Fact>(&Shape::fact));
}
}  // namespace detail

template <class Event>
    requires std::derived_from<Event, typename Event::Shape>
constexpr auto fields<Event> = detail::told(static_cast<const typename Event::Shape*>(nullptr));
template <>
constexpr auto fields<consult::Ended> =
    members(field<"consult">(&consult::Ended::consult), field<"doctor">(&consult::Ended::doctor),
            field<"outcome">(&consult::Ended::outcome));

}  // namespace xinglin::wire

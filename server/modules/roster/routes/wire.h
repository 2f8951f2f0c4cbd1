// The roster as it goes over the wire. For this room alone.
#pragma once

#include "modules/roster/names.h"
#include "platform/wire/wire.h"

namespace xinglin::roster {

struct ShiftShown {
    ShiftId id;
    DepartmentId department;
    PractitionerId practitioner;
    std::string doctor;
    ShiftKind kind;
    Instant from;
    Instant until;
    ShiftState state;
    std::int64_t version;
    std::optional<Instant> attended_at{};
    std::optional<Instant> no_show_at{};
    std::optional<Instant> called_at{};
};
struct HoleShown {
    Instant from;
    Instant until;
    std::int64_t need;
    std::int64_t have;
    std::int64_t centres;
};
struct BreachShown {
    PractitionerId practitioner;
    Rule rule;
    Instant from;
    Instant until;
    std::int64_t is;      // Minutes, or nights in a row.
    std::int64_t limit;
};
struct DoctorOfWeek {
    PractitionerId practitioner;
    std::string name;
    SiteId site;
    std::int64_t planned_minutes;
    std::int64_t worked_minutes;
    std::int64_t elsewhere_minutes;
    std::int64_t warning_minutes;
};
struct PublicationShown {
    Instant at;
    std::int64_t shifts;
    std::int64_t holes;
    std::string reason;
};
struct RosterWeek {
    DepartmentId department;
    LocalDay monday;
    bool mandatory;
    bool forecast;
    std::int64_t centres;
    std::vector<std::int64_t> need{};   // By half hour from Monday 00:00, 336 of them.
    std::vector<ShiftShown> shifts{};
    std::vector<HoleShown> holes{};
    std::vector<BreachShown> breaches{};
    std::vector<DoctorOfWeek> doctors{};
    std::vector<PublicationShown> publications{};
};
struct DepartmentHoles {
    DepartmentId department;
    std::string code;
    std::string name;
    bool mandatory;
    std::int64_t shifts;
    std::int64_t drafts;
    std::vector<HoleShown> holes{};
};
struct RosterHoles {
    LocalDay monday;
    std::vector<DepartmentHoles> departments{};
};
struct WhyNot {
    Why why;
    std::int64_t doctors;
};
struct UnfilledShown {
    Instant from;
    Instant until;
    std::int64_t seats;
    std::int64_t centres;
    std::int64_t serving;
    std::vector<WhyNot> why{};
};
struct RosterPlan {
    std::vector<ShiftId> shifts{};
    std::vector<UnfilledShown> unfilled{};
    std::vector<HoleShown> holes{};
};
struct ShiftAsked {
    DepartmentId department;
    PractitionerId practitioner;
    Instant from;
    Instant until;
    std::optional<ShiftKind> kind{};
};
struct ShiftMade {
    ShiftId id;
};
struct ShiftMoved {
    std::int64_t version;
    PractitionerId practitioner;
    Instant from;
    Instant until;
};
struct ShiftWithdrawn {
    std::int64_t version;
};
struct PublicationAsked {
    std::optional<std::string> reason{};
};
struct Imported {
    std::int64_t shifts;
};
struct NoNights {
    LocalDay from;
    LocalDay until;
};
struct CentreOfSite {
    std::string centre;
};
struct PresentShown {
    ShiftShown shift;
    bool online;
    std::optional<Instant> online_since{};
};
struct LiveDepartment {
    DepartmentId department;
    std::string code;
    std::string name;
    std::int64_t waiting;
    std::int64_t doctors_online;
    std::optional<std::int64_t> expected_wait_s{};
    std::vector<PresentShown> on_shift{};
};
struct RosterLive {
    std::vector<LiveDepartment> departments{};
};
struct MyShifts {
    std::vector<ShiftShown> shifts{};
};
struct Colleague {
    PractitionerId practitioner;
    std::string name;
};
struct Colleagues {
    std::vector<Colleague> colleagues{};
};
struct SwapAsked {
    ShiftId shift;
    PractitionerId colleague;
    std::optional<ShiftId> in_return{};
};
struct SwapMade {
    SwapId id;
};
struct SwapShown {
    SwapId id;
    DepartmentId department;
    ShiftShown shift;
    PractitionerId asker;
    std::string asker_name;
    PractitionerId asked;
    std::string asked_name;
    std::optional<ShiftShown> in_return{};
    SwapState state;
    Instant until;
};
struct Swaps {
    std::vector<SwapShown> mine{};
    std::vector<SwapShown> to_decide{};
};
struct SwapAnswer {
    bool agrees;
};
struct SwapDecision {
    bool approves;
};
struct HoursShown {
    LocalDay monday;
    std::int64_t planned_minutes;
    std::int64_t worked_minutes;
    std::int64_t elsewhere_minutes;
    std::int64_t warning_minutes;
    bool too_many;
};
struct HoursDeclared {
    std::int64_t elsewhere_minutes;
};

}  // namespace xinglin::roster

namespace xinglin::wire {

template <>
constexpr auto fields<roster::ShiftShown> =
    members(field<"id">(&roster::ShiftShown::id), field<"department">(&roster::ShiftShown::department),
            field<"practitioner">(&roster::ShiftShown::practitioner), field<"doctor">(&roster::ShiftShown::doctor),
            field<"kind">(&roster::ShiftShown::kind), field<"from">(&roster::ShiftShown::from),
            field<"until">(&roster::ShiftShown::until), field<"state">(&roster::ShiftShown::state),
            field<"version">(&roster::ShiftShown::version), field<"attended_at">(&roster::ShiftShown::attended_at),
            field<"no_show_at">(&roster::ShiftShown::no_show_at), field<"called_at">(&roster::ShiftShown::called_at));
template <>
constexpr std::string_view type_name<roster::ShiftShown> = "Shift";
template <>
constexpr auto fields<roster::HoleShown> =
    members(field<"from">(&roster::HoleShown::from), field<"until">(&roster::HoleShown::until),
            field<"need">(&roster::HoleShown::need), field<"have">(&roster::HoleShown::have),
            field<"centres">(&roster::HoleShown::centres));
template <>
constexpr std::string_view type_name<roster::HoleShown> = "RosterHole";
template <>
constexpr std::string_view type_name<roster::Rule> = "RosterRule";
template <>
constexpr std::string_view type_name<roster::Why> = "RosterWhy";
template <>
constexpr auto fields<roster::BreachShown> =
    members(field<"practitioner">(&roster::BreachShown::practitioner), field<"rule">(&roster::BreachShown::rule),
            field<"from">(&roster::BreachShown::from), field<"until">(&roster::BreachShown::until),
            field<"is">(&roster::BreachShown::is), field<"limit">(&roster::BreachShown::limit));
template <>
constexpr std::string_view type_name<roster::BreachShown> = "RosterBreach";
template <>
constexpr auto fields<roster::DoctorOfWeek> =
    members(field<"practitioner">(&roster::DoctorOfWeek::practitioner), field<"name">(&roster::DoctorOfWeek::name),
            field<"site">(&roster::DoctorOfWeek::site), field<"planned_minutes">(&roster::DoctorOfWeek::planned_minutes),
            field<"worked_minutes">(&roster::DoctorOfWeek::worked_minutes),
            field<"elsewhere_minutes">(&roster::DoctorOfWeek::elsewhere_minutes),
            field<"warning_minutes">(&roster::DoctorOfWeek::warning_minutes));
template <>
constexpr auto fields<roster::PublicationShown> =
    members(field<"at">(&roster::PublicationShown::at), field<"shifts">(&roster::PublicationShown::shifts),
            field<"holes">(&roster::PublicationShown::holes), field<"reason">(&roster::PublicationShown::reason, text(0, 500)));
template <>
constexpr std::string_view type_name<roster::PublicationShown> = "RosterPublication";
template <>
constexpr auto fields<roster::RosterWeek> = members(
    field<"department">(&roster::RosterWeek::department), field<"monday">(&roster::RosterWeek::monday),
    field<"mandatory">(&roster::RosterWeek::mandatory), field<"forecast">(&roster::RosterWeek::forecast),
    field<"centres">(&roster::RosterWeek::centres), field<"need">(&roster::RosterWeek::need, at_most(336)),
    field<"shifts">(&roster::RosterWeek::shifts, at_most(5'000)), field<"holes">(&roster::RosterWeek::holes, at_most(10'080)),
    field<"breaches">(&roster::RosterWeek::breaches, at_most(10'000)),
    field<"doctors">(&roster::RosterWeek::doctors, at_most(1'000)),
    field<"publications">(&roster::RosterWeek::publications, at_most(20)));
template <>
constexpr auto fields<roster::DepartmentHoles> =
    members(field<"department">(&roster::DepartmentHoles::department), field<"code">(&roster::DepartmentHoles::code),
            field<"name">(&roster::DepartmentHoles::name), field<"mandatory">(&roster::DepartmentHoles::mandatory),
            field<"shifts">(&roster::DepartmentHoles::shifts), field<"drafts">(&roster::DepartmentHoles::drafts),
            field<"holes">(&roster::DepartmentHoles::holes, at_most(10'080)));
template <>
constexpr auto fields<roster::RosterHoles> =
    members(field<"monday">(&roster::RosterHoles::monday),
            field<"departments">(&roster::RosterHoles::departments, at_most(500)));
template <>
constexpr auto fields<roster::WhyNot> =
    members(field<"why">(&roster::WhyNot::why), field<"doctors">(&roster::WhyNot::doctors));
template <>
constexpr std::string_view type_name<roster::WhyNot> = "RosterWhyNot";
template <>
constexpr auto fields<roster::UnfilledShown> =
    members(field<"from">(&roster::UnfilledShown::from), field<"until">(&roster::UnfilledShown::until),
            field<"seats">(&roster::UnfilledShown::seats), field<"centres">(&roster::UnfilledShown::centres),
            field<"serving">(&roster::UnfilledShown::serving), field<"why">(&roster::UnfilledShown::why));
template <>
constexpr std::string_view type_name<roster::UnfilledShown> = "RosterUnfilled";
template <>
constexpr auto fields<roster::RosterPlan> =
    members(field<"shifts">(&roster::RosterPlan::shifts, at_most(5'000)),
            field<"unfilled">(&roster::RosterPlan::unfilled, at_most(1'000)),
            field<"holes">(&roster::RosterPlan::holes, at_most(10'080)));
template <>
constexpr auto fields<roster::ShiftAsked> =
    members(field<"department">(&roster::ShiftAsked::department), field<"practitioner">(&roster::ShiftAsked::practitioner),
            field<"from">(&roster::ShiftAsked::from), field<"until">(&roster::ShiftAsked::until),
            field<"kind">(&roster::ShiftAsked::kind));
template <>
constexpr auto fields<roster::ShiftMade> = members(field<"id">(&roster::ShiftMade::id));
template <>
constexpr auto fields<roster::ShiftMoved> =
    members(field<"version">(&roster::ShiftMoved::version, range(1, INT64_MAX)),
            field<"practitioner">(&roster::ShiftMoved::practitioner), field<"from">(&roster::ShiftMoved::from),
            field<"until">(&roster::ShiftMoved::until));
template <>
constexpr auto fields<roster::ShiftWithdrawn> = members(field<"version">(&roster::ShiftWithdrawn::version, range(1, INT64_MAX)));
template <>
constexpr auto fields<roster::PublicationAsked> = members(field<"reason">(&roster::PublicationAsked::reason, text(4, 500)));
template <>
constexpr auto fields<roster::Imported> = members(field<"shifts">(&roster::Imported::shifts));
template <>
constexpr std::string_view type_name<roster::Imported> = "RosterImported";
template <>
constexpr auto fields<roster::NoNights> =
    members(field<"from">(&roster::NoNights::from), field<"until">(&roster::NoNights::until));
template <>
constexpr auto fields<roster::CentreOfSite> = members(field<"centre">(&roster::CentreOfSite::centre, text(1, 40)));
template <>
constexpr auto fields<roster::PresentShown> =
    members(field<"shift">(&roster::PresentShown::shift), field<"online">(&roster::PresentShown::online),
            field<"online_since">(&roster::PresentShown::online_since));
template <>
constexpr std::string_view type_name<roster::PresentShown> = "RosterPresent";
template <>
constexpr auto fields<roster::LiveDepartment> =
    members(field<"department">(&roster::LiveDepartment::department), field<"code">(&roster::LiveDepartment::code),
            field<"name">(&roster::LiveDepartment::name), field<"waiting">(&roster::LiveDepartment::waiting),
            field<"doctors_online">(&roster::LiveDepartment::doctors_online),
            field<"expected_wait_s">(&roster::LiveDepartment::expected_wait_s),
            field<"on_shift">(&roster::LiveDepartment::on_shift, at_most(5'000)));
template <>
constexpr auto fields<roster::RosterLive> = members(field<"departments">(&roster::RosterLive::departments, at_most(500)));
template <>
constexpr auto fields<roster::MyShifts> = members(field<"shifts">(&roster::MyShifts::shifts, at_most(500)));
template <>
constexpr auto fields<roster::Colleague> =
    members(field<"practitioner">(&roster::Colleague::practitioner), field<"name">(&roster::Colleague::name));
template <>
constexpr auto fields<roster::Colleagues> = members(field<"colleagues">(&roster::Colleagues::colleagues, at_most(1'000)));
template <>
constexpr auto fields<roster::SwapAsked> =
    members(field<"shift">(&roster::SwapAsked::shift), field<"colleague">(&roster::SwapAsked::colleague),
            field<"in_return">(&roster::SwapAsked::in_return));
template <>
constexpr auto fields<roster::SwapMade> = members(field<"id">(&roster::SwapMade::id));
template <>
constexpr auto fields<roster::SwapShown> =
    members(field<"id">(&roster::SwapShown::id), field<"department">(&roster::SwapShown::department),
            field<"shift">(&roster::SwapShown::shift), field<"asker">(&roster::SwapShown::asker),
            field<"asker_name">(&roster::SwapShown::asker_name), field<"asked">(&roster::SwapShown::asked),
            field<"asked_name">(&roster::SwapShown::asked_name), field<"in_return">(&roster::SwapShown::in_return),
            field<"state">(&roster::SwapShown::state), field<"until">(&roster::SwapShown::until));
template <>
constexpr std::string_view type_name<roster::SwapShown> = "Swap";
template <>
constexpr auto fields<roster::Swaps> =
    members(field<"mine">(&roster::Swaps::mine, at_most(100)), field<"to_decide">(&roster::Swaps::to_decide, at_most(10'000)));
template <>
constexpr auto fields<roster::SwapAnswer> = members(field<"agrees">(&roster::SwapAnswer::agrees));
template <>
constexpr auto fields<roster::SwapDecision> = members(field<"approves">(&roster::SwapDecision::approves));
template <>
constexpr auto fields<roster::HoursShown> =
    members(field<"monday">(&roster::HoursShown::monday), field<"planned_minutes">(&roster::HoursShown::planned_minutes),
            field<"worked_minutes">(&roster::HoursShown::worked_minutes),
            field<"elsewhere_minutes">(&roster::HoursShown::elsewhere_minutes),
            field<"warning_minutes">(&roster::HoursShown::warning_minutes), field<"too_many">(&roster::HoursShown::too_many));
template <>
constexpr std::string_view type_name<roster::HoursShown> = "WeekHours";
template <>
constexpr auto fields<roster::HoursDeclared> = members(field<"elsewhere_minutes">(&roster::HoursDeclared::elsewhere_minutes));

}  // namespace xinglin::wire

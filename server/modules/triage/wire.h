// The wire types of triage's routes.
#pragma once

#include "modules/triage/triage.h"
#include "platform/wire/wire.h"

namespace xinglin::triage {

struct ScreenBody {
    std::string version;
    std::string language;
    std::string about;
    std::optional<std::string> pregnant;
    std::vector<std::string> signs;
    std::vector<std::string> unsure;
    std::vector<std::string> clear;
};
struct ScreenReply {
    ScreenId id;
    Disposition disposition;
    bool crisis;
    bool complete;
};
struct CrisisBody {
    std::string phone;
    std::optional<TenantId> institution;
    std::optional<ScreenId> screen;
};
struct CrisisReply {
    CrisisCallId id;
    bool alarmed;
};
struct PhoneReply {
    std::string phone;
};

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto names<triage::Disposition> = enum_names(
    entry{triage::Disposition::SelfCare, "self_care"}, entry{triage::Disposition::DoctorSoon, "doctor_soon"},
    entry{triage::Disposition::DoctorToday, "doctor_today"}, entry{triage::Disposition::EmergencyNow, "emergency_now"},
    entry{triage::Disposition::Call120, "call_120"});

template <>
constexpr auto fields<triage::ScreenBody> = members(
    field<"version">(&triage::ScreenBody::version, text(1, 20)), field<"language">(&triage::ScreenBody::language, text(2, 5)),
    field<"about">(&triage::ScreenBody::about, text(1, 20)), field<"pregnant">(&triage::ScreenBody::pregnant, text(1, 10)),
    field<"signs">(&triage::ScreenBody::signs, at_most(40)), field<"unsure">(&triage::ScreenBody::unsure, at_most(20)),
    field<"clear">(&triage::ScreenBody::clear, at_most(20)));

template <>
constexpr auto fields<triage::ScreenReply> = members(
    field<"id">(&triage::ScreenReply::id), field<"disposition">(&triage::ScreenReply::disposition),
    field<"crisis">(&triage::ScreenReply::crisis), field<"complete">(&triage::ScreenReply::complete));

template <>
constexpr auto fields<triage::CrisisBody> = members(
    field<"phone">(&triage::CrisisBody::phone, text(1, 30)), field<"institution">(&triage::CrisisBody::institution),
    field<"screen">(&triage::CrisisBody::screen));

template <>
constexpr auto fields<triage::CrisisReply> =
    members(field<"id">(&triage::CrisisReply::id), field<"alarmed">(&triage::CrisisReply::alarmed));

template <>
constexpr auto fields<triage::PhoneReply> = members(field<"phone">(&triage::PhoneReply::phone, text(1, 20)));

}  // namespace xinglin::wire

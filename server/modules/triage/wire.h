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
    std::optional<CallKind> kind;   // A crisis when nothing is said.
    std::string phone;
    std::optional<TenantId> institution;
    std::optional<ScreenId> screen;
    std::optional<AssessmentId> assessment;
};
struct CrisisReply {
    CrisisCallId id;
    bool alarmed;
    std::int64_t within_s;   // How soon somebody is to call back.
};
struct PhoneReply {
    std::string phone;
};

}  // namespace xinglin::triage

namespace xinglin::wire {

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
    field<"kind">(&triage::CrisisBody::kind),
    field<"phone">(&triage::CrisisBody::phone, text(1, 30)), field<"institution">(&triage::CrisisBody::institution),
    field<"screen">(&triage::CrisisBody::screen), field<"assessment">(&triage::CrisisBody::assessment));

template <>
constexpr auto fields<triage::CrisisReply> =
    members(field<"id">(&triage::CrisisReply::id), field<"alarmed">(&triage::CrisisReply::alarmed),
            field<"within_s">(&triage::CrisisReply::within_s));

template <>
constexpr auto fields<triage::PhoneReply> = members(field<"phone">(&triage::PhoneReply::phone, text(1, 20)));

}  // namespace xinglin::wire

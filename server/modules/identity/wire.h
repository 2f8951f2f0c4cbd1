// What identity's routes take and show.
#pragma once

#include "modules/identity/profile.h"
#include "modules/identity/sign_in.h"
#include "platform/wire/describe.h"

namespace xinglin::identity {

struct AskCode {
    std::string phone;
};
struct CodeSentShown {
    std::int64_t resend_after_s;
    std::int64_t expires_in_s;
};

struct ConsentTextShown {
    std::string purpose;
    std::string version;
    std::string hash;   // SM3, hex.
    std::string title;
    std::string body;
};
struct ConsentTextsShown {
    std::vector<ConsentTextShown> texts;
};

struct Me {
    PersonId person;
    std::string role;
    std::optional<std::string> name{};
    std::optional<Sex> sex{};
    std::optional<LocalDay> birth_date{};
    std::optional<std::string> phone_masked{};
    bool elder_mode = false;
    std::optional<TenantId> tenant{};
    std::optional<std::string> tenant_name{};
    std::optional<PractitionerId> practitioner{};
};
struct ElderMode {
    bool on = false;
};

struct SessionShown {
    SessionId id;
    http::App app;
    std::string device_name;
    std::string ip_masked;
    Instant created_at;
    Instant last_seen_at;
    bool current = false;
};
struct SessionsShown {
    std::vector<SessionShown> sessions;
};

struct StaffSignIn {
    std::string login;
    std::string password;
};
struct ChallengeInstitution {
    TenantId id;
    std::string name;
};
struct ChallengeShown {
    std::string challenge;
    std::vector<std::string> factors{"totp"};
    std::vector<ChallengeInstitution> institutions{};   // More than one: the second step names one.
};

}  // namespace xinglin::identity

namespace xinglin::wire {

template <>
constexpr auto fields<identity::AskCode> = members(field<"phone">(&identity::AskCode::phone, text(1, 32)));
template <>
constexpr std::string_view type_name<identity::CodeSentShown> = "CodeSent";
template <>
constexpr auto fields<identity::CodeSentShown> = members(field<"resend_after_s">(&identity::CodeSentShown::resend_after_s),
                                                         field<"expires_in_s">(&identity::CodeSentShown::expires_in_s));

template <>
constexpr std::string_view type_name<identity::SignInAsk> = "SignIn";
template <>
constexpr auto fields<identity::SignInAsk> =
    members(field<"phone">(&identity::SignInAsk::phone, text(1, 32)), field<"code">(&identity::SignInAsk::code, text(1, 16)),
            field<"consents">(&identity::SignInAsk::consents, at_most(10, text(1, 80))));

template <>
constexpr std::string_view type_name<identity::ConsentTextShown> = "ConsentText";
template <>
constexpr auto fields<identity::ConsentTextShown> = members(
    field<"purpose">(&identity::ConsentTextShown::purpose), field<"version">(&identity::ConsentTextShown::version),
    field<"hash">(&identity::ConsentTextShown::hash), field<"title">(&identity::ConsentTextShown::title),
    field<"body">(&identity::ConsentTextShown::body, text(0, 20'000)));
template <>
constexpr std::string_view type_name<identity::ConsentTextsShown> = "ConsentTexts";
template <>
constexpr auto fields<identity::ConsentTextsShown> = members(field<"texts">(&identity::ConsentTextsShown::texts));

template <>
constexpr auto fields<identity::Me> = members(
    field<"person">(&identity::Me::person), field<"role">(&identity::Me::role), field<"name">(&identity::Me::name),
    field<"sex">(&identity::Me::sex), field<"birth_date">(&identity::Me::birth_date),
    field<"phone_masked">(&identity::Me::phone_masked), field<"elder_mode">(&identity::Me::elder_mode),
    field<"tenant">(&identity::Me::tenant), field<"tenant_name">(&identity::Me::tenant_name),
    field<"practitioner">(&identity::Me::practitioner));
template <>
constexpr auto fields<identity::Profile> =
    members(field<"name">(&identity::Profile::name, text(1, 50)), field<"sex">(&identity::Profile::sex),
            field<"birth_date">(&identity::Profile::birth_date));
template <>
constexpr auto fields<identity::ElderMode> = members(field<"on">(&identity::ElderMode::on));

template <>
constexpr std::string_view type_name<identity::SessionShown> = "Session";
template <>
constexpr auto fields<identity::SessionShown> = members(
    field<"id">(&identity::SessionShown::id), field<"app">(&identity::SessionShown::app),
    field<"device_name">(&identity::SessionShown::device_name), field<"ip_masked">(&identity::SessionShown::ip_masked),
    field<"created_at">(&identity::SessionShown::created_at), field<"last_seen_at">(&identity::SessionShown::last_seen_at),
    field<"current">(&identity::SessionShown::current));
template <>
constexpr std::string_view type_name<identity::SessionsShown> = "Sessions";
template <>
constexpr auto fields<identity::SessionsShown> = members(field<"sessions">(&identity::SessionsShown::sessions));

template <>
constexpr auto fields<identity::StaffSignIn> = members(field<"login">(&identity::StaffSignIn::login, text(1, 64)),
                                                       field<"password">(&identity::StaffSignIn::password, text(1, 128)));
template <>
constexpr auto fields<identity::ChallengeInstitution> = members(field<"id">(&identity::ChallengeInstitution::id),
                                                                field<"name">(&identity::ChallengeInstitution::name));
template <>
constexpr std::string_view type_name<identity::ChallengeShown> = "Challenge";
template <>
constexpr auto fields<identity::ChallengeShown> =
    members(field<"challenge">(&identity::ChallengeShown::challenge), field<"factors">(&identity::ChallengeShown::factors),
            field<"institutions">(&identity::ChallengeShown::institutions));
template <>
constexpr auto fields<identity::SecondFactor> =
    members(field<"challenge">(&identity::SecondFactor::token, text(1, 64)),
            field<"code">(&identity::SecondFactor::code, text(1, 16)), field<"tenant">(&identity::SecondFactor::tenant));

}  // namespace xinglin::wire

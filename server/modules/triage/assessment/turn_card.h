// One turn of the engine as it goes over the wire; the engine's own JSON in types, field by field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/triage/danger.h"
#include "platform/wire/describe.h"

namespace xinglin::triage {

enum class ChipTarget : std::uint8_t { Finding, Modifier, Complaint };
enum class ChipSaying : std::uint8_t { Fact, Doubt, Denied, Past, Supposed, Other };
enum class AskKind : std::uint8_t { Pick, IfYes, PickIs, One };
enum class CareLevel : std::uint8_t { Home, Online, Community, County, Tertiary, Emergency };
enum class PersonSex : std::uint8_t { Female, Male };

struct Bilingual {
    std::string zh;
    std::string en;

    bool operator==(const Bilingual&) const = default;
};
struct NamedThing {
    std::string id;
    Bilingual name;

    bool operator==(const NamedThing&) const = default;
};
struct DepartmentAdvice {
    std::string code;   // Of the national list.
    Bilingual name;
};
// What was understood, for the person to set right.
struct ChipCard {
    ChipTarget target = ChipTarget::Finding;
    std::string id;
    Bilingual name;
    ChipSaying saying = ChipSaying::Fact;
    std::string words;   // Of the text.
};
struct SourceCard {
    std::string id;
    Bilingual title;
};
struct ReasonCard {
    std::string rule;
    Disposition disposition = Disposition::DoctorSoon;
    bool red_flag = false;
    bool confirmed = false;   // It stands without the text alone.
    std::optional<std::string> sign;     // The danger question that it stands on.
    std::optional<std::int64_t> score;   // Of the early warning score.
    std::vector<NamedThing> findings;
    std::vector<NamedThing> modifiers;
    std::vector<SourceCard> sources;
    std::vector<std::string> words;
};
struct QuestionCard {
    std::string id;
    Bilingual ask;
    AskKind kind = AskKind::Pick;
    bool red_flag = false;
    std::vector<Bilingual> choices;
    std::optional<std::vector<std::int64_t>> settled{};   // Places that were answered with no elsewhere: not shown again.
};
struct PersonCard {
    std::optional<double> age_years;
    std::optional<bool> age_guessed;
    std::optional<PersonSex> sex;
    std::optional<bool> pregnant;
};

struct TurnCard {
    std::string protocol;
    Disposition disposition = Disposition::DoctorSoon;
    Disposition confirmed = Disposition::DoctorSoon;   // Standing on answers, corrections, danger signs and given vitals alone.
    bool crisis = false;
    bool asks = false;
    std::vector<DepartmentAdvice> departments;
    CareLevel level_of_care = CareLevel::Community;
    std::optional<NamedThing> complaint;
    std::vector<ChipCard> chips;
    std::vector<ReasonCard> because;
    std::vector<Bilingual> advice;
    std::vector<Bilingual> come_back_if;
    std::optional<QuestionCard> question;
    std::int64_t asked = 0;
    std::int64_t most = 0;
    std::vector<std::string> ignored;
    bool contradicts = false;
    bool several = false;
    bool unread = false;
    PersonCard person;
};

}  // namespace xinglin::triage

namespace xinglin::wire {

namespace triage_limits {
inline constexpr std::uint32_t kMany = 10'000;   // As many as a text of 10,000 characters may hold.
inline constexpr std::uint32_t kWords = 10'000;
}  // namespace triage_limits

template <>
constexpr auto names<triage::Disposition> = enum_names(
    entry{triage::Disposition::SelfCare, "self_care"}, entry{triage::Disposition::DoctorSoon, "doctor_soon"},
    entry{triage::Disposition::DoctorToday, "doctor_today"}, entry{triage::Disposition::EmergencyNow, "emergency_now"},
    entry{triage::Disposition::Call120, "call_120"});

template <>
constexpr std::string_view type_name<triage::ChipTarget> = "TriageTarget";
template <>
constexpr auto names<triage::ChipTarget> =
    enum_names(entry{triage::ChipTarget::Finding, "finding"}, entry{triage::ChipTarget::Modifier, "modifier"},
               entry{triage::ChipTarget::Complaint, "complaint"});
template <>
constexpr std::string_view type_name<triage::ChipSaying> = "TriageSaying";
template <>
constexpr auto names<triage::ChipSaying> =
    enum_names(entry{triage::ChipSaying::Fact, "fact"}, entry{triage::ChipSaying::Doubt, "doubt"},
               entry{triage::ChipSaying::Denied, "denied"}, entry{triage::ChipSaying::Past, "past"},
               entry{triage::ChipSaying::Supposed, "supposed"}, entry{triage::ChipSaying::Other, "other"});
template <>
constexpr std::string_view type_name<triage::AskKind> = "TriageAskKind";
template <>
constexpr auto names<triage::AskKind> =
    enum_names(entry{triage::AskKind::Pick, "pick"}, entry{triage::AskKind::IfYes, "if_yes"},
               entry{triage::AskKind::PickIs, "pick_is"}, entry{triage::AskKind::One, "one"});
template <>
constexpr auto names<triage::CareLevel> = enum_names(
    entry{triage::CareLevel::Home, "home"}, entry{triage::CareLevel::Online, "online"},
    entry{triage::CareLevel::Community, "community"}, entry{triage::CareLevel::County, "county"},
    entry{triage::CareLevel::Tertiary, "tertiary"}, entry{triage::CareLevel::Emergency, "emergency"});
template <>
constexpr std::string_view type_name<triage::PersonSex> = "TriageSex";
template <>
constexpr auto names<triage::PersonSex> =
    enum_names(entry{triage::PersonSex::Female, "female"}, entry{triage::PersonSex::Male, "male"});

template <>
constexpr std::string_view type_name<triage::Bilingual> = "TriageWords";
template <>
constexpr auto fields<triage::Bilingual> = members(field<"zh">(&triage::Bilingual::zh, text(0, triage_limits::kWords)),
                                                   field<"en">(&triage::Bilingual::en, text(0, triage_limits::kWords)));
template <>
constexpr std::string_view type_name<triage::NamedThing> = "TriageNamed";
template <>
constexpr auto fields<triage::NamedThing> =
    members(field<"id">(&triage::NamedThing::id), field<"name">(&triage::NamedThing::name));
template <>
constexpr std::string_view type_name<triage::DepartmentAdvice> = "TriageDepartment";
template <>
constexpr auto fields<triage::DepartmentAdvice> =
    members(field<"code">(&triage::DepartmentAdvice::code), field<"name">(&triage::DepartmentAdvice::name));
template <>
constexpr std::string_view type_name<triage::ChipCard> = "TriageChip";
template <>
constexpr auto fields<triage::ChipCard> =
    members(field<"target">(&triage::ChipCard::target), field<"id">(&triage::ChipCard::id),
            field<"name">(&triage::ChipCard::name), field<"saying">(&triage::ChipCard::saying),
            field<"words">(&triage::ChipCard::words, text(0, triage_limits::kWords)));
template <>
constexpr std::string_view type_name<triage::SourceCard> = "TriageSource";
template <>
constexpr auto fields<triage::SourceCard> =
    members(field<"id">(&triage::SourceCard::id), field<"title">(&triage::SourceCard::title));
template <>
constexpr std::string_view type_name<triage::ReasonCard> = "TriageReason";
template <>
constexpr auto fields<triage::ReasonCard> = members(
    field<"rule">(&triage::ReasonCard::rule), field<"disposition">(&triage::ReasonCard::disposition),
    field<"red_flag">(&triage::ReasonCard::red_flag), field<"confirmed">(&triage::ReasonCard::confirmed),
    field<"sign">(&triage::ReasonCard::sign), field<"score">(&triage::ReasonCard::score),
    field<"findings">(&triage::ReasonCard::findings, at_most(triage_limits::kMany)),
    field<"modifiers">(&triage::ReasonCard::modifiers, at_most(triage_limits::kMany)),
    field<"sources">(&triage::ReasonCard::sources, at_most(triage_limits::kMany)),
    field<"words">(&triage::ReasonCard::words, at_most(triage_limits::kMany, text(0, triage_limits::kWords))));
template <>
constexpr std::string_view type_name<triage::QuestionCard> = "TriageQuestion";
template <>
constexpr auto fields<triage::QuestionCard> = members(
    field<"id">(&triage::QuestionCard::id), field<"ask">(&triage::QuestionCard::ask), field<"kind">(&triage::QuestionCard::kind),
    field<"red_flag">(&triage::QuestionCard::red_flag), field<"choices">(&triage::QuestionCard::choices, at_most(100)),
    field<"settled">(&triage::QuestionCard::settled, at_most(100, range(0, 100))));
template <>
constexpr std::string_view type_name<triage::PersonCard> = "TriagePerson";
template <>
constexpr auto fields<triage::PersonCard> =
    members(field<"age_years">(&triage::PersonCard::age_years), field<"age_guessed">(&triage::PersonCard::age_guessed),
            field<"sex">(&triage::PersonCard::sex),
            field<"pregnant">(&triage::PersonCard::pregnant));

template <>
constexpr std::string_view type_name<triage::TurnCard> = "TriageTurn";
template <>
constexpr auto fields<triage::TurnCard> = members(
    field<"protocol">(&triage::TurnCard::protocol), field<"disposition">(&triage::TurnCard::disposition),
    field<"confirmed">(&triage::TurnCard::confirmed), field<"crisis">(&triage::TurnCard::crisis),
    field<"asks">(&triage::TurnCard::asks), field<"departments">(&triage::TurnCard::departments),
    field<"level_of_care">(&triage::TurnCard::level_of_care), field<"complaint">(&triage::TurnCard::complaint),
    field<"chips">(&triage::TurnCard::chips, at_most(triage_limits::kMany)),
    field<"because">(&triage::TurnCard::because, at_most(triage_limits::kMany)),
    field<"advice">(&triage::TurnCard::advice), field<"come_back_if">(&triage::TurnCard::come_back_if),
    field<"question">(&triage::TurnCard::question), field<"asked">(&triage::TurnCard::asked),
    field<"most">(&triage::TurnCard::most), field<"ignored">(&triage::TurnCard::ignored),
    field<"contradicts">(&triage::TurnCard::contradicts), field<"several">(&triage::TurnCard::several),
    field<"unread">(&triage::TurnCard::unread), field<"person">(&triage::TurnCard::person));

}  // namespace xinglin::wire

// A consultation as one reader sees it on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/consult/talk.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

enum class Turn : std::uint8_t { Patient, Doctor, None };
// What happens if nobody acts.
enum class DueKind : std::uint8_t { NoDoctor, Offer, FirstWord, DoctorSilent, PatientSilent, Note };

struct NamedInstitution {
    TenantId id;
    std::string name;
};
struct NamedDepartment {
    directory::DepartmentId id;
    std::string name;
};
struct DoctorCard {
    PractitionerId id;
    std::string name{};
    std::string title{};
};
struct PatientCard {
    PersonId person;
    std::optional<std::string> name{};
    std::optional<std::string> sex{};
    std::optional<std::int64_t> age{};
};
struct QueueCard {
    std::int64_t place = 0;
    std::optional<std::int64_t> expected_wait_s{};   // Nothing while nobody is on duty.
};
struct OfferCard {
    Instant until;
};
// What was answered to the danger questions: ids, for which the apps have words.
struct DangerCard {
    triage::Disposition disposition = triage::Disposition::DoctorSoon;
    std::vector<std::string> signs{};
    std::vector<std::string> unsure{};   // Groups of questions.
};
struct DueCard {
    DueKind what = DueKind::NoDoctor;
    Instant at;
};

// Beside a message that is pushed: whose turn it is now, and what happens if nobody acts.
struct TurnNow {
    Turn turn = Turn::None;
    std::optional<DueCard> due{};
};

struct ConsultCard {
    ConsultId id;
    Kind kind = Kind::Advice;
    State state = State::Queued;
    std::optional<Outcome> outcome{};
    NamedInstitution institution;
    NamedDepartment department;
    std::string complaint;
    std::optional<std::string> duration{};
    std::optional<std::string> medication{};
    std::optional<std::string> allergy{};
    std::optional<std::string> pregnancy{};
    std::vector<BlobId> pictures{};
    std::optional<DoctorCard> doctor{};
    std::optional<PatientCard> patient{};
    std::optional<QueueCard> queue{};
    std::optional<OfferCard> offer{};
    std::optional<DangerCard> danger{};            // The doctor's view, as the following.
    std::optional<triage::TriageSummary> triage{};
    std::optional<std::string> hand_over_note{};   // The doctor's view: what his colleague left him.
    Instant opened_at;
    std::optional<Instant> accepted_at{};
    std::optional<Instant> ended_at{};
    std::optional<Instant> closed_at{};
    std::int64_t last_seq = 0;
    std::int64_t patient_delivered_seq = 0;
    std::int64_t patient_read_seq = 0;
    std::int64_t doctor_delivered_seq = 0;
    std::int64_t doctor_read_seq = 0;
    Turn turn = Turn::None;
    std::optional<DueCard> due{};
    std::int64_t version = 0;                      // Grows with every change of any of this.
    std::optional<CancelReason> cancel_reason{};
};

struct ConsultCards {
    std::vector<ConsultCard> consults;
};

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr std::string_view type_name<consult::ConsultCard> = "Consult";
template <>
constexpr std::string_view type_name<consult::ConsultCards> = "Consults";

template <>
constexpr auto names<consult::Turn> = enum_names(entry{consult::Turn::Patient, "patient"}, entry{consult::Turn::Doctor, "doctor"},
                                                 entry{consult::Turn::None, "none"});
template <>
constexpr auto names<consult::DueKind> =
    enum_names(entry{consult::DueKind::NoDoctor, "no_doctor"}, entry{consult::DueKind::Offer, "offer"},
               entry{consult::DueKind::FirstWord, "first_word"}, entry{consult::DueKind::DoctorSilent, "doctor_silent"},
               entry{consult::DueKind::PatientSilent, "patient_silent"}, entry{consult::DueKind::Note, "note"});

template <>
constexpr auto fields<consult::NamedInstitution> =
    members(field<"id">(&consult::NamedInstitution::id), field<"name">(&consult::NamedInstitution::name));
template <>
constexpr auto fields<consult::NamedDepartment> =
    members(field<"id">(&consult::NamedDepartment::id), field<"name">(&consult::NamedDepartment::name));
template <>
constexpr auto fields<consult::DoctorCard> = members(field<"id">(&consult::DoctorCard::id),
                                                     field<"name">(&consult::DoctorCard::name),
                                                     field<"title">(&consult::DoctorCard::title));
template <>
constexpr auto fields<consult::PatientCard> =
    members(field<"person">(&consult::PatientCard::person), field<"name">(&consult::PatientCard::name),
            field<"sex">(&consult::PatientCard::sex), field<"age">(&consult::PatientCard::age));
template <>
constexpr auto fields<consult::QueueCard> = members(field<"place">(&consult::QueueCard::place),
                                                    field<"expected_wait_s">(&consult::QueueCard::expected_wait_s));
template <>
constexpr auto fields<consult::OfferCard> = members(field<"until">(&consult::OfferCard::until));
template <>
constexpr std::string_view type_name<consult::DangerCard> = "DangerAnswers";
template <>
constexpr auto fields<consult::DangerCard> = members(field<"disposition">(&consult::DangerCard::disposition),
                                                     field<"signs">(&consult::DangerCard::signs, at_most(40)),
                                                     field<"unsure">(&consult::DangerCard::unsure, at_most(20)));
template <>
constexpr auto fields<consult::DueCard> = members(field<"what">(&consult::DueCard::what), field<"at">(&consult::DueCard::at));
template <>
constexpr auto fields<consult::TurnNow> = members(field<"turn">(&consult::TurnNow::turn), field<"due">(&consult::TurnNow::due));

template <>
constexpr auto fields<consult::ConsultCard> = members(
    field<"id">(&consult::ConsultCard::id), field<"kind">(&consult::ConsultCard::kind),
    field<"state">(&consult::ConsultCard::state), field<"outcome">(&consult::ConsultCard::outcome),
    field<"institution">(&consult::ConsultCard::institution), field<"department">(&consult::ConsultCard::department),
    field<"complaint">(&consult::ConsultCard::complaint, text(0, 2000)), field<"duration">(&consult::ConsultCard::duration),
    field<"medication">(&consult::ConsultCard::medication, text(0, 500)),
    field<"allergy">(&consult::ConsultCard::allergy, text(0, 500)), field<"pregnancy">(&consult::ConsultCard::pregnancy),
    field<"pictures">(&consult::ConsultCard::pictures, at_most(9)), field<"doctor">(&consult::ConsultCard::doctor),
    field<"patient">(&consult::ConsultCard::patient), field<"queue">(&consult::ConsultCard::queue),
    field<"offer">(&consult::ConsultCard::offer), field<"danger">(&consult::ConsultCard::danger),
    field<"triage">(&consult::ConsultCard::triage),
    field<"hand_over_note">(&consult::ConsultCard::hand_over_note, text(0, 1000)),
    field<"opened_at">(&consult::ConsultCard::opened_at), field<"accepted_at">(&consult::ConsultCard::accepted_at),
    field<"ended_at">(&consult::ConsultCard::ended_at), field<"closed_at">(&consult::ConsultCard::closed_at),
    field<"last_seq">(&consult::ConsultCard::last_seq),
    field<"patient_delivered_seq">(&consult::ConsultCard::patient_delivered_seq),
    field<"patient_read_seq">(&consult::ConsultCard::patient_read_seq),
    field<"doctor_delivered_seq">(&consult::ConsultCard::doctor_delivered_seq),
    field<"doctor_read_seq">(&consult::ConsultCard::doctor_read_seq), field<"turn">(&consult::ConsultCard::turn),
    field<"due">(&consult::ConsultCard::due), field<"version">(&consult::ConsultCard::version),
    field<"cancel_reason">(&consult::ConsultCard::cancel_reason));
template <>
constexpr auto fields<consult::ConsultCards> = members(field<"consults">(&consult::ConsultCards::consults, at_most(100)));

}  // namespace xinglin::wire

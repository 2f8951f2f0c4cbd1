// What is signed: the note as its canonical JSON, whole enough to be read without any other row.
#pragma once

#include <string>

#include "modules/consult/note.h"
#include "modules/consult/views/card.h"

namespace xinglin::consult {

// The names are part of signed documents: for ever. A change makes a new `form`.
struct NoteContent {
    std::string form = "xinglin.consult_note.1";
    ConsultId consult;
    Kind kind = Kind::Advice;
    Outcome outcome = Outcome::Answered;
    NamedInstitution institution;
    NamedDepartment department;
    DoctorCard doctor;
    PatientCard patient;
    Instant opened_at;
    Instant ended_at;
    std::string chief_complaint;
    std::string present_illness;
    std::string past_history;
    std::string management;
    std::string advice;
};

// UTF-8, keys sorted, no spaces (RFC 8785).
std::string canonical(const NoteContent& content);
// Back from the signed bytes; our own bytes that cannot be read are a Bug.
NoteContent content_of(std::string_view canonical);
Note note_of(const NoteContent& content, NoteState state);

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto fields<consult::NoteContent> = members(
    field<"form">(&consult::NoteContent::form), field<"consult">(&consult::NoteContent::consult),
    field<"kind">(&consult::NoteContent::kind), field<"outcome">(&consult::NoteContent::outcome),
    field<"institution">(&consult::NoteContent::institution), field<"department">(&consult::NoteContent::department),
    field<"doctor">(&consult::NoteContent::doctor), field<"patient">(&consult::NoteContent::patient),
    field<"opened_at">(&consult::NoteContent::opened_at), field<"ended_at">(&consult::NoteContent::ended_at),
    field<"chief_complaint">(&consult::NoteContent::chief_complaint, text(0, 4000)),
    field<"present_illness">(&consult::NoteContent::present_illness, text(0, 4000)),
    field<"past_history">(&consult::NoteContent::past_history, text(0, 4000)),
    field<"management">(&consult::NoteContent::management, text(0, 4000)),
    field<"advice">(&consult::NoteContent::advice, text(0, 4000)));

}  // namespace xinglin::wire

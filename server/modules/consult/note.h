// The note that ends a consultation (问诊记录): as it is written, and as it was signed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "platform/wire/describe.h"

namespace xinglin::consult {

// 主诉, 现病史, 既往史, 处理, 建议 (病历书写基本规范, 2010, outpatient note without a diagnosis: this is advice).
struct NoteDraft {
    std::string chief_complaint{};
    std::string present_illness{};
    std::string past_history{};
    std::string management{};
    std::string advice{};
    std::int64_t revision = 0;
};

enum class NoteState : std::uint8_t { Confirming, Signed };

// With what a reader needs to check the signature himself: the very bytes, their hash, signature and certificates.
struct Note {
    NoteState state = NoteState::Confirming;
    std::string institution;
    std::string department;
    std::string chief_complaint;
    std::string present_illness;
    std::string past_history;
    std::string management;
    std::string advice;
    std::string signed_by;                    // The doctor's name and title, as on the note.
    std::string title;
    std::optional<std::int64_t> version{};    // Of the document; this and what follows once it is signed.
    std::optional<Instant> signed_at{};
    std::optional<std::string> algorithm{};
    std::optional<std::string> hash{};        // Hex, of the signed bytes.
    std::optional<std::string> signature{};   // Base64, DER.
    std::optional<std::string> certificate{}; // Base64, DER: the signer's.
    std::vector<std::string> chain{};         // Base64, DER: those above it, the root left out.
    std::optional<std::string> signed_text{}; // Canonical JSON, byte for byte.
};

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto names<consult::NoteState> =
    enum_names(entry{consult::NoteState::Confirming, "confirming"}, entry{consult::NoteState::Signed, "signed"});

template <>
constexpr auto fields<consult::NoteDraft> =
    members(field<"chief_complaint">(&consult::NoteDraft::chief_complaint, text(0, 4000)),
            field<"present_illness">(&consult::NoteDraft::present_illness, text(0, 4000)),
            field<"past_history">(&consult::NoteDraft::past_history, text(0, 4000)),
            field<"management">(&consult::NoteDraft::management, text(0, 4000)),
            field<"advice">(&consult::NoteDraft::advice, text(0, 4000)),
            field<"revision">(&consult::NoteDraft::revision, range(0, 1'000'000'000)));
template <>
constexpr auto fields<consult::Note> =
    members(field<"state">(&consult::Note::state), field<"institution">(&consult::Note::institution),
            field<"department">(&consult::Note::department),
            field<"chief_complaint">(&consult::Note::chief_complaint, text(0, 4000)),
            field<"present_illness">(&consult::Note::present_illness, text(0, 4000)),
            field<"past_history">(&consult::Note::past_history, text(0, 4000)),
            field<"management">(&consult::Note::management, text(0, 4000)),
            field<"advice">(&consult::Note::advice, text(0, 4000)), field<"signed_by">(&consult::Note::signed_by),
            field<"title">(&consult::Note::title), field<"version">(&consult::Note::version),
            field<"signed_at">(&consult::Note::signed_at), field<"algorithm">(&consult::Note::algorithm),
            field<"hash">(&consult::Note::hash), field<"signature">(&consult::Note::signature, text(0, 2000)),
            field<"certificate">(&consult::Note::certificate, text(0, 8000)),
            field<"chain">(&consult::Note::chain, at_most(10, text(0, 8000))),
            field<"signed_text">(&consult::Note::signed_text, text(0, 40'000)));

}  // namespace xinglin::wire

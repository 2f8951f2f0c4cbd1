// One turn of the conversation: all that a person has said so far in, the answer and the next question out. Nothing is remembered
// between two turns: the same words give the same turn, in the browser and on the server.
#pragma once

#include "libs/triage/ask.h"

namespace xinglin::triage::engine {

// Of what was understood. The last word on an id counts.
struct Correction {
    Target target = Target::Finding;             // A finding, a modifier or a complaint.
    std::string_view id;
    bool present = false;                        // It is so; or it is not, though the text was read that way.
};

struct Asked {
    std::string_view text;                       // At most kTextMost characters; may be empty when something else is said.
    Given given{};
    std::vector<std::string_view> signs{};       // Ticked in the danger questions.
    std::vector<Answer> answers{};               // In order. The last answer to a question counts, unless it says nothing.
    std::vector<Correction> corrections{};
};

// A reason, with what it stands on.
struct Grounds {
    Reason reason;
    bool confirmed = false;                      // It stands without what was only read in the text.
    std::vector<Number> findings{};
    std::vector<Number> modifiers{};
    std::vector<std::string_view> words{};       // Of the text.
};

struct Turn {
    Understood understood;                       // Its chips: each thing once.
    Assessment assessed;
    std::vector<Grounds> because;                // As in `assessed`, the worst first.
    // The worst that stands on answers, corrections, ticked signs and given vital signs; never milder than DoctorSoon, and never
    // on the text alone: only who the patient is and what was measured may come from there.
    Disposition confirmed = Disposition::DoctorSoon;
    Next next;
    std::size_t asked = 0;
};

Turn turn(const Knowledge& knowledge, const Reader& reader, const Asked& asked);

// The words of the text by which what a rule asks for was established, each once.
std::vector<std::string_view> words_for(const Knowledge& knowledge, const Rule& rule, std::string_view text, const Understood& understood);

// Why a text is not read: "triage.text_missing", "triage.text_too_long"; empty when it is.
std::string_view refusal_of(std::string_view text);

}  // namespace xinglin::triage::engine

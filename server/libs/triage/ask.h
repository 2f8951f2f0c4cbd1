// What to ask next: the question whose answer can change the decision most, those on danger first.
#pragma once

#include "libs/triage/assess.h"

namespace xinglin::triage::engine {

inline constexpr std::size_t kQuestionsMost = 8;

// An answer to a question. "Not sure" and "skip" are answers that choose nothing.
struct Answer {
    std::string_view question;             // Its id.
    std::vector<Number> chosen{};          // Places in the question's choices; for IfYes 0 is yes.
    bool denied = false;                   // "None of these", or no.

    bool says_nothing() const { return chosen.empty() && !denied; }
};

// What a person can choose, in the order of the places that an answer names.
std::vector<Words> choices_of(const Knowledge& knowledge, const Question& question);

// Takes an answer into the case. False when there is no such question or no such choice; then nothing is taken.
bool take(const Knowledge& knowledge, const Answer& answer, Understood& understood);

// The places that were answered with no in another question: they are not shown again.
std::vector<Number> settled(const Question& question, const Understood& understood);

struct Next {
    const Question* question = nullptr;    // Null when nothing is left to ask.
    bool red_flag = false;                 // An answer can make it an emergency.
};
// Nothing when no answer could change anything, no complaint leads, or the most that may be asked were asked.
// `asked` are the ids of the questions that were put, answered or not.
Next next_question(const Knowledge& knowledge, const Understood& understood, const std::vector<std::string_view>& asked);

}  // namespace xinglin::triage::engine

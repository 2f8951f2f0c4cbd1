// What to ask next: the question whose answer can change the decision most, those on danger first.
#pragma once

#include "libs/triage/assess.h"

namespace xinglin::triage::engine {

inline constexpr std::size_t kQuestionsMost = 8;

// An answer to a question of the leading complaint. "Not sure" and "skip" are answers that choose nothing.
struct Answer {
    std::string_view question;             // Its id.
    std::vector<Number> chosen{};          // Places in the question's items or choices; for IfYes 0 is yes.
    bool denied = false;                   // "None of these", or no.
};

// Takes an answer into the case. False when the leading complaint has no such question or no such choice.
bool take(const Knowledge& knowledge, const Answer& answer, Understood& understood);

// None when nothing is left that could change anything, no complaint leads, or the most that may be asked were asked.
// `asked` are the ids of the questions that were put, answered or not.
const Question* next_question(const Knowledge& knowledge, const Understood& understood, const std::vector<std::string_view>& asked);

}  // namespace xinglin::triage::engine

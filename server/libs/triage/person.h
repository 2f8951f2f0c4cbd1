// Who the patient is, as far as the words tell.
#pragma once

#include "libs/triage/measures.h"

namespace xinglin::triage::engine {

struct Person {
    std::optional<double> age{};       // Minutes.
    bool guessed = false;              // The age is the usual one of a word: "宝宝", "my grandmother".
    std::optional<Sex> sex{};
};
Person person_in(std::string_view text, const std::vector<Figure>& figures);

}  // namespace xinglin::triage::engine

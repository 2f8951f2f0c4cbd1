#include "modules/triage/assessment/summary.h"

#include <algorithm>

#include "libs/triage/ask.h"
#include "libs/triage/known/known.h"

namespace xinglin::triage {
namespace {

Bilingual bilingual(const engine::Words& words) { return {std::string(words.zh), std::string(words.en)}; }

std::optional<InWords> answer_in_words(const AnswerGiven& answer) {
    const engine::Question* question = engine::known().question(answer.question);
    if (!question) return std::nullopt;
    InWords words{.ask = bilingual(question->ask), .denied = answer.denied.value_or(false)};
    const auto choices = engine::choices_of(engine::known(), *question);
    for (const std::int64_t place : answer.chosen.value_or(std::vector<std::int64_t>{})) {
        const auto at = static_cast<std::size_t>(place);
        if (at < choices.size()) words.chosen.push_back(bilingual(choices[at]));
    }
    words.skipped = words.chosen.empty() && !words.denied;
    return words;
}

void add(std::vector<NamedThing>& things, const ChipCard& chip) {
    NamedThing thing{chip.id, chip.name};
    const bool there = std::ranges::any_of(things, [&](const NamedThing& one) { return one.name == thing.name; });
    if (!there) things.push_back(std::move(thing));
}

void sort_chips(const TurnCard& turn, TriageSummary& summary) {
    for (const ChipCard& chip : turn.chips) {
        switch (chip.saying) {
        case ChipSaying::Fact: add(summary.said, chip); break;
        case ChipSaying::Doubt: add(summary.unsure, chip); break;
        case ChipSaying::Denied: add(summary.denied, chip); break;
        case ChipSaying::Past:
        case ChipSaying::Supposed:
        case ChipSaying::Other: break;   // Not of this patient, or not of now.
        }
    }
}

}  // namespace

AllInWords in_words(const Asked& asked) {
    AllInWords all;
    if (!asked.answers) return all;
    for (const AnswerGiven& answer : *asked.answers) {
        if (auto words = answer_in_words(answer)) all.answers.push_back(std::move(*words));
    }
    return all;
}

TriageSummary summary_of(const Asked& asked, const TurnCard& turn, const AllInWords& words) {
    TriageSummary summary{.protocol = turn.protocol,
                          .text = asked.text,
                          .complaint = turn.complaint,
                          .answers = words.answers,
                          .vitals = asked.vitals,
                          .person = turn.person,
                          .disposition = turn.disposition,
                          .crisis = turn.crisis,
                          .departments = turn.departments,
                          .level_of_care = turn.level_of_care,
                          .because = turn.because,
                          .ignored = turn.ignored,
                          .contradicts = turn.contradicts,
                          .several = turn.several};
    sort_chips(turn, summary);
    return summary;
}

}  // namespace xinglin::triage

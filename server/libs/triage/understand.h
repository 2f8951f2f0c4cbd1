// What a text says of a case: the chips that a person can correct, each with the words that led to it.
#pragma once

#include <algorithm>

#include "libs/triage/measures.h"
#include "libs/triage/scope.h"

namespace xinglin::triage::engine {

inline constexpr std::size_t kTextMost = 10'000;   // Characters.

// What a form knows besides the text; it goes before what the text says.
struct Given {
    std::optional<double> age_minutes{};
    std::optional<Sex> sex{};
    std::optional<bool> pregnant{};
    std::optional<double> vitals[kMeasures]{};
    char consciousness = 0;
};

// What the person says is not so, though the text was read that way.
struct TakenBack {
    std::vector<bool> findings{};      // By number, with those that imply them; empty for none.
    std::vector<bool> modifiers{};
    std::vector<bool> complaints{};
};

struct Chip {
    Target target = Target::Finding;
    Number of = 0;
    Saying saying = Saying::Fact;
    Span words;                        // Bytes of the given text.
};

// How far a complaint is spoken of.
struct Lead {
    Number complaint = 0;
    double weight = 0;
    bool present = false;              // Its finding holds, or one that leads to it; false where only an illness was named.
    std::uint32_t first = 0;           // Where it is first spoken of.
};

// Why a disposition is what it is.
struct Reason {
    const Rule* rule = nullptr;        // Null for the early warning score.
    Disposition then = Disposition::SelfCare;
    bool red_flag = false;
    int score = 0;                     // Of the early warning score.
    std::string_view sign{};           // Of the danger questions, when the person ticked it.
};

struct Understood {
    Case known;
    std::vector<Reason> already;       // What stands whatever the case: a sign that was ticked.
    std::vector<Chip> chips;
    std::vector<Lead> leads;           // The heaviest first.
    std::vector<bool> denied;          // By finding.
    std::vector<bool> ruled_out;       // By finding: what an answer said no to, with all that implies it.
    std::vector<bool> modifiers_ruled_out;
    std::vector<std::string_view> ignored;   // Names of impossible values that were left out.
    bool age_guessed = false;          // From "宝宝" or "my son" alone: shown as doubtful, so that the person gives the right one.
    bool contradicts = false;          // Said and denied, a man with child, pressures the wrong way round, no patient at all: to be asked.
    bool several = false;              // People in one text: who it is about is to be asked.
    bool unread = false;               // Much of it is in a writing that the engine does not read.
};

class Reader {
 public:
    explicit Reader(const Knowledge& knowledge) : knowledge_(&knowledge), lexicon_(knowledge) {}
    Understood read(std::string_view text, const Given& given, const TakenBack& not_so = {}) const;

 private:
    const Knowledge* knowledge_;
    Lexicon lexicon_;
};

// Whether the complaint may be this person's. One of children is not, where nobody spoke of a child.
bool may_be_his(const Complaint& complaint, const Case& known);

// Marks one of them and all that imply it: who has not the one has none of these.
template <class T>
void rule_out(std::vector<bool>& marked, const std::vector<T>& all, Number one) {
    marked.resize(all.size());
    marked[one] = true;
    for (Number other = 0; other < all.size(); ++other) {
        if (std::ranges::find(all[other].implies, one) != all[other].implies.end()) marked[other] = true;
    }
}

// Marks the finding and all that it implies as there.
void establish(const Knowledge& knowledge, Number finding, Case& known);
void establish_modifier(const Knowledge& knowledge, Number modifier, Case& known);

}  // namespace xinglin::triage::engine

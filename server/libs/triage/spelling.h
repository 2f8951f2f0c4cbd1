// Ways of saying as the knowledge file writes them: "胸口~(疼|痛)" has a gap and a choice, "<3> pain" one of the third shared set of
// words. Words and sets of words get their numbers here, each once, so that what many ways share is looked for once.
#pragma once

#include <map>
#include <unordered_map>

#include "libs/triage/names.h"

namespace xinglin::triage::engine {

struct Piece {
    Number group = 0;                  // Of words, any of which it may be.
    bool gap_before = false;
};

class Spelling {
 public:
    void share(const std::vector<std::string_view>& options) { shared_.push_back(group_of(options)); }
    // Empty for a way that says nothing or names a set that is not shared.
    std::vector<Piece> pieces(std::string_view way);

    std::vector<std::string_view> words;
    std::vector<std::vector<Number>> groups;   // Of words.

 private:
    struct Numbered {
        Number word = 0;
        std::optional<Number> alone;           // The group of this word and no other.
    };
    Numbered& numbered(std::string_view word);
    Number group_of(std::string_view word);
    Number group_of(const std::vector<std::string_view>& options);
    std::vector<Number> shared_;               // Groups.
    std::unordered_map<std::string_view, Numbered> numbered_;
    std::map<std::vector<Number>, Number> choices_;
};

}  // namespace xinglin::triage::engine

// Finds every way of saying something in a folded text.
#pragma once

#include "libs/triage/fold.h"
#include "libs/triage/knowledge.h"

namespace xinglin::triage::engine {

struct Span {
    std::uint32_t begin = 0;   // Bytes of the folded text.
    std::uint32_t end = 0;
};

struct Hit {
    Target target = Target::Finding;
    Number of = 0;
    bool english = false;
    Span at;
};

class Lexicon {
 public:
    explicit Lexicon(const Knowledge& knowledge);

    // In the order in which they begin. Each way is found at most kHitsMost times in one text.
    std::vector<Hit> find(std::string_view text) const;

 private:
    struct Node {
        std::vector<std::pair<char, Number>> next;   // Sorted.
        std::vector<Number> groups;                  // Those with the word that ends here.
        bool latin = true;                           // The word: it begins and ends where words do.
    };
    using Places = std::vector<std::vector<Span>>;   // By group.
    void add(std::string_view word, Number group);
    void look_from(std::string_view text, std::size_t at, Places& places, std::vector<Number>& seen) const;
    bool go_on(std::string_view text, const Way& way, std::size_t piece, const Places& places, Span& span) const;

    const Knowledge* knowledge_;
    std::vector<Node> nodes_;
    std::vector<std::vector<Number>> ways_from_;     // By the group of their first piece.
};

}  // namespace xinglin::triage::engine

// How something is said: as a fact, denied, doubted, of former days, supposed, or of somebody else.
#pragma once

#include "libs/triage/lexicon.h"

namespace xinglin::triage::engine {

enum class Saying : std::uint8_t { Fact, Doubt, Denied, Past, Supposed, OfAnother };

// Reads the words around a place of one folded text.
class Scope {
 public:
    explicit Scope(std::string_view text);
    Saying of(const Hit& hit) const;

 private:
    Span clause_around(Span at) const;
    bool chinese_denied(std::string_view before, std::string_view after, std::string_view inside) const;
    bool english_denied(Span at, Span clause) const;
    Saying frame(std::string_view before, std::string_view inside, std::string_view clause) const;
    bool of_another(std::string_view before) const;

    std::string_view text_;
    std::vector<std::uint32_t> marks_;       // Where clauses end.
    std::vector<std::uint32_t> sentences_;   // Where sentences end.
    bool others_count_ = false;              // Nobody nearer is spoken of: a friend's trouble is the patient's.
};

}  // namespace xinglin::triage::engine

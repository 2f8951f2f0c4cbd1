#include "libs/triage/lexicon.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

constexpr std::size_t kPlacesMost = 200;      // Of one group in one text.
constexpr std::size_t kHitsMost = 8;
constexpr std::size_t kGapCharacters = 8;     // Chinese
constexpr std::size_t kGapWords = 5;          // English
constexpr std::size_t kGapBytes = 64;

bool is_word_start(std::string_view text, std::size_t at) { return at == 0 || !is_latin(text[at - 1]); }

// Where a word that reaches to `at` ends: there, or behind the s of a plural. Nothing inside another word.
std::optional<std::size_t> word_end(std::string_view text, std::size_t at) {
    if (at == text.size() || !is_latin(text[at])) return at;
    if (text[at] == 's' && (at + 1 == text.size() || !is_latin(text[at + 1]))) return at + 1;
    return std::nullopt;
}

// A gap crosses no denial: what follows one is another matter.
bool denies_at(std::string_view text, std::size_t at, bool english) {
    static constexpr std::string_view kChinese[] = {"不", "没", "无", "未"};
    static constexpr std::string_view kEnglish[] = {"no", "not", "never", "without", "denies", "isnt", "doesnt", "wasnt", "didnt", "dont",
                                                  "arent", "werent", "hasnt", "havent", "nor", "neither", "denied"};
    if (!english) return std::ranges::any_of(kChinese, [&](auto word) { return text.substr(at, word.size()) == word; });
    if (!is_word_start(text, at)) return false;
    return std::ranges::any_of(kEnglish, [&](auto word) {
        return text.substr(at, word.size()) == word && (at + word.size() == text.size() || !is_latin(text[at + word.size()]));
    });
}

bool fits_gap(std::string_view text, std::size_t from, std::size_t to, bool english) {
    std::size_t characters = 0;
    std::size_t spaces = 0;
    for (std::size_t at = from; at < to; at += char_size(text[at])) {
        if (clause_mark(text, at) > 0 || denies_at(text, at, english)) return false;
        ++characters;
        spaces += text[at] == ' ' ? 1 : 0;
    }
    if (!english) return characters <= kGapCharacters;
    return spaces >= 1 && spaces <= kGapWords + 1;
}

// What an exception of the finding covers is not said, nor its complaint; of named illnesses that overlap the longest counts.
void drop_covered(const Knowledge& knowledge, std::vector<Hit>& hits) {
    const auto overlap = [](Span a, Span b) { return a.begin < b.end && b.begin < a.end; };
    const auto covered = [&](const Hit& hit) {
        return std::ranges::any_of(hits, [&](const Hit& other) {
            if (!overlap(hit.at, other.at)) return false;
            if (hit.target == Target::Finding) return other.target == Target::Exception && other.of == hit.of;
            if (hit.target == Target::Complaint) return other.target == Target::Exception && other.of == knowledge.complaints[hit.of].finding;
            return hit.target == Target::Named && other.target == Target::Named && other.at.end - other.at.begin > hit.at.end - hit.at.begin;
        });
    };
    std::vector<Hit> left;
    for (const Hit& hit : hits) {
        if (hit.target != Target::Exception && !covered(hit)) left.push_back(hit);
    }
    hits = std::move(left);
}

}  // namespace

Lexicon::Lexicon(const Knowledge& knowledge) : knowledge_(&knowledge), nodes_(1), ways_from_(knowledge.groups.size()) {
    for (Number group = 0; group < knowledge.groups.size(); ++group) {
        for (Number word : knowledge.groups[group]) add(fold(knowledge.words[word]).text, group);
    }
    for (Number way = 0; way < knowledge.ways.size(); ++way) ways_from_[knowledge.ways[way].pieces[0].group].push_back(way);
}

void Lexicon::add(std::string_view word, Number group) {
    if (word.empty()) return;
    Number node = 0;
    for (char byte : word) {
        auto& next = nodes_[node].next;
        auto found = std::ranges::lower_bound(next, byte, {}, &std::pair<char, Number>::first);
        if (found == next.end() || found->first != byte) {
            found = next.insert(found, {byte, static_cast<Number>(nodes_.size())});
            node = found->second;
            nodes_.emplace_back();
        } else {
            node = found->second;
        }
    }
    nodes_[node].groups.push_back(group);
    nodes_[node].latin = std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

void Lexicon::look_from(std::string_view text, std::size_t at, Places& places, std::vector<Number>& seen) const {
    const bool starts = is_word_start(text, at);
    Number node = 0;
    for (std::size_t end = at; end < text.size(); ++end) {
        const auto& next = nodes_[node].next;
        const auto found = std::ranges::lower_bound(next, text[end], {}, &std::pair<char, Number>::first);
        if (found == next.end() || found->first != text[end]) return;
        node = found->second;
        const Node& here = nodes_[node];
        if (here.groups.empty()) continue;
        std::optional<std::size_t> stop = end + 1;
        if (here.latin) stop = starts ? word_end(text, end + 1) : std::nullopt;
        if (!stop) continue;
        for (Number group : here.groups) {
            if (places[group].empty()) seen.push_back(group);
            if (places[group].size() < kPlacesMost) {
                places[group].push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*stop)});
            }
        }
    }
}

bool Lexicon::go_on(std::string_view text, const Way& way, std::size_t piece, const Places& places, Span& span) const {
    if (piece == way.pieces.size()) return true;
    const auto& where = places[way.pieces[piece].group];
    for (auto one = std::ranges::lower_bound(where, span.end, {}, &Span::begin); one != where.end(); ++one) {
        if (one->begin > span.end + kGapBytes) return false;
        const bool touches = way.english ? one->begin == span.end + 1 && text[span.end] == ' ' : one->begin == span.end;
        if (!touches && !(way.pieces[piece].gap_before && fits_gap(text, span.end, one->begin, way.english))) continue;
        Span further{span.begin, one->end};
        if (!go_on(text, way, piece + 1, places, further)) continue;
        span = further;
        return true;
    }
    return false;
}

std::vector<Hit> Lexicon::find(std::string_view text) const {
    thread_local Places places;
    places.resize(knowledge_->groups.size());
    std::vector<Number> seen;
    for (std::size_t at = 0; at < text.size(); at += char_size(text[at])) look_from(text, at, places, seen);
    std::vector<Hit> hits;
    for (Number group : seen) {
        for (Number number : ways_from_[group]) {
            const Way& way = knowledge_->ways[number];
            std::size_t found = 0;
            for (Span span : places[group]) {
                if (found < kHitsMost && go_on(text, way, 1, places, span)) {
                    hits.push_back({way.target, way.of, way.english, span});
                    ++found;
                }
            }
        }
    }
    for (Number group : seen) places[group].clear();
    drop_covered(*knowledge_, hits);
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        if (a.at.begin != b.at.begin) return a.at.begin < b.at.begin;
        return a.at.end != b.at.end ? a.at.end > b.at.end : std::pair(a.target, a.of) < std::pair(b.target, b.of);
    });
    return hits;
}

}  // namespace xinglin::triage::engine

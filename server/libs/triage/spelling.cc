#include "libs/triage/spelling.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('|', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

// The whole of `digits` as a number; none where it is not one.
std::optional<std::size_t> number_in(std::string_view digits) {
    constexpr std::size_t kDigitsMost = 6;
    if (digits.empty() || digits.size() > kDigitsMost) return std::nullopt;
    std::size_t number = 0;
    for (char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number;
}

}  // namespace

Spelling::Numbered& Spelling::numbered(std::string_view word) {
    const auto [known, is_new] = numbered_.try_emplace(word, Numbered{.word = static_cast<Number>(words.size()), .alone = {}});
    if (is_new) words.push_back(word);
    return known->second;
}

Number Spelling::group_of(std::string_view word) {
    Numbered& known = numbered(word);
    if (!known.alone) {
        known.alone = static_cast<Number>(groups.size());
        groups.push_back({known.word});
    }
    return *known.alone;
}

Number Spelling::group_of(const std::vector<std::string_view>& options) {
    if (options.size() == 1) return group_of(options.front());
    std::vector<Number> group;
    for (std::string_view option : options) group.push_back(numbered(option).word);
    const auto [known, is_new] = choices_.try_emplace(group, static_cast<Number>(groups.size()));
    if (is_new) groups.push_back(std::move(group));
    return known->second;
}

std::vector<Piece> Spelling::pieces(std::string_view way) {
    std::vector<Piece> pieces;
    bool gap = false;
    for (std::size_t at = 0; at < way.size();) {
        if (way[at] == '~') {
            gap = true;
            ++at;
            continue;
        }
        const bool named = way[at] == '<';
        const bool choice = way[at] == '(';
        const std::size_t end = named ? way.find('>', at) : choice ? way.find(')', at) : std::min(way.find_first_of("~<(", at), way.size());
        if (end == std::string_view::npos) return {};
        const std::string_view inside = named || choice ? way.substr(at + 1, end - at - 1) : way.substr(at, end - at);
        const auto shared = named ? number_in(inside) : std::nullopt;
        if (named && (!shared || *shared >= shared_.size())) return {};
        pieces.push_back({named ? shared_[*shared] : choice ? group_of(split(inside)) : group_of(inside), gap});
        gap = false;
        at = named || choice ? end + 1 : end;
    }
    return pieces;
}

}  // namespace xinglin::triage::engine

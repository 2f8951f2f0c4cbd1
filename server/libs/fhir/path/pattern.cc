#include "libs/fhir/path/pattern.h"

#include <re2/re2.h>
#include <unicode/regex.h>

#include <unordered_map>

#include "libs/fhir/path/failure.h"
#include "libs/fhir/path/folding.h"

namespace xinglin::fhir::path {
namespace {

constexpr std::int64_t kMemoryMax = 8 << 20;
constexpr int kIcuTimeMax = 200;               // ICU's own unit, about a millisecond.
constexpr std::int32_t kIcuStackMax = 1 << 20;
constexpr std::size_t kRememberedMax = 512;
constexpr int kGroupsMax = 100;

Failure bad_pattern(const std::string& why) { return {"正则表达式有误：" + why, "not a regular expression: " + why}; }
Failure too_long() { return {"正则表达式的匹配超过上限", "matching the regular expression takes too long", "too-costly"}; }

// RE2 of this age writes (?P<name>...) for named groups.
std::string for_re2(const std::string& source) {
    std::string out;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\\' && i + 1 < source.size()) {
            out += source[i++];
        } else if (source.compare(i, 3, "(?<") == 0 && i + 3 < source.size() && source[i + 3] != '=' && source[i + 3] != '!') {
            out += "(?P<";
            i += 2;
            continue;
        }
        out += source[i];
    }
    return out;
}

class Linear final : public Pattern {
 public:
    static std::shared_ptr<const Pattern> make(const std::string& source) {
        RE2::Options options;
        options.set_dot_nl(true);
        options.set_log_errors(false);
        options.set_max_mem(kMemoryMax);
        auto pattern = std::make_shared<Linear>(for_re2(source), options);
        return pattern->re_.ok() ? pattern : nullptr;
    }
    Linear(const std::string& source, const RE2::Options& options) : re_(source, options) {}

    bool found_in(std::string_view text) const override { return RE2::PartialMatch(piece(text), re_); }
    bool matches_whole(std::string_view text) const override { return RE2::FullMatch(piece(text), re_); }

    std::string replaced(std::string_view text, std::string_view by) const override {
        std::vector<re2::StringPiece> groups(static_cast<std::size_t>(std::min(re_.NumberOfCapturingGroups(), kGroupsMax)) + 1);
        std::string out;
        std::size_t from = 0;
        while (from <= text.size() &&
               re_.Match(piece(text), from, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) {
            const auto at = static_cast<std::size_t>(groups[0].data() - text.data());
            out.append(text, from, at - from);
            put(out, groups, by);
            from = at + groups[0].size();
            if (!groups[0].empty()) continue;
            const auto size = std::max<std::size_t>(byte_of(text.substr(from), 1), 1);   // A character, not a byte.
            out.append(text.substr(std::min(from, text.size()), size));
            from += size;
        }
        return from < text.size() ? out.append(text, from) : out;
    }

 private:
    static re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

    void put(std::string& out, const std::vector<re2::StringPiece>& groups, std::string_view by) const {
        for (std::size_t i = 0; i < by.size(); ++i) {
            if (by[i] != '$' || i + 1 == by.size()) {
                out += by[i];
                continue;
            }
            const auto close = by[i + 1] == '{' ? by.find('}', i) : std::string_view::npos;
            const auto name = close != std::string_view::npos ? by.substr(i + 2, close - i - 2) : by.substr(i + 1, 1);
            const int group = number_of(name);
            if (group < 0 || group >= static_cast<int>(groups.size())) {
                out += by[i];
                continue;
            }
            const auto& found = groups[static_cast<std::size_t>(group)];
            out.append(found.data(), found.size());
            i = close != std::string_view::npos ? close : i + 1;
        }
    }
    int number_of(std::string_view name) const {
        if (name.size() == 1 && name[0] >= '0' && name[0] <= '9') return name[0] - '0';
        const auto& named = re_.NamedCapturingGroups();
        const auto found = named.find(std::string(name));
        return found == named.end() ? -1 : found->second;
    }

    RE2 re_;
};

class Match {
 public:
    Match(const icu::RegexPattern& pattern, std::string_view text)
        : text_(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))) {
        matcher_.reset(pattern.matcher(text_, status_));
        if (U_FAILURE(status_)) throw too_long();
        matcher_->setTimeLimit(kIcuTimeMax, status_);
        matcher_->setStackLimit(kIcuStackMax, status_);
    }
    template <class Ask>
    auto result(Ask ask) const {
        UErrorCode status = U_ZERO_ERROR;
        auto out = ask(*matcher_, status);
        if (U_FAILURE(status)) throw too_long();
        return out;
    }

 private:
    icu::UnicodeString text_;
    UErrorCode status_ = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> matcher_;
};

class Bounded final : public Pattern {
 public:
    explicit Bounded(const std::string& source) {
        UErrorCode status = U_ZERO_ERROR;
        UParseError where{};
        pattern_.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(source), UREGEX_DOTALL, where, status));
        if (U_FAILURE(status)) throw bad_pattern(source);
    }
    bool found_in(std::string_view text) const override {
        const Match match(*pattern_, text);
        return match.result([](icu::RegexMatcher& one, UErrorCode& status) { return one.find(status) != 0; });
    }
    bool matches_whole(std::string_view text) const override {
        const Match match(*pattern_, text);
        return match.result([](icu::RegexMatcher& one, UErrorCode& status) { return one.matches(status) != 0; });
    }
    std::string replaced(std::string_view text, std::string_view by) const override {
        const Match match(*pattern_, text);
        const auto with = icu::UnicodeString::fromUTF8(icu::StringPiece(by.data(), static_cast<std::int32_t>(by.size())));
        const auto out = match.result([&](icu::RegexMatcher& one, UErrorCode& status) { return one.replaceAll(with, status); });
        std::string narrow;
        return out.toUTF8String(narrow);
    }

 private:
    std::unique_ptr<icu::RegexPattern> pattern_;
};

}  // namespace

std::shared_ptr<const Pattern> Pattern::of(const std::string& source) {
    thread_local std::unordered_map<std::string, std::shared_ptr<const Pattern>> remembered;
    if (const auto found = remembered.find(source); found != remembered.end()) return found->second;
    if (source.size() > kPatternBytesMax) throw bad_pattern("> " + std::to_string(kPatternBytesMax));
    auto pattern = Linear::make(source);
    if (pattern == nullptr) pattern = std::make_shared<Bounded>(source);
    if (remembered.size() >= kRememberedMax) remembered.clear();
    return remembered.emplace(source, std::move(pattern)).first->second;
}

}  // namespace xinglin::fhir::path

#include "libs/triage/scope.h"

#include <algorithm>
#include <array>
#include <span>

namespace xinglin::triage::engine {
namespace {

using Word = std::string_view;
constexpr auto kNowhere = std::string_view::npos;
constexpr std::size_t kDenialReach = 24;       // Bytes of Chinese between the denial and what it denies.
constexpr std::size_t kListReach = 240;        // Of a list that a clinician denies.

// A denial, longest first; the short ones only where nothing else may be meant.
constexpr auto kDenials = std::to_array<Word>({"从来没有", "并没有", "没有什么", "没有", "没什么", "没怎么", "没感觉", "没出现", "没发现", "未见",
                                        "未出现", "并无", "不伴", "没伴", "否认", "排除", "无", "没", "未", "不是"});
constexpr auto kSoftDenials = std::to_array<Word>({"不怎么", "不太", "不会", "不觉得", "不感觉", "也不", "都不", "并不", "不"});
// Of a medicine that stands right behind; "没吃饭头晕" denies no dizziness.
constexpr auto kNotTaken = std::to_array<Word>({"没吃", "没有吃", "没吃过", "没用过", "没在吃", "不吃"});
// In these the same characters deny nothing.
constexpr auto kNoDenials = std::to_array<Word>({"有没有", "没事", "没用", "没好", "没注意", "没办法", "没想到", "没有用", "没有好", "没有效果",
                                          "没有缓解", "没效果", "无缘无故", "无法", "无明显诱因", "无诱因", "没睡", "没吃", "没多久", "没见好",
                                          "不知道", "不小心", "不舒服", "不停", "不断", "不好",
                                          "从来没有这", "从来没这", "从没这", "从没有这", "以前没", "之前没", "以前从没", "第一次没"});
constexpr auto kTurns = std::to_array<Word>({"但", "可是", "就是", "只是", "却", "反而", "而是", "只有", "不过"});
constexpr auto kDeniedAfter = std::to_array<Word>({"没有", ":无", ":没有", "(-)", "阴性", "不明显", "倒没", "都没"});
// "咳嗽没有" denies the cough; "突然没有知觉" and "头痛没有发烧" deny what follows.
constexpr bool denies_what_follows(Word word) { return word == "没有"; }
constexpr auto kOverAfter = std::to_array<Word>({"好了", "退了", "消了", "已经好", "缓解了", "消失了", "不疼了", "止住了", "停了"});
constexpr auto kPast = std::to_array<Word>({"以前", "曾经", "去年", "前年", "小时候", "年轻时", "既往", "上次", "几年前", "多年前", "从前", "之前得过",
                                     "有过", "得过", "年前得", "早些年"});
constexpr auto kPastEnglish = std::to_array<Word>({"last year", "years ago", "in the past", "as a child", "in childhood", "none since", "previously"});
constexpr auto kStillEnglish = std::to_array<Word>({"started", "began", "now", "still", "since"});
constexpr auto kOverEnglish = std::to_array<Word>({"none since", "not since", "never since"});
// Only what follows these, and before the story goes on, is of former days.
constexpr auto kPastBefore = std::to_array<Word>({"history of", "previous", "prior", "known to have had"});
constexpr auto kStoryGoesOn = std::to_array<Word>({"presents", "presented", "comes", "came", "complains", "complaining",
                                             "with", "who", "has", "had", "is", "was",
                                             "reports", "develops", "developed", "noticed", "notices", "vomited", "coughed", "collapsed", "fainted", "woke",
                                             "threw", "passed", "fell", "started", "and now", "feels", "felt"});
constexpr std::size_t kPastReach = 60;         // Bytes of English.
constexpr auto kStill = std::to_array<Word>({"开始", "起", "现在", "到现在", "至今", "一直", "又", "最近"});
constexpr auto kSupposed = std::to_array<Word>({"如果", "要是", "万一", "会不会", "怕", "担心", "以防", "预防", "避免", "会引起", "会导致", "会影响", "假如", "有没有"});
constexpr auto kSupposedEnglish = std::to_array<Word>({"if", "in case", "worried about", "afraid of", "prevent", "risk of", "can cause", "concerned about"});
constexpr auto kDoubt = std::to_array<Word>({"可能", "好像", "似乎", "疑似", "不确定", "是不是", "怀疑", "有点像", "感觉像"});
constexpr auto kDoubtEnglish = std::to_array<Word>({"maybe", "possibly", "might", "may have", "could be", "not sure", "i think"});
constexpr auto kOthers = std::to_array<Word>({"同事", "同学", "邻居", "室友", "朋友", "别人", "网友", "楼下", "亲戚", "coworker", "classmate", "neighbor",
                                       "roommate", "friend"});
// Who asks so wants help for the other one.
constexpr auto kForAnother = std::to_array<Word>({"联系不上", "怎么救", "怎么帮", "报警", "怎么劝", "怎么办才", "how can i help", "should i call", "what should i do"});
constexpr auto kNear = std::to_array<Word>({"我", "本人", "宝", "孩子", "妈", "爸", "儿子", "女儿", "老公", "老婆", "奶奶", "爷爷", "娃", "患者", "i ",
                                     "im", "my son", "my daughter", "my mother", "my father", "my wife", "my husband", "my baby", "patient",
                                     "year old", "me"});
constexpr auto kDenialsEnglish = std::to_array<Word>({"no", "not", "without", "denies", "denied", "denying", "never", "negative for", "absence of",
                                               "free of", "nor", "neither", "dont", "doesnt", "arent", "werent", "didnt", "isnt", "hasnt", "havent", "wasnt"});
constexpr auto kListsEnglish = std::to_array<Word>({"denies", "denied", "denying", "without", "no", "neither", "negative for"});
constexpr auto kStopsEnglish = std::to_array<Word>({"but",      "however", "although", "except", "though", "yet", "has",  "reports", "complains", "presents",
                                             "which", "because", "since", "now", "some", "also", "just", "he", "she", "after", "while", "following",
                                             "until", "unless"});
constexpr auto kNegativeEnglish = std::to_array<Word>({" test is negative", " test was negative", " test negative",
                                             " is negative", " was negative", " negative"});
// Who wishes for a child has none yet.
constexpr auto kWishes = std::to_array<Word>({"想", "先", "能", "准备", "可以", "打算", "计划", "还没", "再"});
// "not getting better" denies no illness.
constexpr auto kNoDenialsEnglish = std::to_array<Word>({"not getting better", "not improving", "no relief", "not only",
                                             "no better", "not helping", "almost no", "little or no", "no longer",
                                                "no improvement", "not sure"});

bool is_ascii(Word word) { return static_cast<unsigned char>(word[0]) < 0x80; }

// The last place where the word stands by itself.
std::size_t last_of(std::string_view text, Word word) {
    for (std::size_t at = text.rfind(word); at != kNowhere; at = at == 0 ? kNowhere : text.rfind(word, at - 1)) {
        if (!is_ascii(word)) return at;
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_latin(text[at - 1])) && (end == text.size() || !is_latin(text[end]) || word.back() == ' ')) return at;
    }
    return kNowhere;
}

bool has(std::string_view text, std::span<const Word> words) {
    return std::ranges::any_of(words, [&](Word word) { return last_of(text, word) != kNowhere; });
}

// The last place of any of the words; nowhere where none stands.
std::size_t last_word(std::string_view text, std::span<const std::string_view> words) {
    std::size_t last = kNowhere;
    for (Word word : words) {
        const std::size_t at = last_of(text, word);
        if (at != kNowhere && (last == kNowhere || at > last)) last = at;
    }
    return last;
}

// Ends with the last denial that stands in the text and means one: what follows it there.
std::optional<std::string_view> after_denial(std::string_view before, std::span<const Word> denials) {
    std::size_t best = kNowhere;
    std::size_t end = 0;
    for (Word denial : denials) {
        const std::size_t at = before.rfind(denial);
        if (at == kNowhere || (best != kNowhere && at + denial.size() <= end)) continue;
        const bool none = std::ranges::any_of(kNoDenials, [&](Word word) {
            const std::size_t there = before.rfind(word);
            return there != kNowhere && there <= at && there + word.size() >= at + denial.size();
        });
        if (none) continue;
        best = at;
        end = at + denial.size();
    }
    if (best == kNowhere) return std::nullopt;
    return before.substr(end);
}

bool follows_former_days(std::string_view before, std::string_view inside) {
    const std::size_t at = last_word(before, kPastBefore);
    return at != kNowhere && before.size() - at <= kPastReach && !has(before.substr(at), kStoryGoesOn) && !has(inside, kStoryGoesOn);
}

// Somebody nearer than a friend is spoken of; the "my" of "my friend" is nobody.
bool speaks_of_the_near(std::string_view text) {
    static constexpr Word kMe = "我";
    for (std::size_t at = text.find(kMe); at != kNowhere; at = text.find(kMe, at + 1)) {
        std::string_view rest = text.substr(at + kMe.size());
        if (rest.starts_with("的")) rest.remove_prefix(Word("的").size());
        if (std::ranges::none_of(kOthers, [&](Word other) { return rest.starts_with(other); })) return true;
    }
    return has(text, std::span(kNear).subspan(1));
}

}  // namespace

Scope::Scope(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); at += char_size(text[at])) {
        if (clause_mark(text, at) == 0) continue;
        marks_.push_back(static_cast<std::uint32_t>(at));
        if (ends_sentence(text, at)) sentences_.push_back(static_cast<std::uint32_t>(at));
    }
    others_count_ = !speaks_of_the_near(text) || has(text, kForAnother);
}

Span Scope::clause_around(Span at) const {
    const auto after = std::ranges::lower_bound(marks_, at.end);
    const auto before = std::ranges::upper_bound(marks_, at.begin);
    Span clause{0, static_cast<std::uint32_t>(text_.size())};
    if (after != marks_.end()) clause.end = *after;
    if (before != marks_.begin()) {
        const std::uint32_t mark = *std::prev(before);
        clause.begin = mark + static_cast<std::uint32_t>(clause_mark(text_, mark));
    }
    return clause;
}

bool Scope::chinese_denied(std::string_view before, std::string_view after, std::string_view inside) const {
    for (Word word : kDeniedAfter) {
        if (after.starts_with(word) && (after.size() == word.size() || !denies_what_follows(word))) return true;
    }
    if (inside.starts_with("没") || inside.starts_with("不") || inside.starts_with("无")) return false;
    if (std::ranges::any_of(kNotTaken, [&](Word word) { return before.ends_with(word); })) return true;
    auto rest = after_denial(before, kDenials);
    if (rest && rest->size() <= kDenialReach && !has(*rest, kTurns) && rest->find("有") == kNowhere) return true;
    rest = after_denial(before, kSoftDenials);
    return rest && rest->empty();
}

bool Scope::english_denied(Span at, Span clause) const {
    for (Word word : kNegativeEnglish) {
        if (text_.substr(at.end).starts_with(word)) return true;
    }
    const auto sentence = std::ranges::upper_bound(sentences_, at.begin);
    const std::size_t from = sentence == sentences_.begin() ? 0 : *std::prev(sentence) + 1;
    const std::string_view near = text_.substr(clause.begin, at.begin - clause.begin);
    const std::string_view far = text_.substr(from, at.begin - from);
    if (has(near, kNoDenialsEnglish)) return false;
    std::size_t denial = last_word(near, kDenialsEnglish);
    if (denial != kNowhere) return !has(near.substr(denial), kStopsEnglish) && near.size() - denial < kListReach;
    denial = last_word(far, kListsEnglish);
    if (denial == kNowhere || far.size() - denial >= kListReach) return false;
    const std::string_view between = far.substr(denial);
    if (has(between, kStopsEnglish)) return false;
    // A list: "no fever, chills, or cough". Its end is "or", or who denies is a clinician's verb.
    const std::string_view rest = text_.substr(at.end, std::min<std::size_t>(kListReach, text_.size() - at.end));
    return between.starts_with("den") || between.starts_with("neg") || has(near, std::array<Word, 2>{"or", "nor"}) ||
           has(rest.substr(0, rest.find('.')), std::array<Word, 2>{"or", "nor"});
}

bool Scope::of_another(std::string_view before) const {
    if (others_count_) return false;
    const std::size_t other = last_word(before, kOthers);
    return other != kNowhere && !has(before.substr(other), kNear);
}

Saying Scope::frame(std::string_view before, std::string_view inside, std::string_view clause) const {
    if (inside.starts_with("怀孕") && std::ranges::any_of(kWishes, [&](Word word) { return before.ends_with(word); })) return Saying::Supposed;
    if (has(before, kSupposed) || has(before, kSupposedEnglish)) return Saying::Supposed;
    if (has(before, kPast) && !has(clause, kStill)) return Saying::Past;
    if (has(clause, kPastEnglish) && (has(clause, kOverEnglish) || !has(clause, kStillEnglish))) return Saying::Past;
    if (follows_former_days(before, inside)) return Saying::Past;
    if (has(before, kDoubt) || has(before, kDoubtEnglish)) return Saying::Doubt;
    return Saying::Fact;
}

Saying Scope::of(const Hit& hit) const {
    const Span clause = clause_around(hit.at);
    const std::size_t begin = std::min(clause.begin, hit.at.begin);
    const std::size_t end = std::max(clause.end, hit.at.end);
    const std::string_view before = text_.substr(begin, hit.at.begin - begin);
    const std::string_view after = text_.substr(hit.at.end, end - hit.at.end);
    const std::string_view inside = text_.substr(hit.at.begin, hit.at.end - hit.at.begin);
    // Among Chinese words an English one is denied in Chinese.
    if ((hit.english && english_denied(hit.at, clause)) || chinese_denied(before, after, inside)) return Saying::Denied;
    if (of_another(before)) return Saying::OfAnother;
    for (Word word : kOverAfter) {
        if (after.starts_with(word)) return Saying::Past;
    }
    return frame(before, inside, text_.substr(begin, end - begin));
}

}  // namespace xinglin::triage::engine

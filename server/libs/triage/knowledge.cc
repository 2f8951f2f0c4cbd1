#include "libs/triage/knowledge.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

constexpr std::string_view kFormat = "xinglin.triage.4";
constexpr double kThousand = 1000;
constexpr std::size_t kSumSize = 8;            // Bytes at the end, by which a damaged file is known.

Words words_of(Tree& tree) {
    const std::string_view zh = tree.text();
    return {zh, tree.text()};
}

std::vector<Number> numbers(Tree& tree) {
    return tree.each([&] { return static_cast<Number>(tree.number()); });
}
std::vector<std::string_view> texts(Tree& tree) {
    return tree.each([&] { return tree.text(); });
}

template <class T>
auto list_of(Tree& tree, T (*read)(Tree&)) {
    return tree.each([&] {
        tree.list();
        return read(tree);
    });
}

Finding finding_of(Tree& tree) {
    Finding one{.id = tree.text(), .label = words_of(tree), .part = {}, .implies = {}};
    one.kind = static_cast<FindingKind>(tree.number());
    one.part = tree.text();
    one.implies = numbers(tree);
    return one;
}

Modifier modifier_of(Tree& tree) {
    Modifier one{.id = tree.text(), .label = words_of(tree), .of = {}, .implies = {}};
    one.of = Condition::read(tree);
    one.implies = numbers(tree);
    one.of_now = tree.number() != 0;
    return one;
}

Source source_of(Tree& tree) { return {.id = tree.text(), .title = words_of(tree)}; }
Department department_of(Tree& tree) { return {.code = tree.text(), .name = words_of(tree)}; }

Rule rule_of(Tree& tree) {
    Rule rule{.id = tree.text(), .when = Condition::read(tree), .sources = {}, .to = {}, .sign = {}};
    rule.then = static_cast<Disposition>(tree.number());
    rule.sources = numbers(tree);
    rule.to = texts(tree);
    rule.crisis = tree.yes();
    rule.sign = tree.text();
    return rule;
}

Choice choice_of(Tree& tree) {
    Choice choice{.label = words_of(tree), .present = numbers(tree), .absent = {}, .is = {}};
    choice.absent = numbers(tree);
    choice.is = numbers(tree);
    choice.lasts = static_cast<double>(tree.number()) / kThousand;
    return choice;
}

Question question_of(Tree& tree) {
    Question question{.ask = words_of(tree), .id = tree.text(), .when = Condition::read(tree), .items = {}, .choices = {}};
    question.kind = static_cast<QuestionKind>(tree.number());
    if (question.kind == QuestionKind::One) question.choices = list_of(tree, choice_of);
    else question.items = numbers(tree);
    return question;
}

DepartmentChoice department_choice_of(Tree& tree) {
    DepartmentChoice choice{.when = Condition::read(tree), .to = {}};
    choice.to = texts(tree);
    return choice;
}

MewsRow mews_row_of(Tree& tree) {
    MewsRow row{.below = static_cast<double>(tree.number()) / kThousand};
    row.points = static_cast<int>(tree.number());
    row.bounded = tree.yes();
    return row;
}

Mews mews_of(Tree& tree) {
    tree.list();
    Mews mews{.of = Condition::read(tree), .needs = static_cast<int>(tree.number()), .rows = {}, .consciousness = {}, .dispositions = {}};
    tree.list();
    for (auto& rows : mews.rows) rows = list_of(tree, mews_row_of);
    mews.consciousness = tree.each([&] { return static_cast<int>(tree.number()); });
    mews.dispositions = tree.each([&] {
        tree.list();
        const auto at_least = static_cast<int>(tree.number());
        return std::pair(at_least, static_cast<Disposition>(tree.number()));
    });
    mews.source = static_cast<Number>(tree.number());
    return mews;
}

Range range_of(Tree& tree) {
    const auto low = static_cast<double>(tree.number()) / kThousand;
    return {low, static_cast<double>(tree.number()) / kThousand};
}

bool all_below(const std::vector<Number>& given, std::size_t end) {
    return std::ranges::all_of(given, [&](Number one) { return one < end; });
}

// FNV-1a of 64 bits; the end holds it with its lowest byte first.
bool sum_is_right(std::string_view bytes, std::string_view sum) {
    std::uint64_t right = 0xcbf29ce484222325;
    for (char byte : bytes) right = (right ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    for (char byte : sum) {
        if (static_cast<unsigned char>(byte) != (right & 255)) return false;
        right >>= 8;
    }
    return true;
}

// What something implies, with all that this implies: found once, so that nobody has to follow the chain again.
template <class T>
void close_over(std::vector<T>& all) {
    for (Number one = 0; one < all.size(); ++one) {
        auto& implied = all[one].implies;
        for (std::size_t i = 0; i < implied.size(); ++i) {
            for (Number further : std::vector(all[implied[i]].implies)) {
                if (further != one && std::ranges::find(implied, further) == implied.end()) implied.push_back(further);
            }
        }
    }
}

}  // namespace

std::unique_ptr<const Knowledge> Knowledge::read(std::string bytes) {
    std::unique_ptr<Knowledge> knowledge(new Knowledge);
    knowledge->bytes_ = std::move(bytes);
    const std::string_view all = knowledge->bytes_;
    if (all.size() < kSumSize || !sum_is_right(all.substr(0, all.size() - kSumSize), all.substr(all.size() - kSumSize))) return nullptr;
    Tree tree(all.substr(0, all.size() - kSumSize));
    if (!knowledge->read_all(tree) || !knowledge->holds_together()) return nullptr;
    close_over(knowledge->findings);
    close_over(knowledge->modifiers);
    knowledge->name_all();
    return knowledge;
}

bool Knowledge::read_all(Tree& tree) {
    tree.list();
    if (tree.text() != kFormat) return false;
    version = tree.text();
    dated = tree.text();
    review = tree.text();
    findings = list_of(tree, finding_of);
    modifiers = list_of(tree, modifier_of);
    sources = list_of(tree, source_of);
    departments = list_of(tree, department_of);
    if (!read_ways(tree)) return false;
    danger = list_of(tree, rule_of);
    thresholds = list_of(tree, rule_of);
    mews = mews_of(tree);
    possible = list_of(tree, range_of);
    shared_ = list_of(tree, question_of);
    complaints = tree.each([&] {
        tree.list();
        Complaint one{.id = tree.text(), .label = words_of(tree), .group = tree.text(), .also = {}, .applies = {}, .questions = {},
                      .red_flags = {}, .rules = {}, .modifiers = {}, .departments = {}, .advice = {}, .come_back_if = {}};
        one.finding = static_cast<Number>(tree.number());
        one.also = numbers(tree);
        one.applies = Condition::read(tree);
        one.questions = tree.each([&] {
            if (!tree.next_is_number()) {
                tree.list();
                return question_of(tree);
            }
            const auto shared = static_cast<std::size_t>(tree.number());
            return shared < shared_.size() ? shared_[shared] : Question{};
        });
        one.red_flags = list_of(tree, rule_of);
        one.rules = list_of(tree, rule_of);
        one.modifiers = list_of(tree, rule_of);
        one.fallback = static_cast<Disposition>(tree.number());
        one.departments = list_of(tree, department_choice_of);
        one.care = static_cast<Level>(tree.number());
        one.advice = list_of(tree, words_of);
        one.come_back_if = list_of(tree, words_of);
        return one;
    });
    return !tree.broken() && tree.at_end();
}

bool Knowledge::read_ways(Tree& tree) {
    Spelling spelling;
    for (const auto& options : tree.each([&] { return texts(tree); })) spelling.share(options);
    bool whole = true;
    tree.each([&] {
        tree.list();
        Way way{.target = static_cast<Target>(tree.number()), .of = static_cast<Number>(tree.number()), .pieces = {}};
        for (bool english : {false, true}) {
            for (std::string_view text : texts(tree)) {
                way.english = english;
                way.pieces = spelling.pieces(text);
                whole = whole && !way.pieces.empty();
                ways.push_back(way);
            }
        }
        return 0;
    });
    words = std::move(spelling.words);
    groups = std::move(spelling.groups);
    return whole;
}

bool Knowledge::holds_together() const {
    const auto whole = [&](const Complaint& one) { return one.finding < findings.size() && all_below(one.also, findings.size()); };
    const auto ends = [&](const Way& way) {
        const bool of_finding = way.target == Target::Finding || way.target == Target::Exception;
        const std::size_t end = of_finding ? findings.size() : way.target == Target::Modifier ? modifiers.size() : complaints.size();
        return way.of < end;
    };
    return std::ranges::all_of(complaints, whole) && std::ranges::all_of(ways, ends) &&
           std::ranges::all_of(findings, [&](const Finding& one) { return all_below(one.implies, findings.size()); }) &&
           std::ranges::all_of(modifiers, [&](const Modifier& one) { return all_below(one.implies, modifiers.size()); }) &&
           possible.size() + 2 == kMeasures && mews.consciousness.size() == 4;
}

void Knowledge::name_all() {
    for (const Finding& one : findings) findings_.add(one.id);
    for (const Modifier& one : modifiers) modifiers_.add(one.id);
    for (const Department& one : departments) departments_.add(one.code);
    for (const Complaint& one : complaints) {
        complaints_.add(one.id);
        for (const Question& question : one.questions) {
            questions_.add(question.id);
            asked_.push_back(&question);
        }
    }
    for (Names* names : {&findings_, &modifiers_, &departments_, &complaints_, &questions_}) names->close();
}

std::optional<Number> Knowledge::finding(std::string_view id) const { return findings_.find(id); }
std::optional<Number> Knowledge::modifier(std::string_view id) const { return modifiers_.find(id); }
std::optional<Number> Knowledge::complaint(std::string_view id) const { return complaints_.find(id); }

const Question* Knowledge::question(std::string_view id) const {
    const auto found = questions_.find(id);
    return found ? asked_[*found] : nullptr;
}

const Department* Knowledge::department(std::string_view code) const {
    const auto found = departments_.find(code);
    return found ? &departments[*found] : nullptr;
}

}  // namespace xinglin::triage::engine

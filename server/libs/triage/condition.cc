#include "libs/triage/condition.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

constexpr int kDepthMost = 16;
constexpr double kThousand = 1000;

bool known_at(const std::vector<bool>& flags, std::size_t index) { return index < flags.size() && flags[index]; }

}  // namespace

Condition Condition::read(Tree& tree) {
    Condition condition;
    const std::size_t items = tree.list();
    if (items > 0) condition.read_part(tree, items, 0);
    return condition;
}

void Condition::read_part(Tree& tree, std::size_t items, int depth) {
    const std::size_t here = steps_.size();
    Step step{.op = static_cast<Op>(tree.number())};
    if (step.op == Op::Compare) {
        step.measure = static_cast<std::uint8_t>(tree.number());
        step.comparison = static_cast<std::uint8_t>(tree.number());
        step.bound = static_cast<double>(tree.number()) / kThousand;
    } else {
        step.index = static_cast<std::uint32_t>(tree.number());
    }
    steps_.push_back(step);
    if (step.op <= Op::AtLeast) {
        for (std::size_t i = 2; i < items && !tree.broken() && depth < kDepthMost; ++i) read_part(tree, tree.list(), depth + 1);
    }
    steps_[here].end = static_cast<std::uint32_t>(steps_.size());
}

Truth Condition::of(const Case& known) const {
    if (steps_.empty()) return Truth::Yes;
    std::size_t step = 0;
    return at(step, known);
}

Truth Condition::compare(const Step& step, const Case& known) {
    if (step.measure >= kMeasures || !known.measured[step.measure]) return Truth::Unknown;
    const double value = *known.measured[step.measure];
    bool holds = false;
    switch (step.comparison) {
    case 0: holds = value < step.bound; break;
    case 1: holds = value <= step.bound; break;
    case 2: holds = value > step.bound; break;
    default: holds = value >= step.bound; break;
    }
    return holds ? Truth::Yes : Truth::No;
}

Truth Condition::atom(const Step& step, const Case& known) {
    if (step.op == Op::Finding) return known_at(known.has, step.index) ? Truth::Yes : Truth::Unknown;
    if (step.op == Op::Modifier) return known_at(known.is, step.index) ? Truth::Yes : Truth::Unknown;
    if (step.op == Op::Compare) return compare(step, known);
    if (!known.sex) return Truth::Unknown;
    return (*known.sex == Sex::Male) == (step.index == 1) ? Truth::Yes : Truth::No;
}

Truth Condition::at(std::size_t& step, const Case& known) const {
    const Step& one = steps_[step++];
    if (one.op > Op::AtLeast) return atom(one, known);
    std::uint32_t yes = 0;
    std::uint32_t no = 0;
    std::uint32_t all = 0;
    while (step < one.end) {
        const Truth part = at(step, known);
        ++all;
        yes += part == Truth::Yes ? 1 : 0;
        no += part == Truth::No ? 1 : 0;
    }
    const std::uint32_t needed = one.op == Op::All ? all : one.op == Op::Any ? 1 : one.index;
    if (yes >= needed) return Truth::Yes;
    return all - no < needed ? Truth::No : Truth::Unknown;
}

bool Condition::is_helped(const Case& before, const Case& after) const {
    return std::ranges::any_of(steps_, [&](const Step& step) {
        return step.op > Op::AtLeast && atom(step, after) == Truth::Yes && atom(step, before) != Truth::Yes;
    });
}

void Condition::grant(Case& known) const {
    const bool all = !steps_.empty() && steps_[0].op == Op::All;
    for (std::size_t at = all ? 1 : 0; at < steps_.size(); at = steps_[at].end) {
        if (steps_[at].op == Op::Finding) known.has[steps_[at].index] = true;
        if (steps_[at].op == Op::Modifier) known.is[steps_[at].index] = true;
    }
}

std::vector<std::uint32_t> Condition::named(Op op) const {
    std::vector<std::uint32_t> found;
    for (const Step& step : steps_) {
        if (step.op == op) found.push_back(step.index);
    }
    return found;
}

}  // namespace xinglin::triage::engine

#include "libs/fhir/path/plain.h"

#include <algorithm>

#include "libs/fhir/path/operators.h"
#include "libs/fhir/path/syntax.h"
#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {

class PlainReader {
 public:
    PlainReader(const Definitions& definitions, const Structure& type) : definitions_(definitions), type_(type) {}

    bool ways(const Term& term, std::vector<Plain::Way>& out) const {
        if (term.shape == Shape::Binary && term.op == Operator::Union) return ways(*term.parts[0], out) && ways(*term.parts[1], out);
        Plain::Way way;
        if (!add(term, way) || way.empty()) return false;
        out.push_back(std::move(way));
        return true;
    }

 private:
    bool add(const Term& term, Plain::Way& way) const {
        if (term.shape == Shape::As) return add(*term.parts[0], way) && keep(term.type, way);
        if (term.shape == Shape::Step) return step(*term.parts[0], *term.parts[1], way);
        if (term.shape != Shape::Member) return false;
        const bool names_the_type = term.leading && is_kind_of(definitions_, type_, term.name);
        if (!names_the_type) way.push_back({.member = term.name});
        return true;
    }
    bool step(const Term& left, const Term& right, Plain::Way& way) const {
        if (!add(left, way)) return false;
        if (right.shape == Shape::Member) return way.push_back({.member = right.name}), true;
        const bool typed = right.shape == Shape::Call && (right.name == "ofType" || right.name == "as");
        return typed && keep(right.type, way);
    }
    bool keep(const TypeName& name, Plain::Way& way) const {
        const Structure* type = name.space.empty() || name.space == "FHIR" ? definitions_.type(name.name) : nullptr;
        if (type != nullptr) way.push_back({.kept = type});
        return type != nullptr;
    }

    const Definitions& definitions_;
    const Structure& type_;
};

std::optional<Plain> Plain::of(const Expression& expression, const Definitions& definitions, const Structure& type) {
    Plain out;
    if (!PlainReader(definitions, type).ways(expression.term(), out.ways_)) return std::nullopt;
    return out;
}

bool Plain::is_kept(const Definitions& definitions, const Instance& one, const Structure& type) {
    if (one.type == &type) return true;
    return one.type != nullptr && !one.is_primitive() && is_kind_of(definitions, *one.type, type.type);
}

void Plain::walk(const Definitions& definitions, const Way& way, const Instance& from, Instances& out) {
    // What is at hand stands at the end of `out`, from `begin` on.
    const auto begin = out.size();
    Instances before;
    bool first = true;
    for (const Step& step : way) {
        if (step.kept != nullptr) {
            if (first) out.push_back(from);
            const auto gone = std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                                             [&](const Instance& one) { return !is_kept(definitions, one, *step.kept); });
            out.erase(gone, out.end());
        } else if (first) {
            children_named(definitions, from, step.member, out);
        } else {
            before.assign(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end());
            out.resize(begin);
            for (const Instance& one : before) children_named(definitions, one, step.member, out);
        }
        if (out.size() == begin) return;
        first = false;
    }
}

void Plain::add_values(const Definitions& definitions, const Instance& from, Instances& out) const {
    std::size_t ways_with_values = 0;
    const auto first = out.size();
    for (const Way& way : ways_) {
        const auto before = out.size();
        walk(definitions, way, from, out);
        ways_with_values += out.size() > before ? 1 : 0;
    }
    if (ways_.size() == 1 || (ways_with_values <= 1 && out.size() - first <= 1)) return;
    // A union has each value once.
    const Collection all(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
    out.resize(first);
    for (const Item& item : united(all, {})) out.push_back(*item.get_if<Instance>());
}

}  // namespace xinglin::fhir::path

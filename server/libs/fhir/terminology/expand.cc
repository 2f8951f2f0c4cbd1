// All codes of a value set, each once, in the order in which it names them.
#include <algorithm>
#include <set>

#include "libs/fhir/terminology/hierarchy.h"
#include "libs/fhir/terminology/systems.h"
#include "libs/fhir/terminology/terminology.h"

namespace xinglin::fhir {
namespace {

constexpr int kNestedMax = 20;

Finding refusal(std::string_view code, const std::string& zh, const std::string& en) {
    return {.severity = Severity::Error, .code = code, .path = {}, .zh = zh, .en = en};
}

bool is_same_letter(char left, char right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
    return lower(left) == lower(right);
}

bool has_within(std::string_view text, std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(), is_same_letter) != text.end();
}

class Expansion {
 public:
    Expansion(const Definitions& definitions, const Terminology& terminology, std::string_view text, std::size_t most)
        : definitions_(definitions), terminology_(terminology), text_(text), most_(most) {}

    std::optional<Finding> add(const ValueSet& set, int depth) {
        if (depth > kNestedMax) return refusal("too-costly", "值集互相包含过深", "the value sets include one another too deeply");
        for (const Inclusion& one : set.includes) {
            if (auto wrong = add(set, one, depth)) return wrong;
        }
        return std::nullopt;
    }
    std::vector<Expanded> take() { return std::move(out_); }

 private:
    std::optional<Finding> add(const ValueSet& set, const Inclusion& one, int depth) {
        if (one.system.empty()) return add_sets(one, depth);
        for (const Concept& listed : one.concepts) {
            if (auto wrong = add(set, one.system, listed)) return wrong;
        }
        if (!one.concepts.empty()) return std::nullopt;
        const CodeSystem* system = definitions_.code_system(one.system);
        if (system == nullptr || system->concepts.empty() || has_by_rule(one.system, {})) return not_listed(one.system);
        for (const Concept& each : system->concepts) {
            if (!one.filters.empty() && !passes(*system, one.filters, each.code).value_or(false)) continue;
            if (auto wrong = add(set, one.system, each)) return wrong;
        }
        return std::nullopt;
    }
    std::optional<Finding> add_sets(const Inclusion& one, int depth) {
        for (const Text& url : one.value_sets) {
            const ValueSet* other = definitions_.value_set(url);
            const std::string name(url.view());
            if (other == nullptr) return refusal("not-found", "没有值集 " + name, "there is no value set " + name);
            if (auto wrong = add(*other, depth + 1)) return wrong;
        }
        return std::nullopt;
    }
    // What the set excludes, or its other value sets do not have, is not in it.
    std::optional<Finding> add(const ValueSet& set, std::string_view system, const Concept& one) {
        if (!seen_.emplace(system, one.code.view()).second) return std::nullopt;
        if (terminology_.contains(set.url, {system, one.code}) != Membership::In) return std::nullopt;
        const auto display = one.display.empty() ? display_of(system, one.code) : one.display.view();
        if (!text_.empty() && !has_within(display, text_) && !has_within(one.code, text_)) return std::nullopt;
        if (out_.size() >= most_) {
            const auto most = std::to_string(most_);
            return refusal("too-costly", "展开超过 " + most + " 个代码", "the expansion has more than " + most + " codes");
        }
        out_.push_back({system, one.code, display});
        return std::nullopt;
    }
    std::string_view display_of(std::string_view system, std::string_view code) const {
        const Concept* known = terminology_.lookup({system, code});
        return known != nullptr ? known->display.view() : std::string_view{};
    }
    static Finding not_listed(std::string_view system) {
        const std::string name(system);
        return refusal("not-supported", "代码系统 " + name + " 无法列举", "the code system " + name + " cannot be listed");
    }

    const Definitions& definitions_;
    const Terminology& terminology_;
    std::string_view text_;
    std::size_t most_;
    std::set<std::pair<std::string_view, std::string_view>> seen_;
    std::vector<Expanded> out_;
};

}  // namespace

Expect<std::vector<Expanded>> Terminology::expand(std::string_view value_set, std::string_view text, std::size_t most) const {
    const ValueSet* set = definitions_.value_set(value_set);
    const std::string name(value_set);
    if (set == nullptr) return std::unexpected(refusal("not-found", "没有值集 " + name, "there is no value set " + name));
    Expansion expansion(definitions_, *this, text, most);
    if (auto wrong = expansion.add(*set, 0)) return std::unexpected(std::move(*wrong));
    return expansion.take();
}

}  // namespace xinglin::fhir

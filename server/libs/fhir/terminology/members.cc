// Who belongs: a code in a system, in an inclusion, in a value set.
#include "libs/fhir/terminology/hierarchy.h"
#include "libs/fhir/terminology/systems.h"
#include "libs/fhir/terminology/terminology.h"

namespace xinglin::fhir {
namespace {

constexpr int kNestedMax = 20;   // Value sets that include value sets.

class Members {
 public:
    explicit Members(const Definitions& definitions) : definitions_(definitions) {}

    Membership in(const ValueSet& set, const CodeOf& code, int depth) const {
        if (depth > kNestedMax) return Membership::Unknown;
        const auto included = any(set.includes, code, depth);
        if (included == Membership::Out || set.excludes.empty()) return included;
        const auto excluded = any(set.excludes, code, depth);
        if (excluded == Membership::In) return Membership::Out;
        return excluded == Membership::Unknown ? Membership::Unknown : included;
    }
    Membership in_system(std::string_view system, std::string_view code) const {
        if (const auto ruled = has_by_rule(system, code)) return *ruled ? Membership::In : Membership::Out;
        const CodeSystem* known = definitions_.code_system(system);
        if (known == nullptr) return Membership::Unknown;
        if (find_concept(*known, code) != nullptr) return Membership::In;
        return known->content == Content::Complete ? Membership::Out : Membership::Unknown;
    }

 private:
    Membership any(const List<Inclusion>& all, const CodeOf& code, int depth) const {
        auto found = Membership::Out;
        for (const Inclusion& one : all) {
            const auto here = in(one, code, depth);
            if (here == Membership::In) return here;
            if (here == Membership::Unknown) found = here;
        }
        return found;
    }
    // Of its system, listed or passing every filter, and in all value sets it names.
    Membership in(const Inclusion& one, const CodeOf& code, int depth) const {
        auto found = Membership::In;
        if (!one.system.empty()) {
            if (!code.system.empty() && one.system != code.system) return Membership::Out;
            found = in_its_system(one, code.code);
        }
        for (const Text& url : one.value_sets) {
            if (found == Membership::Out) return found;
            const ValueSet* other = definitions_.value_set(url);
            const auto there = other == nullptr ? Membership::Unknown : in(*other, code, depth + 1);
            if (there != Membership::In) found = there;
        }
        return found;
    }
    Membership in_its_system(const Inclusion& one, std::string_view code) const {
        if (!one.concepts.empty()) {
            for (const Concept& listed : one.concepts) {
                if (listed.code == code) return Membership::In;
            }
            return Membership::Out;
        }
        const auto there = in_system(one.system, code);
        if (there == Membership::Out || one.filters.empty()) return there;
        const CodeSystem* system = definitions_.code_system(one.system);
        if (system == nullptr) return Membership::Unknown;
        const auto passing = passes(*system, one.filters, code);
        if (!passing) return Membership::Unknown;
        return *passing ? Membership::In : Membership::Out;
    }

    const Definitions& definitions_;
};

}  // namespace

Membership Terminology::contains(std::string_view value_set, const CodeOf& code) const {
    const ValueSet* set = definitions_.value_set(value_set);
    if (set == nullptr) return Membership::Unknown;
    return Members(definitions_).in(*set, code, 0);
}

Membership Terminology::has(const CodeOf& code) const { return Members(definitions_).in_system(code.system, code.code); }

}  // namespace xinglin::fhir

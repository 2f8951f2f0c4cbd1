#include "libs/fhir/path/leads.h"

#include <algorithm>
#include <array>

#include "libs/fhir/path/syntax.h"
#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {
namespace {

// Nothing in, nothing out.
constexpr std::array<std::string_view, 8> kFilters{"where", "ofType", "as", "resolve", "first", "last", "extension", "select"};

class Leads {
 public:
    Leads(const Definitions& definitions, const Structure& type) : definitions_(definitions), type_(type) {}

    bool names_the_type(const Term& term) const {
        return term.shape == Shape::Member && term.leading && is_kind_of(definitions_, type_, term.name);
    }
    bool add(const Term& term) {
        switch (term.shape) {
        case Shape::Empty: return true;
        case Shape::Member: return !names_the_type(term) && add(term.name);
        case Shape::Step: return step(*term.parts[0], *term.parts[1]);
        case Shape::At:
        case Shape::As: return add(*term.parts[0]);
        case Shape::Binary: return term.op == Operator::Union && add(*term.parts[0]) && add(*term.parts[1]);
        default: return false;
        }
    }

    std::vector<std::string_view> names;

 private:
    bool add(std::string_view name) {
        names.push_back(name);
        return true;
    }
    bool step(const Term& left, const Term& right) {
        if (names_the_type(left)) return right.shape == Shape::Member && add(std::string_view(right.name));
        const bool filter =
            right.shape == Shape::Call && std::find(kFilters.begin(), kFilters.end(), right.name) != kFilters.end();
        return (filter || right.shape == Shape::Member) && add(left);
    }

    const Definitions& definitions_;
    const Structure& type_;
};

}  // namespace

std::optional<std::vector<std::string_view>> leads_of(const Expression& expression, const Definitions& definitions,
                                                      const Structure& type) {
    Leads leads(definitions, type);
    if (!leads.add(expression.term())) return std::nullopt;
    return std::move(leads.names);
}

bool is_itself(const Expression& expression, const Definitions& definitions, const Structure& type) {
    return Leads(definitions, type).names_the_type(expression.term());
}

}  // namespace xinglin::fhir::path

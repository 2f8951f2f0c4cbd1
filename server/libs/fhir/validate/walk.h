// Walk: one run through a resource. The base walk looks at everything by the types' own definitions; a profile walk looks again,
// only at what the profile says. Depth is the document's, which the reader has bounded; jumps along references are counted.
#pragma once

#include <set>
#include <span>

#include "libs/fhir/terminology/terminology.h"
#include "libs/fhir/validate/invariants.h"
#include "libs/fhir/validate/literals.h"
#include "libs/fhir/validate/report.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir::validate {

inline constexpr int kNestedMax = 12;   // Trials within trials: a slice that asks for a profile that slices.

struct Tools {
    const Definitions& definitions;
    ValidationOptions options;
    Terminology terminology;
    Literals literals{};
    Invariants invariants{};
};

// The resource in which a value stands, for %resource, %rootResource and resolve().
struct Home {
    path::Scope scope;
    bool has_contained = false;
};

class Walk {
 public:
    Walk(const Tools& tools, Report& report, int nesting = 0) : tools_(tools), report_(report), nesting_(nesting) {}

    // Base: a whole resource with the profiles it claims.
    void resource(const Instance& one, const Place& place, const Home* outer, bool contained);
    // That it conforms to a profile, besides its type.
    void profile(const Instance& one, const Structure& profile, const Place& place, const Home& home);
    // That a value follows an element of a profile, with all below.
    void follow(const Instance& value, const Element& element, const Place& place, const Home& home);

    Home home_of(const Instance& resource, const Home* outer, bool contained) const;
    bool satisfies(const Instance& value, const Element& element, const Home& home) const;
    bool conforms(const Instance& value, const Structure& profile, const Home& home) const;
    const Tools& tools() const { return tools_; }

 private:
    // Base.
    void by_type(const Instance& one, const Place& place);
    void complex(const Instance& one, const Place& place, const Home& home);
    void child(const Instance& one, const Instance& parent, const Place& place, const Home& home);
    void primitive(const Instance& one, const Place& place, const Home& home);
    void extension(const Instance& one, const Instance& parent, const Place& place, const Home& home);
    void claimed_profiles(const Instance& one, const Place& place, const Home& home);
    void profile_named(std::string_view url, const Instance& one, const Place& place, const Home& home);

    // Rules of one element, but for those that `base` has too.
    void rules(const Instance& value, const Element& element, const Element* base, const Place& place, const Home& home);
    void value_rules(const Instance& value, const Element& element, const Place& place);
    void binding(const Instance& value, const Element& element, const Place& place);
    void constraints(const Instance& value, const List<Constraint>& all, const Element* base, const Place& place,
                     const Home& home);
    void type_rules(const Instance& value, const Element& element, const Place& place, const Home& home);
    void target(const Instance& value, const ElementType& type, const Place& place, const Home& home);

    // Profiles.
    struct Group;
    void members(const Instance& one, const Element& element, const Place& place, const Home& home);
    void group(const Instance& one, const Group& group, const Instances& kids, const Place& place, const Home& home);
    void slices(const Instance& one, const Group& group, const Instances& values, const Place& place, const Home& home);
    void far_members(const Instance& one, const Element& far, int step, const Place& place, const Home& home);

    const Tools& tools_;
    Report& report_;
    int nesting_;
    std::set<std::pair<json::Node, const Structure*>> under_way_{};
};

// Whether a value belongs to a slice.
bool belongs(const Walk& walk, const Home& home, const Instance& value, const Element& slice, const Slicing* slicing);

bool is_type(const Definitions& definitions, const Structure& type, std::string_view name);   // Itself or what it derives from.

}  // namespace xinglin::fhir::validate

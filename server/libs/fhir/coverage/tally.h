// Tally: one kind of thing being counted, what is left out by its reason.
#pragma once

#include <optional>

#include "libs/fhir/coverage/coverage.h"

namespace xinglin::fhir::covering {

// Why something is not evaluated, in two languages.
struct Reason {
    std::string zh, en;
};

class Tally {
 public:
    Tally(std::string_view what, const CoverageProgress& progress) : covered_{.what = what}, progress_(progress) {}

    void count(std::string name, const std::optional<Reason>& left) {
        progress_(covered_.what, ++covered_.all);
        if (!left) {
            ++covered_.evaluated;
            return;
        }
        auto place = covered_.left.begin();
        while (place != covered_.left.end() && place->en != left->en) ++place;
        if (place == covered_.left.end()) place = covered_.left.insert(place, {left->zh, left->en});
        place->names.push_back(std::move(name));
    }
    Covered take() { return std::move(covered_); }

 private:
    Covered covered_;
    const CoverageProgress& progress_;
};

Covered covered_bindings(const Definitions& definitions, const CoverageProgress& progress);
Covered covered_parameters(const Definitions& definitions, const CoverageProgress& progress);

// Of the structures that define types, each element: `each(structure, element)`.
template <class Each>
void each_element(const Definitions& definitions, Each each) {
    for (const Package& package : definitions.packages()) {
        for (const Structure& structure : package.all().structures) {
            if (structure.constraint) continue;
            for (const Element& element : structure.elements) each(structure, element);
        }
    }
}

}   // namespace xinglin::fhir::covering

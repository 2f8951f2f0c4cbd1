// Equality (=) and equivalence (~) of items and collections.
#pragma once

#include <map>

#include "libs/fhir/path/item.h"

namespace xinglin::fhir::path {

// Nothing: not known, as of a date and a more precise dateTime.
std::optional<bool> equal(const Item& left, const Item& right);
std::optional<bool> equal(const Collection& left, const Collection& right);
bool equivalent(const Item& left, const Item& right);
bool equivalent(const Collection& left, const Collection& right);

// Items that are surely equal to none before: for unions and distinct().
class Distinct final {
 public:
    // Whether it was new.
    bool add(const Item& item);
    bool has(const Item& item) const;
    Collection take() { return std::move(items_); }

 private:

    Collection items_;
    std::map<std::size_t, std::vector<std::size_t>> buckets_;
};

}  // namespace xinglin::fhir::path

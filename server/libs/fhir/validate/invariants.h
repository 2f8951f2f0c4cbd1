// Invariants: the definitions' constraints, each compiled once when it is first met.
#pragma once

#include <map>
#include <memory>
#include <shared_mutex>

#include "libs/fhir/path/path.h"

namespace xinglin::fhir::validate {

// Threads may share it.
class Invariants {
 public:
    // The text is one of a definition's and outlives this.
    const Expect<path::Expression>& of(std::string_view expression) const;

 private:
    mutable std::shared_mutex mutex_;
    mutable std::map<const char*, std::unique_ptr<Expect<path::Expression>>> known_;
};

}  // namespace xinglin::fhir::validate

// Indexer: all that a resource can be found by. Expressions are compiled once for each type, when it is first met.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "libs/fhir/path/plain.h"
#include "libs/fhir/search/value.h"

namespace xinglin::fhir::search {

// An expression, and its shorter form when it has one.
struct Way {
    path::Expression expression;
    std::optional<path::Plain> plain{};
};

// A parameter for one type of resource.
struct Compiled {
    const SearchParameter* parameter;
    Way way;
    struct Component {
        SearchType type;
        Way way;
    };
    std::vector<Component> components{};
    std::vector<std::uint64_t> wants{};   // Of each of these sets of members the resource has one, or there is no value.
};

// A parameter that gives no values, and why: it has no expression, or one that cannot be compiled.
struct Unindexed {
    const SearchParameter* parameter;
    std::string reason;
};

class Indexer final {
 public:
    explicit Indexer(const Definitions& definitions) : definitions_(definitions) {}

    // The parameters of a type and of what it derives from, in the order of their urls.
    const std::vector<Compiled>& parameters(const Structure& type) const;
    std::vector<Unindexed> unindexed() const;

    // In the order of the parameters; views into nothing. A parameter that fails on this resource gives no values and a finding.
    std::vector<SearchValue> values(const Instance& resource, Findings* findings = nullptr) const;

 private:
    std::vector<Compiled> compile(const Structure& type) const;

    const Definitions& definitions_;
    mutable std::mutex mutex_;
    mutable std::map<const Structure*, std::unique_ptr<std::vector<Compiled>>> compiled_;
};

// {"parameter":"name","type":"string","text":"Peter","folded":"peter"}
void write(const SearchValue& value, std::string& out);

}  // namespace xinglin::fhir::search

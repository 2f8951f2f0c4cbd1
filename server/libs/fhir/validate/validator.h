// Validation: whether a resource is what FHIR R4, the profiles it claims and the ones asked for say it must be.
// Made once and used many times, from several threads: invariants are compiled when they are first met.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libs/fhir/json/finding.h"
#include "libs/fhir/model/instance.h"

namespace xinglin::fhir {

struct ValidationOptions {
    std::vector<std::string> profiles;   // Urls that every resource must conform to, besides meta.profile.
    bool references = false;             // Also that references are found: in the resource, its bundle, or elsewhere.
    // Resources that stand elsewhere, by reference or by canonical url.
    std::function<std::optional<Instance>(std::string_view url)> elsewhere{};
};

namespace validate {
struct Tools;
}

class Validator final {
 public:
    // The definitions outlive this.
    explicit Validator(const Definitions& definitions, ValidationOptions options = {});
    ~Validator();

    // In the order of the document. Valid is what has no finding of Severity::Error or above.
    Findings validate(const json::Document& document) const;
    // A resource within a document.
    Findings validate(const Instance& resource) const;

 private:
    std::unique_ptr<validate::Tools> tools_;
};

Severity worst_of(const Findings& findings);   // Information when there are none.

}  // namespace xinglin::fhir

// Resources by what others call them: [type]/[id], the fullUrl of their entry, their canonical url.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "libs/fhir/model/instance.h"

namespace xinglin::fhir {

class Known final {
 public:
    explicit Known(const Definitions& definitions) : definitions_(definitions) {}

    // All resources of a file, those of bundles one by one; what cannot be read is passed over.
    void add(const std::string& file);
    std::optional<Instance> find(std::string_view url) const;

 private:
    void add(const json::Document& document, json::Node resource);
    void name(std::string_view name, const json::Document& document, json::Node resource);

    const Definitions& definitions_;
    std::deque<json::Document> documents_;
    std::map<std::string, std::pair<const json::Document*, json::Node>, std::less<>> named_;
};

}  // namespace xinglin::fhir

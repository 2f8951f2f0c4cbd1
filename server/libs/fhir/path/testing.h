// World: a small patient to evaluate expressions on; the answer as one line.
#pragma once

#include <string>

#include "libs/fhir/json/read.h"
#include "libs/fhir/path/path.h"

namespace xinglin::fhir::path {

class World {
 public:
    explicit World(std::string resource = kPatient);

    // Items joined by ", "; complex ones by their type; "!" and the reason for an error.
    std::string operator()(std::string_view expression) const;
    // As `xinglin fhir path` prints it.
    std::string json(std::string_view expression) const;

    Scope scope;

    static const std::string kPatient;
    static const std::string kObservation;

 private:
    json::Document document_;
};

}  // namespace xinglin::fhir::path

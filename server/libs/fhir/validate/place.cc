#include "libs/fhir/validate/place.h"

namespace xinglin::fhir::validate {

std::string Place::path() const {
    std::string out = parent == nullptr ? std::string{} : parent->path() + ".";
    out += name;
    if (index >= 0) out += "[" + std::to_string(index) + "]";
    return out;
}

}  // namespace xinglin::fhir::validate

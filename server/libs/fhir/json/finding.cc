#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::Information: return "information";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    case Severity::Fatal: return "fatal";
    }
    return "error";
}

}  // namespace xinglin::fhir

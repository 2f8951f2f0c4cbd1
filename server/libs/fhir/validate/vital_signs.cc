#include "libs/fhir/validate/vital_signs.h"

#include "libs/fhir/validate/coded.h"

namespace xinglin::fhir::validate {
namespace {

struct VitalSign {
    std::string_view code;
    std::string_view profile;
};

constexpr VitalSign kVitalSigns[] = {
    {"85353-1", "http://hl7.org/fhir/StructureDefinition/vitalspanel"}, {"9279-1", "http://hl7.org/fhir/StructureDefinition/resprate"},
    {"8867-4", "http://hl7.org/fhir/StructureDefinition/heartrate"},    {"2708-6", "http://hl7.org/fhir/StructureDefinition/oxygensat"},
    {"8310-5", "http://hl7.org/fhir/StructureDefinition/bodytemp"},     {"8302-2", "http://hl7.org/fhir/StructureDefinition/bodyheight"},
    {"9843-4", "http://hl7.org/fhir/StructureDefinition/headcircum"},   {"29463-7", "http://hl7.org/fhir/StructureDefinition/bodyweight"},
    {"39156-5", "http://hl7.org/fhir/StructureDefinition/bmi"},         {"85354-9", "http://hl7.org/fhir/StructureDefinition/bp"},
};

}  // namespace

std::vector<std::string_view> profiles_of_vital_signs(const Instance& observation) {
    std::vector<std::string_view> out;
    const json::Node code = observation.document->member(observation.node, "code");
    if (code == json::kNone || !observation.document->is_object(code)) return out;
    for (const CodeOf& one : codes_of({.document = observation.document, .node = code})) {
        if (one.system != "http://loinc.org") continue;
        for (const VitalSign& sign : kVitalSigns) {
            if (sign.code == one.code) out.push_back(sign.profile);
        }
    }
    return out;
}

}  // namespace xinglin::fhir::validate

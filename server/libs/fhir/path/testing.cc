#include "libs/fhir/path/testing.h"

#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir::path {

const std::string World::kPatient = R"({"resourceType":"Patient","id":"example","active":true,
 "contained":[{"resourceType":"Organization","id":"o1","name":"One"}],
 "identifier":[{"use":"usual","system":"urn:oid:1.2.36","value":"12345","period":{"start":"2001-05-06"}}],
 "name":[{"use":"official","family":"Chalmers","given":["Peter","James"]},{"use":"usual","given":["Jim"]},
  {"use":"maiden","family":"Windsor","given":["Peter","James"],"period":{"end":"2002"}}],
 "telecom":[{"use":"home"},{"system":"phone","value":"(03) 5555 6473","use":"work","rank":1},
  {"system":"phone","value":"(03) 3410 5613","use":"mobile","rank":2}],
 "gender":"male","birthDate":"1974-12-25",
 "_birthDate":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthTime","valueDateTime":"1974-12-25T14:35:45-05:00"}]},
 "deceasedBoolean":false,"multipleBirthInteger":2,"managingOrganization":{"reference":"#o1"},
 "generalPractitioner":[{"reference":"Practitioner/7"}],
 "contact":[{"name":{"family":"du Marché","_family":{"extension":[{"url":"http://x","valueString":"VV"}]}},"gender":"female"}]})";

const std::string World::kObservation = R"({"resourceType":"Observation","id":"example","status":"final",
 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
 "code":{"coding":[{"system":"http://loinc.org","code":"29463-7","display":"Body Weight"}]},"issued":"2013-04-03T15:30:10+01:00",
 "effectiveDateTime":"2016-03-28","valueQuantity":{"value":185.0,"unit":"lbs","system":"http://unitsofmeasure.org","code":"[lb_av]"}})";

World::World(std::string resource) : document_(std::move(*json::read(std::move(resource)))) {
    scope.definitions = &r4();
    scope.resource = resource_at(r4(), document_);
    scope.now = Temporal::parse("2024-02-29T10:20:30.400Z", Clock::DateTime);
}

std::string World::operator()(std::string_view expression) const {
    const auto compiled = Expression::compile(expression);
    if (!compiled) return "!" + compiled.error().en;
    const auto items = compiled->evaluate(scope, scope.resource);
    if (!items) return "!" + items.error().en;
    std::string out;
    for (const Item& item : *items) {
        const auto text = text_of(item);
        out += (out.empty() ? "" : ", ") + (text ? *text : "<" + type_of(item).name + ">");
    }
    return out;
}

std::string World::json(std::string_view expression) const {
    const auto compiled = Expression::compile(expression);
    const auto items = compiled->evaluate(scope, scope.resource);
    std::string out;
    write(*items, out);
    return out;
}

}  // namespace xinglin::fhir::path

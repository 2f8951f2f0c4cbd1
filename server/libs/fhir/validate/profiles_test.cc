// Profiles: R4's own, and one that somebody gives, with a snapshot or as a differential alone.
#include "libs/fhir/validate/judged_test.h"

namespace xinglin::fhir {
namespace {

const std::string kBloodPressure = "http://hl7.org/fhir/StructureDefinition/bp";

std::string pressure(const std::string& components) {
    return R"({"resourceType":"Observation","status":"final",
      "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
      "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-01-01","component":[)" +
           components + "]}";
}
std::string component(const std::string& code, const std::string& unit = "mm[Hg]") {
    return R"({"code":{"coding":[{"system":"http://loinc.org","code":")" + code +
           R"("}]},"valueQuantity":{"value":1,"unit":"a","system":"http://unitsofmeasure.org","code":")" + unit + R"("}})";
}

TEST(Profiles, OfBloodPressureAskForBothSlices) {
    EXPECT_EQ(judged(pressure(component("8480-6") + "," + component("8462-4")), {kBloodPressure}), "");
    EXPECT_EQ(judged(pressure(component("8480-6") + "," + component("1-8")), {kBloodPressure}),
              "Observation: the element \"component:DiastolicBP\" is required (at least 1)");
    const auto said = judged(pressure(component("8480-6", "kPa") + "," + component("8462-4")), {kBloodPressure});
    EXPECT_NE(said.find("Observation.component[0].value.code: must be exactly \"mm[Hg]\""), std::string::npos) << said;
    EXPECT_EQ(judged(pressure(component("8480-6") + "," + component("8462-4") + "," + component("8462-4")), {kBloodPressure}),
              "Observation: \"component:DiastolicBP\" may appear at most 1 times, there are 2");
}

TEST(Profiles, ThatAResourceClaimsAreLookedAt) {
    const std::string claimed =
        R"({"resourceType":"Observation","meta":{"profile":[")" + kBloodPressure + R"("]},"status":"final","code":{"text":"a"}})";
    EXPECT_NE(judged(claimed).find("the element \"subject\" is required"), std::string::npos);
    EXPECT_EQ(judged(R"({"resourceType":"Patient","meta":{"profile":[")" + kBloodPressure + R"("]}})"),
              "Patient: the profile http://hl7.org/fhir/StructureDefinition/bp is not for Patient");
}

TEST(Profiles, MayBeGivenAsADifferential) {
    const auto mine = with(
        R"({"resourceType":"StructureDefinition","url":"http://a.org/p","name":"P","status":"draft","kind":"resource","abstract":false,
      "type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[
      {"id":"Patient","path":"Patient","constraint":[{"key":"a-1","severity":"error","human":"adults only","expression":"birthDate < @2000"}]},
      {"id":"Patient.identifier","path":"Patient.identifier","min":1,"slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"closed"}},
      {"id":"Patient.identifier:card","path":"Patient.identifier","sliceName":"card","min":1,"max":"1"},
      {"id":"Patient.identifier:card.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:card"},
      {"id":"Patient.name.family","path":"Patient.name.family","min":1,"maxLength":3},
      {"id":"Patient.gender","path":"Patient.gender","patternCode":"female"}]}})");
    const auto by = [&](const std::string& members) {
        return judged_by(mine, R"({"resourceType":"Patient",)" + members + "}", {"http://a.org/p"});
    };
    const std::string card = R"("identifier":[{"system":"urn:card","value":"1"}])";
    EXPECT_EQ(by(card + R"(,"birthDate":"1990","gender":"female","name":[{"family":"abc"}])"), "");
    EXPECT_EQ(by(R"("gender":"female")"),
              "Patient: the element \"identifier\" is required (at least 1)\nPatient: the element \"identifier:card\" is "
              "required (at least 1)");
    EXPECT_EQ(by(card + R"(,"birthDate":"2010")"), "Patient: the constraint a-1 is not met: adults only");
    EXPECT_EQ(by(card + R"(,"gender":"male")"), "Patient.gender: must contain \"female\"");
    EXPECT_EQ(by(card + R"(,"name":[{"text":"a"}])"), "Patient.name[0]: the element \"family\" is required (at least 1)");
    EXPECT_EQ(by(card + R"(,"name":[{"family":"abcd"}])"), "Patient.name[0].family: longer than 3 characters");
    EXPECT_EQ(by(R"("identifier":[{"system":"urn:card"},{"system":"urn:other"}])"),
              "Patient.identifier[1]: the slicing of \"identifier\" is closed and this belongs to no slice");
}

TEST(Profiles, SliceExtensionsByTheirUrlAndChoicesByTheirType) {
    const auto mine = with(
        R"({"resourceType":"StructureDefinition","url":"http://a.org/o","name":"O","status":"draft","kind":"resource","abstract":false,
      "type":"Observation","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Observation","derivation":"constraint","differential":{"element":[
      {"id":"Observation","path":"Observation"},
      {"id":"Observation.extension:x","path":"Observation.extension","sliceName":"x","min":1,"max":"1",
       "type":[{"code":"Extension","profile":["http://a.org/x"]}]},
      {"id":"Observation.value[x]","path":"Observation.value[x]","slicing":{"discriminator":[{"type":"type","path":"$this"}],"rules":"closed"}},
      {"id":"Observation.value[x]:valueQuantity","path":"Observation.value[x]","sliceName":"valueQuantity","min":1,"type":[{"code":"Quantity"}]}]}})");
    const auto by = [&](const std::string& members) {
        return judged_by(mine, R"({"resourceType":"Observation","status":"final","code":{"text":"a"},)" + members + "}",
                         {"http://a.org/o"});
    };
    EXPECT_EQ(by(R"("extension":[{"url":"http://a.org/x","valueString":"a"}],"valueQuantity":{"value":1})"), "");
    EXPECT_NE(by(R"("extension":[{"url":"http://a.org/y","valueString":"a"}],"valueQuantity":{"value":1})"), "");
    EXPECT_NE(by(R"("extension":[{"url":"http://a.org/x","valueString":"a"}],"valueString":"1")"), "");
}

}  // namespace
}  // namespace xinglin::fhir

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

// A slice that the base profile has sliced by a discriminator: what is wrong in it is wrong, not another slice.
TEST(Profiles, OnOtherProfilesNeedNoSnapshotEither) {
    const auto mine = with(
        R"({"resourceType":"StructureDefinition","url":"http://a.org/bp","name":"B","status":"draft","kind":"resource","abstract":false,
      "type":"Observation","baseDefinition":"http://hl7.org/fhir/StructureDefinition/bp","derivation":"constraint","differential":{"element":[
      {"id":"Observation","path":"Observation"},
      {"id":"Observation.category:VSCat","path":"Observation.category","sliceName":"VSCat"},
      {"id":"Observation.category:VSCat.text","path":"Observation.category.text","min":1},
      {"id":"Observation.performer","path":"Observation.performer","min":1,"type":[{"code":"Reference",
        "targetProfile":["http://hl7.org/fhir/StructureDefinition/Practitioner"]}]},
      {"id":"Observation.component:SystolicBP.valueQuantity.value","path":"Observation.component.valueQuantity.value","maxValueDecimal":300}]}})");
    const auto by = [&](const std::string& members, const std::string& category = {}) {
        auto text = pressure(component("8480-6") + "," + component("8462-4"));
        text.insert(text.size() - 1, members);
        if (!category.empty()) text.replace(text.find("\"code\":\"vital-signs\"}]"), 22, "\"code\":\"vital-signs\"}]," + category);
        return judged_by(mine, text, {"http://a.org/bp"});
    };
    const std::string performer = R"(,"performer":[{"reference":"Practitioner/1"}])", text = R"("text":"x")";
    EXPECT_EQ(by(performer, text), "");
    EXPECT_EQ(by(performer), "Observation.category[0]: the element \"text\" is required (at least 1)");
    EXPECT_EQ(by("", text), "Observation: the element \"performer\" is required (at least 1)");
    EXPECT_EQ(by(R"(,"performer":[{"reference":"Organization/1"}])", text), "Observation.performer[0]: a reference here must not point to Organization");
}

// As national guides write theirs: identifiers sliced, an extension that must be there, codes bound, all as a differential.
TEST(Profiles, OfACountryAreADifferentialAlone) {
    const auto mine = with(
        R"json({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"StructureDefinition",
          "url":"http://a.org/ethnic","name":"E","status":"draft","kind":"complex-type",
      "abstract":false,"type":"Extension","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension","derivation":"constraint",
      "context":[{"type":"element","expression":"Patient"}],"differential":{"element":[{"id":"Extension","path":"Extension","max":"1"},
      {"id":"Extension.extension","path":"Extension.extension","max":"0"},{"id":"Extension.url","path":"Extension.url","fixedUri":"http://a.org/ethnic"},
      {"id":"Extension.value[x]","path":"Extension.value[x]","min":1,"type":[{"code":"Coding"}],
        "binding":{"strength":"required","valueSet":"http://a.org/groups"}}]}}},
      {"resource":{"resourceType":"ValueSet","url":"http://a.org/groups","status":"draft",
        "compose":{"include":[{"system":"urn:groups","concept":[{"code":"HA"}]}]}}},
      {"resource":{"resourceType":"StructureDefinition","url":"http://a.org/patient","name":"P","status":"draft","kind":"resource","abstract":false,
      "type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[
      {"id":"Patient","path":"Patient"},
      {"id":"Patient.extension:ethnic","path":"Patient.extension","sliceName":"ethnic","min":1,"max":"1",
        "type":[{"code":"Extension","profile":["http://a.org/ethnic"]}]},
      {"id":"Patient.identifier","path":"Patient.identifier","min":1,"slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"open"}},
      {"id":"Patient.identifier:card","path":"Patient.identifier","sliceName":"card","min":0,"max":"1"},
      {"id":"Patient.identifier:card.system","path":"Patient.identifier.system","min":1,"fixedUri":"urn:card"},
      {"id":"Patient.identifier:card.value","path":"Patient.identifier.value","min":1,"maxLength":18},
      {"id":"Patient.identifier:record","path":"Patient.identifier","sliceName":"record","min":1,"max":"1"},
      {"id":"Patient.identifier:record.system","path":"Patient.identifier.system","min":1,"patternUri":"urn:record"},
      {"id":"Patient.name","path":"Patient.name","min":1,"constraint":[{"key":"p-1","severity":"error",
        "human":"family or text","expression":"family.exists() or text.exists()"}]},
      {"id":"Patient.deceased[x]","path":"Patient.deceased[x]","type":[{"code":"boolean"}]},
      {"id":"Patient.photo","path":"Patient.photo","max":"0"}]}}}]})json");
    const std::string group = R"({"url":"http://a.org/ethnic","valueCoding":{"system":"urn:groups","code":"HA"}})";
    const std::string record = R"({"system":"urn:record","value":"1"})", name = R"("name":[{"family":"李"}])";
    const auto by = [&](const std::string& extension, const std::string& identifiers, const std::string& members) {
        return judged_by(mine, R"({"resourceType":"Patient","extension":[)" + extension + R"(],"identifier":[)" + identifiers + "]," + members + "}",
                         {"http://a.org/patient"});
    };
    EXPECT_EQ(by(group, record, name), "");
    EXPECT_EQ(by(group, record + R"(,{"system":"urn:card","value":"1"},{"system":"urn:other"})", name), "");
    EXPECT_EQ(by(group, record + R"(,{"system":"urn:card","value":"1234567890123456789"})", name), "Patient.identifier[1].value: longer than 18 characters");
    EXPECT_EQ(by(group, R"({"system":"urn:card","value":"1"})", name), "Patient: the element \"identifier:record\" is required (at least 1)");
    EXPECT_EQ(by(R"({"url":"http://a.org/other","valueString":"x"})", record, name), "Patient: the element \"extension:ethnic\" is required (at least 1)");
    EXPECT_NE(by(R"({"url":"http://a.org/ethnic","valueCoding":{"system":"urn:groups","code":"XX"}})", record, name), "");
    EXPECT_NE(by(R"({"url":"http://a.org/ethnic","valueString":"x"})", record, name), "");
    EXPECT_EQ(by(group, record, R"("name":[{"given":["x"]}])"), "Patient.name[0]: the constraint p-1 is not met: family or text");
    EXPECT_EQ(by(group, record, name + R"(,"deceasedDateTime":"2020")"), "Patient.deceased: the type dateTime is not allowed here");
    EXPECT_EQ(by(group, record, name + R"(,"photo":[{"title":"x"}])"), "Patient: \"photo\" may appear at most 0 times, there are 1");
}

}  // namespace
}  // namespace xinglin::fhir

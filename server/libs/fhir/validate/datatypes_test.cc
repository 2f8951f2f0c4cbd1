// What R4 says of datatypes in words: systems, codes, references, sizes, urls.
#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/validate/codes_by_form.h"
#include "libs/fhir/validate/datatypes.h"
#include "libs/fhir/validate/judged_test.h"
#include "libs/fhir/validate/primitives.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir {
namespace {

std::string observation(const std::string& members, const std::string& code = R"("text":"a")") {
    return R"({"resourceType":"Observation","status":"final","code":{)" + code + "}," + members + "}";
}

// The warnings of a resource, a line each.
std::string warned(const std::string& resource) {
    const auto document = json::read(resource);
    std::string out;
    for (const Finding& one : Validator(r4()).validate(*document)) {
        if (one.severity == Severity::Warning && one.rule != "dom-6") out += one.path + ": " + one.en + "\n";
    }
    return out;
}

TEST(Codes, OfLoincAndSnomedCarryCheckDigits) {
    for (const auto* good : {"8302-2", "85354-9", "29463-7", "1-8", "LP31755-9", "LA6113-0"}) EXPECT_TRUE(validate::is_loinc(good)) << good;
    for (const auto* bad : {"8302-3", "8302", "8302-", "a-1", "-2", "8302-22", "123456789-1"}) EXPECT_FALSE(validate::is_loinc(bad)) << bad;
    for (const auto* good : {"73211009", "59621000", "404684003", "73211009 |Diabetes mellitus|"}) EXPECT_TRUE(validate::is_snomed(good)) << good;
    for (const auto* bad : {"73211008", "123", "34552-0", "abc", "1234567890123456789"}) EXPECT_FALSE(validate::is_snomed(bad)) << bad;
    EXPECT_EQ(validate::has_form_of("urn:mine", "x"), std::nullopt);
}

TEST(Codes, ThatTheirSystemDoesNotHaveAreWarnedOf) {
    EXPECT_EQ(warned(observation(R"("method":{"coding":[{"system":"http://loinc.org","code":"8302-3"}]})")),
              "Observation.method.coding[0].code: the code system http://loinc.org has no code \"8302-3\"\n");
    EXPECT_EQ(warned(observation(R"("valueQuantity":{"value":1,"system":"http://unitsofmeasure.org","code":"pounds"})")),
              "Observation.value.code: the code system http://unitsofmeasure.org has no code \"pounds\"\n");
    const std::string marital = R"({"resourceType":"Patient",
      "maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"M","display":")";
    EXPECT_EQ(warned(marital + R"(married"}]}})"), "");
    EXPECT_EQ(warned(marital + R"(Single"}]}})"),
              "Patient.maritalStatus.coding[0].display: the display \"Single\" is not the code's, which is \"Married\"\n");
}

TEST(Systems, AreAbsoluteAndNoValueSets) {
    EXPECT_EQ(judged(observation(R"("method":{"coding":[{"system":"loinc","code":"a"}]})")), "Observation.method.coding[0].system: \"loinc\" must be absolute");
    EXPECT_EQ(judged(R"({"resourceType":"Patient","identifier":[{"system":"cards","value":"1"}]})"),
              "Patient.identifier[0].system: \"cards\" must be absolute");
    EXPECT_EQ(judged(observation(R"("method":{"coding":[{"system":"http://hl7.org/fhir/ValueSet/observation-methods","code":"a"}]})")),
              "Observation.method.coding[0].system: http://hl7.org/fhir/ValueSet/observation-methods is a value set, not a code system");
}

TEST(References, AreAbsoluteOrATypeAndAnId) {
    for (const auto* good : {"Patient/1", "Patient/1/_history/2", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", "http://a.org/any"}) {
        EXPECT_EQ(judged(observation(R"("subject":{"reference":")" + std::string(good) + "\"}")), "") << good;
    }
    for (const auto* bad : {"1", "Patient", "Patient/", "patient/1", "Patient/1/2", "Patients/1", "Patient/1/_history/", "Patient?identifier=1"}) {
        EXPECT_EQ(judged(observation(R"("subject":{"reference":")" + std::string(bad) + "\"}")),
                  "Observation.subject.reference: the reference \"" + std::string(bad) + "\" is neither absolute nor [type]/[id]");
    }
    EXPECT_EQ(judged(observation(R"("subject":{"reference":"Patient/1","type":"Group"})")),
              "Observation.subject.reference: the type Group is not that of the reference, Patient");
    EXPECT_EQ(judged(observation(R"("subject":{"reference":"Patient/1","type":"Patient"})")), "");
}

TEST(References, MayBeASearchInATransaction) {
    const auto bundle = [](const std::string& type) {
        return judged(R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[{"request":{"method":"POST","url":"Observation"},"resource":)" +
                      observation(R"("subject":{"reference":"Patient?identifier=1"})") + "}]}");
    };
    EXPECT_EQ(bundle("transaction"), "");
    EXPECT_NE(bundle("collection"), "");
}

TEST(Attachments, SayTheSizeOfTheirData) {
    const auto photo = [](const std::string& size) { return judged(R"({"resourceType":"Patient",
      "photo":[{"contentType":"text/plain","data":"YWJjZA==","size":)" + size + "}]}"); };
    EXPECT_EQ(photo("4"), "");
    EXPECT_EQ(photo("5"), "Patient.photo[0].size: the size 5 is not that of the data, 4 bytes");
}

TEST(Extensions, HaveAbsoluteUrlsAndKnownParts) {
    const auto extension = [](const std::string& inner) { return judged(R"({"resourceType":"Patient","extension":[)" + inner + "]}"); };
    EXPECT_EQ(extension(R"({"url":"mine","valueString":"a"})"), "Patient.extension[0].url: \"mine\" must be absolute");
    EXPECT_EQ(extension(R"({"url":"http://a.org/x","extension":[{"url":"part","valueString":"a"}]})"), "") << "nobody knows which parts it has";
    const std::string nationality = R"({"url":"http://hl7.org/fhir/StructureDefinition/patient-nationality","extension":[{"url":")";
    EXPECT_EQ(extension(nationality + R"(code","valueCodeableConcept":{"text":"CN"}}]})"), "");
    EXPECT_EQ(extension(nationality + R"(cod","valueCodeableConcept":{"text":"CN"}}]})"),
              "Patient.extension[0].extension[0]: the extension has no part named \"cod\"");
}

TEST(Uris, ThatAreOidsOrUuidsHaveTheirForm) {
    using validate::is_well_formed;
    EXPECT_TRUE(is_well_formed("uri", "urn:oid:1.2.156"));
    EXPECT_TRUE(is_well_formed("uri", "urn:uuid:C757873D-ec9a-4326-a141-556f43239520"));
    EXPECT_FALSE(is_well_formed("uuid", "urn:uuid:C757873D-ec9a-4326-a141-556f43239520"));
    for (const auto* bad : {"urn:oid:1.02", "urn:uuid:1", "oid:1.2", "uuid:c757873d-ec9a-4326-a141-556f43239520", "a b"})
        EXPECT_FALSE(is_well_formed("uri", bad)) << bad;
}

TEST(VitalSigns, ConformToTheProfileOfTheirCode) {
    const std::string height = R"("coding":[{"system":"http://loinc.org","code":"8302-2"}])";
    EXPECT_NE(judged(observation(R"("valueQuantity":{"value":1,"unit":"m","system":"http://unitsofmeasure.org","code":"m"})", height)), "");
    const std::string rest = R"("category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
        "subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-01-01","valueQuantity":{"value":170,"unit":"cm",
          "system":"http://unitsofmeasure.org","code":")";
    EXPECT_EQ(judged(observation(rest + "cm\"}", height)), "");
    EXPECT_EQ(judged(observation(rest + "kg\"}", height)),
              "Observation.value.code: the code \"kg\" is not in the required value set http://hl7.org/fhir/ValueSet/ucum-bodylength|4.0.1");
}

TEST(Bundles, HoldWhatADocumentPointsTo) {
    const auto document = [](const std::string& patient) {
        return judged(R"({"resourceType":"Bundle","type":"document","identifier":{"system":"urn:a","value":"1"},"timestamp":"2020-01-01T00:00:00Z","entry":[
            {"fullUrl":"http://a.org/Composition/c","resource":{"resourceType":"Composition","id":"c","status":"final",
              "type":{"text":"x"},"title":"t","date":"2020",
             "author":[{"display":"x"}],"subject":{"reference":"Patient/p"},"section":[{"title":"s","entry":[{"reference":"http://a.org/Patient/p"}]}]}})" +
                      patient + "]}");
    };
    EXPECT_EQ(document(R"(,{"fullUrl":"http://a.org/Patient/p","resource":{"resourceType":"Patient","id":"p"}})"), "");
    EXPECT_EQ(document(""),
              "Bundle.entry[0].resource.subject: \"Patient/p\" must be in this bundle\n"
              "Bundle.entry[0].resource.section[0].entry[0]: \"http://a.org/Patient/p\" must be in this bundle");
    EXPECT_EQ(judged(R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"Patient/p","resource":{"resourceType":"Patient","id":"p"}}]})"),
              "Bundle.entry[0].fullUrl: \"Patient/p\" must be absolute");
}

}  // namespace
}  // namespace xinglin::fhir

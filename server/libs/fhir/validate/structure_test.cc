// What is no FHIR, member by member.
#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/validate/judged_test.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir {
namespace {

std::string patient(const std::string& members) { return judged(R"({"resourceType":"Patient",)" + members + "}"); }

TEST(Structure, PassesAPatientWithEverything) {
    EXPECT_EQ(patient(R"("id":"a","language":"zh-CN","name":[{"family":"李","given":["小","明"],"_given":[null,{"id":"x"}]}],
        "birthDate":"1990-02","_birthDate":{"extension":[{"url":"http://a.org/x","valueString":"y"}]},"deceasedBoolean":false,
        "contact":[{"name":{"text":"王"}}],"managingOrganization":{"display":"医院"})"),
              "");
}

TEST(Structure, RefusesWhatIsNoResource) {
    EXPECT_EQ(judged(R"({"id":"a"})"), "Resource: there is no resourceType: this is not a resource");
    EXPECT_EQ(judged(R"({"resourceType":"Patients"})"), "Resource: \"Patients\" is not a resource type of FHIR R4");
    EXPECT_EQ(judged(R"({"resourceType":"HumanName"})"), "HumanName: \"HumanName\" is not a resource type of FHIR R4");
    EXPECT_EQ(judged(R"({"resourceType":"DomainResource"})"),
              "DomainResource: DomainResource is abstract: no resource has this type itself");
    EXPECT_EQ(judged(R"([1])"), "Resource: there is no resourceType: this is not a resource");
}

TEST(Structure, RefusesNamesThatTheTypeDoesNotHave) {
    EXPECT_EQ(patient(R"("nmae":[])"), "Patient: there is no element named \"nmae\" here");
    EXPECT_EQ(patient(R"("name":[{"Family":"a"}])"), "Patient.name[0]: there is no element named \"Family\" here");
    EXPECT_EQ(patient(R"("deceasedString":"a")"), "Patient: there is no element named \"deceasedString\" here");
    EXPECT_EQ(patient(R"("_birthDate":{"value":"a","id":"b"})"), "Patient.birthDate: there is no element named \"value\" here");
}

TEST(Structure, RefusesTheWrongKindOfJson) {
    EXPECT_EQ(patient(R"("name":{"family":"a"})"), "Patient.name: \"name\" can repeat and must be an array");
    EXPECT_EQ(patient(R"("gender":["male"])"), "Patient.gender: \"gender\" cannot repeat and must not be an array");
    EXPECT_EQ(patient(R"("active":"true")"), "Patient.active: \"active\" has the wrong JSON type for boolean");
    EXPECT_EQ(patient(R"("birthDate":1990)"), "Patient.birthDate: \"birthDate\" has the wrong JSON type for date");
    EXPECT_EQ(patient(R"("name":["a"])"), "Patient.name[0]: \"name\" has the wrong JSON type for object");
    EXPECT_EQ(patient(R"("managingOrganization":"a")"),
              "Patient.managingOrganization: \"managingOrganization\" has the wrong JSON type for object");
    EXPECT_EQ(patient(R"("_name":[{"id":"a"}])"), "Patient.name: \"_name\": only primitives have an underscored companion");
}

TEST(Structure, RefusesWhatIsEmpty) {
    EXPECT_EQ(patient(R"("name":[])"), "Patient.name: \"name\" is empty: objects, arrays and elements must have content");
    EXPECT_NE(patient(R"("name":[{}])"), "");
    EXPECT_EQ(patient(R"("gender":null)"), "Patient.gender: \"gender\" must not be null");
    EXPECT_EQ(patient(R"("name":[{"given":["a",null]}])"), "Patient.name[0].given[1]: \"given\" must not be null");
    EXPECT_EQ(patient(R"("name":[{"id":"a"}])"),
              "Patient.name[0]: the constraint ele-1 is not met: All FHIR elements must have a @value or children");
    EXPECT_EQ(patient(R"("name":[{"given":["a"],"_given":[null,{"id":"b"}]}])").substr(0, 30),
              "Patient.name[0].given: \"given\"");
}

TEST(Structure, RefusesDoubledAndTooDeepAndTwoChoices) {
    EXPECT_EQ(patient(R"("active":true,"active":true)").substr(0, 7), "unread:");
    EXPECT_EQ(patient(R"("deceasedBoolean":true,"deceasedDateTime":"2020")"),
              "Patient.deceasedDateTime: only one type of \"deceased[x]\" may be given");
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += R"({"url":"http://a.org","extension":[)";
    EXPECT_EQ(patient(R"("extension":[)" + deep).substr(0, 7), "unread:");
}

TEST(Structure, CountsWhatIsRequired) {
    EXPECT_EQ(judged(R"({"resourceType":"Observation","code":{"text":"a"}})"),
              "Observation: the element \"status\" is required (at least 1)");
    EXPECT_EQ(patient(R"("link":[{"type":"refer"}])"), "Patient.link[0]: the element \"other\" is required (at least 1)");
}

TEST(Structure, LooksIntoContainedResourcesAndEntries) {
    EXPECT_EQ(
        patient(
            R"("contained":[{"resourceType":"Organization","id":"o","nam":"x","name":"y"}],"managingOrganization":{"reference":"#o"})"),
        "Patient.contained[0]: there is no element named \"nam\" here");
    EXPECT_EQ(
        judged(R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","gender":"m"}}]})"),
        "Bundle.entry[0].resource.gender: the code \"m\" is not in the required value set "
        "http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1");
    EXPECT_EQ(judged(R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":{"id":"a"}}]})"),
              "Bundle.entry[0].resource: there is no resourceType: this is not a resource");
}

TEST(Structure, ComparesFullUrlsWithWhatTheyName) {
    const auto bundle = [](const std::string& url) {
        return judged(R"({"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":")" + url +
                      R"(","resource":{"resourceType":"Patient","id":"a"}}]})");
    };
    EXPECT_EQ(bundle("http://a.org/fhir/Patient/a"), "");
    EXPECT_EQ(bundle("urn:uuid:c757873d-ec9a-4326-a141-556f43239520"), "");
    EXPECT_EQ(bundle("http://a.org/fhir/Patient/b"),
              "Bundle.entry[0].fullUrl: the fullUrl \"http://a.org/fhir/Patient/b\" disagrees with the resource's type or id");
    EXPECT_NE(bundle("http://a.org/fhir/Person/a"), "");
}

TEST(Structure, FollowsContentReferences) {
    EXPECT_EQ(
        judged(
            R"({"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"1","type":"group","item":[{"linkId":"2"}]}]})"),
        "Questionnaire.item[0].item[0]: the element \"type\" is required (at least 1)");
}

TEST(Structure, AsksElsewhereForWhatReferencesName) {
    const auto patient = json::read(R"({"resourceType":"Patient","id":"p"})");
    const auto judged_with = [&](const std::string& reference, bool references) {
        const ValidationOptions options{.profiles = {}, .references = references, .elsewhere = [&](std::string_view url) -> std::optional<Instance> {
                                            if (url != "Patient/p" && url != "http://a.org/any") return std::nullopt;
                                            return resource_at(r4(), *patient);
                                        }};
        const auto document = json::read(R"({"resourceType":"Observation","status":"final","code":{"text":"a"},"device":{"reference":")" + reference + "\"}}");
        std::string out;
        for (const Finding& one : Validator(r4(), options).validate(*document)) {
            if (one.severity == Severity::Error) out += one.en + "\n";
        }
        return out;
    };
    EXPECT_EQ(judged_with("Device/d", false), "");
    EXPECT_EQ(judged_with("Device/d", true), "\"Device/d\" cannot be found\n");
    EXPECT_EQ(judged_with("http://a.org/any", true), "a reference here must not point to Patient\n") << "what is found says what it is";
}

TEST(Structure, HoldsAProfileAgainstItsBase) {
    const auto profile = [](const std::string& element) {
        return judged(R"({"resourceType":"StructureDefinition","url":"http://a.org/p","name":"P","status":"draft","kind":"resource","abstract":false,
          "type":"Observation","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Observation","derivation":"constraint",
          "differential":{"element":[{"id":"Observation","path":"Observation"},)" + element + "]}}");
    };
    EXPECT_EQ(profile(R"({"id":"Observation.code","path":"Observation.code","min":1})"), "");
    EXPECT_EQ(profile(R"({"id":"Observation.code","path":"Observation.code","min":0})"),
              "StructureDefinition.differential: the differential's min goes beyond the base's 1");
    EXPECT_EQ(profile(R"({"id":"Observation.status","path":"Observation.status","max":"*"})"),
              "StructureDefinition.differential: the differential's max goes beyond the base's 1");
    EXPECT_EQ(profile(R"({"id":"Observation.colour","path":"Observation.colour"})"),
              "StructureDefinition.differential: the differential names Observation.colour, which its base does not have");
}

TEST(Structure, RefusesAValueSetOfValueSetsAsSystems) {
    EXPECT_EQ(judged(R"({"resourceType":"ValueSet","status":"draft","compose":{"include":[{"system":"http://hl7.org/fhir/ValueSet/marital-status"}]}})"),
              "ValueSet.compose.include[0].system: http://hl7.org/fhir/ValueSet/marital-status is a value set, not a code system");
    EXPECT_EQ(judged(R"({"resourceType":"ValueSet","status":"draft","compose":{"include":[{"system":"http://hl7.org/fhir/administrative-gender",
        "concept":[{"code":"male"}]}]}})"),
              "");
}

}  // namespace
}  // namespace xinglin::fhir

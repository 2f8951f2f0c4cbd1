// What a value must be: its form, its code, what its constraints and targets say.
#include "libs/fhir/validate/judged_test.h"
#include "libs/fhir/validate/narrative.h"
#include "libs/fhir/validate/primitives.h"

namespace xinglin::fhir {
namespace {

using validate::is_well_formed;

TEST(Primitives, HaveTheirForms) {
    for (const auto* text : {"2018", "1973-06", "1905-08-23", "2024-02-29"}) EXPECT_TRUE(is_well_formed("date", text)) << text;
    for (const auto* text : {"18", "0000", "2018-13", "2018-00-01", "2023-02-29", "2018-1-1", "2018-01-01T", "", "2018-"})
        EXPECT_FALSE(is_well_formed("date", text)) << text;
    for (const auto* text : {"2018", "2015-02-07T13:28:17.239+02:00", "2015-02-07T13:28:60Z", "2015-02-07T00:00:00-14:00"})
        EXPECT_TRUE(is_well_formed("dateTime", text)) << text;
    for (const auto* text : {"2015-02-07T13:28Z", "2015-02-07T13:28:17", "2015-02-07T24:00:00Z", "2015-02-07T10:00:00+14:30",
                             "2015-02-07t10:00:00Z"})
        EXPECT_FALSE(is_well_formed("dateTime", text)) << text;
    EXPECT_FALSE(is_well_formed("instant", "2015-02-07"));
    EXPECT_TRUE(is_well_formed("time", "14:30:14.559"));
    EXPECT_FALSE(is_well_formed("time", "14:30"));
}

TEST(Primitives, HaveTheirCharacters) {
    EXPECT_TRUE(is_well_formed("code", "urn code"));
    for (const auto* text : {" a", "a ", "a  b", ""}) EXPECT_FALSE(is_well_formed("code", text)) << text;
    EXPECT_TRUE(is_well_formed("id", "A-1.b"));
    for (const auto* text : {"", "a_b", "a/b", "12345678901234567890123456789012345678901234567890123456789012345"})
        EXPECT_FALSE(is_well_formed("id", text)) << text;
    EXPECT_TRUE(is_well_formed("oid", "urn:oid:1.2.840.0.1"));
    for (const auto* text : {"1.2.3", "urn:oid:3.1", "urn:oid:1.02", "urn:oid:1.", "urn:oid:1"})
        EXPECT_FALSE(is_well_formed("oid", text)) << text;
    EXPECT_TRUE(is_well_formed("uuid", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520"));
    EXPECT_FALSE(is_well_formed("uuid", "urn:uuid:C757873d-ec9a-4326-a141-556f43239520"));
    EXPECT_TRUE(is_well_formed("base64Binary",
                               "aGk=\naGk="
                               "aGlp") == false);
    EXPECT_TRUE(is_well_formed("base64Binary", "aGlp aGk="));
    EXPECT_FALSE(is_well_formed("string", " \n"));
    EXPECT_FALSE(is_well_formed("uri", "a b"));
}

TEST(Primitives, HaveTheirBounds) {
    EXPECT_TRUE(is_well_formed("integer", "-2147483648"));
    for (const auto* text : {"2147483648", "01", "1.0", "1e2", "-"}) EXPECT_FALSE(is_well_formed("integer", text)) << text;
    EXPECT_FALSE(is_well_formed("positiveInt", "0"));
    EXPECT_TRUE(is_well_formed("unsignedInt", "0"));
    EXPECT_FALSE(is_well_formed("unsignedInt", "-1"));
}

TEST(Narrative, IsOneDivOfFormattingWithContent) {
    EXPECT_FALSE(
        validate::fault_of_narrative(R"(<div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b<br/></p><!-- c --></div>)"));
    const std::string div = R"(<div xmlns="http://www.w3.org/1999/xhtml">)";
    EXPECT_FALSE(validate::fault_of_narrative(div + R"(<img src="#a" alt="&quot;"/>&#160;&#xA0;</div>)"));
    for (const auto* bad : {"<form>a</form>", "<p data-x=\"1\">a</p>", "&nbsp;", "&;", "&#xg;",
                            "<p title=\"&copy;\">a</p>", "<B>a</B>", "<a href=\"javascript:x\">a</a>"}) {
        EXPECT_TRUE(validate::fault_of_narrative(div + bad + "</div>")) << bad;
    }
    EXPECT_TRUE(validate::fault_of_narrative("<div>a</div>")) << "no namespace";
    for (const auto* bad : {"<p>a</p>", "<div>a", "<div><b>a</div></b>", "<div><script>a</script></div>",
                            "<div onclick=\"a\">b</div>", "<div> </div>", "<div>a</div><div>b</div>", "a", "<div>a & b</div>",
                            "<div a>b</div>", "<div xmlns=\"urn:x\">b</div>"}) {
        EXPECT_TRUE(validate::fault_of_narrative(bad)) << bad;
    }
}

std::string observation(const std::string& members) {
    return judged(R"({"resourceType":"Observation","status":"final","code":{"text":"a"},)" + members + "}");
}

TEST(Values, FollowTheirBindings) {
    EXPECT_EQ(judged(R"({"resourceType":"Observation","status":"done","code":{"text":"a"}})"),
              "Observation.status: the code \"done\" is not in the required value set "
              "http://hl7.org/fhir/ValueSet/observation-status|4.0.1");
    EXPECT_EQ(
        observation(R"("language":"zh_CN")"),
        "Observation.language: the code \"zh_CN\" is not in the required value set http://hl7.org/fhir/ValueSet/all-languages");
    EXPECT_NE(judged(R"({"resourceType":"Patient","photo":[{"contentType":"jpeg"}]})"), "");
    EXPECT_EQ(judged(R"({"resourceType":"Patient","photo":[{"contentType":"image/jpeg; a=b"}]})"), "");
    const std::string condition = R"({"resourceType":"Condition","subject":{"reference":"Patient/1"},"clinicalStatus":)";
    const std::string system = R"("system":"http://terminology.hl7.org/CodeSystem/condition-clinical")";
    EXPECT_EQ(judged(condition + R"({"coding":[{"system":"urn:mine","code":"x"},{)" + system + R"(,"code":"active"}]}})"), "");
    EXPECT_NE(judged(condition + R"({"coding":[{)" + system + R"(,"code":"alive"}]}})"), "");
    EXPECT_NE(judged(condition + R"({"coding":[{"code":"active"}]}})"), "");
    EXPECT_NE(judged(condition + R"({"text":"active"}})"), "");
}

TEST(Values, FollowTheirInvariants) {
    EXPECT_EQ(observation(R"("referenceRange":[{"type":{"text":"a"}}])"),
              "Observation.referenceRange[0]: the constraint obs-3 is not met: Must have at least a low or a high or text");
    EXPECT_EQ(observation(R"("effectivePeriod":{"start":"2020-02","end":"2020-01"})"),
              "Observation.effective: the constraint per-1 is not met: If present, start SHALL have a lower value than end");
    EXPECT_EQ(observation(R"("effectivePeriod":{"start":"2020-01","end":"2020-01-15"})"), "");
    EXPECT_EQ(
        observation(R"("subject":{"reference":"#p"})"),
        "Observation.subject: the constraint ref-1 is not met: SHALL have a contained resource if a local reference is provided");
    EXPECT_EQ(observation(R"("subject":{"display":"a"})"), "");
    EXPECT_NE(observation(R"("contained":[{"resourceType":"Patient","id":"p"}])"), "") << "dom-3: nobody points to it";
    EXPECT_EQ(observation(R"("contained":[{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"})"), "");
}

TEST(Values, AreAskedByInvariantsForTheirCodes) {
    const auto mine = with(R"json({"resourceType":"StructureDefinition","url":"http://a.org/p","name":"P","status":"draft","kind":"resource",
      "abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint",
      "differential":{"element":[{"id":"Patient","path":"Patient","constraint":[
      {"key":"a-1","severity":"error","human":"h","expression":"maritalStatus.memberOf('http://hl7.org/fhir/ValueSet/marital-status')"},
      {"key":"a-2","severity":"error","human":"h","expression":"maritalStatus.coding.first().subsumes(maritalStatus.coding.last())"}]}]}})json");
    const auto by = [&](const std::string& codes) {
        return judged_by(mine, R"({"resourceType":"Patient","maritalStatus":{"coding":[)" + codes + "]}}", {"http://a.org/p"});
    };
    const std::string married = R"({"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"M"})";
    EXPECT_EQ(by(married), "");
    EXPECT_EQ(by(R"({"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"Q"})"), "Patient: the constraint a-1 is not met: h");
    EXPECT_EQ(by(married + R"(,{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"S"})"),
              "Patient: the constraint a-2 is not met: h");
}

TEST(Values, PointToWhatTheyMay) {
    EXPECT_EQ(observation(R"("subject":{"reference":"Medication/1"})"),
              "Observation.subject: a reference here must not point to Medication");
    EXPECT_EQ(observation(R"("subject":{"reference":"http://a.org/fhir/Patient/1/_history/2"})"), "");
    EXPECT_EQ(observation(R"("contained":[{"resourceType":"Medication","id":"m"}],"subject":{"reference":"#m"})"),
              "Observation.subject: a reference here must not point to Medication");
    EXPECT_EQ(observation(R"("subject":{"type":"Medication","display":"a"})"),
              "Observation.subject: a reference here must not point to Medication");
    EXPECT_EQ(
        judged(
            R"({"resourceType":"Provenance","target":[{"reference":"Medication/1"}],
            "recorded":"2020-01-01T00:00:00Z","agent":[{"who":{"reference":"Patient/1"}}]})"),
        "");
}

TEST(Values, OfExtensionsStandWhereTheyMay) {
    const std::string birth =
        R"({"url":"http://hl7.org/fhir/StructureDefinition/patient-birthTime","valueDateTime":"1974-12-25T14:35:45-05:00"})";
    EXPECT_EQ(judged(R"({"resourceType":"Patient","birthDate":"1974-12-25","_birthDate":{"extension":[)" + birth + "]}}"), "");
    EXPECT_EQ(
        judged(R"({"resourceType":"Patient","extension":[)" + birth + "]}"),
        "Patient.extension[0]: the extension http://hl7.org/fhir/StructureDefinition/patient-birthTime is not allowed here");
    EXPECT_NE(judged(R"({"resourceType":"Patient","birthDate":"1974-12-25","_birthDate":{"extension":[
        {"url":"http://hl7.org/fhir/StructureDefinition/patient-birthTime","valueString":"x"}]}})"),
              "");
    EXPECT_EQ(judged(R"({"resourceType":"Patient","extension":[{"url":"http://a.org/x"}]})"),
              "Patient.extension[0]: the constraint ext-1 is not met: Must have either extensions or value[x], not both");
}

}  // namespace
}  // namespace xinglin::fhir

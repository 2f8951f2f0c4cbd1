// Definitions given while the program runs become tables like R4's own.
#include <gtest/gtest.h>

#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/read.h"

namespace xinglin::fhir {
namespace {

std::shared_ptr<OwnedPackage> compiled(const std::string& text) {
    const auto document = json::read(text);
    Compiler compiler;
    compiler.add(*document);
    return std::make_shared<OwnedPackage>(compiler.finish());
}

const std::string kProfile =
    R"({"resourceType":"StructureDefinition","url":"http://a/p","version":"1","name":"P","kind":"resource","type":"Patient",
    "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","snapshot":{"element":[
    {"id":"Patient","path":"Patient","min":0,"max":"*"},
    {"id":"Patient.identifier","path":"Patient.identifier","min":1,"max":"*","base":{"path":"Patient.identifier","min":0,"max":"*"},
     "slicing":{"discriminator":[{"type":"pattern","path":"type"}],"ordered":true,"rules":"closed"},"type":[{"code":"Identifier"}]},
    {"id":"Patient.identifier:id","path":"Patient.identifier","sliceName":"id","min":0,"max":"1","type":[{"code":"Identifier"}]},
    {"id":"Patient.identifier:id.type","path":"Patient.identifier.type","patternCodeableConcept":{"text":"身份证"},
     "constraint":[{"key":"x-1","severity":"warning","human":"h","expression":"true"}],"mustSupport":true},
    {"id":"Patient.deceased[x]","path":"Patient.deceased[x]","max":"0","type":[{"code":"boolean"}],"maxLength":5,"minValueInteger":3,
     "binding":{"strength":"extensible","valueSet":"http://a/vs"}}]}})";

TEST(Compiling, KeepsAProfile) {
    const auto owned = compiled(kProfile);
    const Structure* profile = owned->package().structure("http://a/p");
    ASSERT_NE(profile, nullptr);
    EXPECT_TRUE(profile->constraint);
    ASSERT_EQ(profile->elements.size(), 5U);
    const Element& identifiers = profile->elements[1];
    ASSERT_TRUE(identifiers.slicing);
    EXPECT_EQ(identifiers.slicing->rules, SlicingRules::Closed);
    EXPECT_TRUE(identifiers.slicing->ordered);
    EXPECT_EQ(identifiers.slicing->discriminators[0].type, DiscriminatorType::Pattern);
    EXPECT_EQ(profile->elements[2].slice, "id");
    EXPECT_EQ(profile->elements[2].descendants, 1U);
    const Element& type = profile->elements[3];
    EXPECT_EQ(type.pattern, R"({"text":"身份证"})");
    EXPECT_EQ(type.fixed_type, "CodeableConcept");
    EXPECT_TRUE(type.constraints[0].warning);
    const Element& deceased = profile->elements[4];
    EXPECT_EQ(deceased.max, 0U);
    EXPECT_EQ(deceased.max_length, 5U);
    EXPECT_EQ(deceased.min_value, "3");
    EXPECT_EQ(deceased.strength, Strength::Extensible);
    EXPECT_EQ(owned->package().type("Patient"), nullptr);
}

TEST(Compiling, TakesABundleAndPassesOverTheRest) {
    const auto owned = compiled(R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}},
        {"resource":{"resourceType":"ValueSet","url":"http://a/vs","compose":{"include":[{"system":"http://a/cs",
         "filter":[{"property":"concept","op":"is-a","value":"x"}]}],
         "exclude":[{"system":"http://a/cs","concept":[{"code":"y"}]}]}}},
        {"resource":{"resourceType":"ValueSet","url":"http://a/vs","compose":{"include":[]}}}]})");
    EXPECT_EQ(owned->package().all().structures.size(), 0U);
    const ValueSet* set = owned->package().value_set("http://a/vs");
    ASSERT_NE(set, nullptr);
    ASSERT_EQ(set->includes.size(), 1U);
    EXPECT_EQ(set->includes[0].filters[0].op, "is-a");
    EXPECT_EQ(set->excludes[0].concepts[0].code, "y");
}

TEST(Compiling, KeepsATreeOfCodes) {
    const auto owned =
        compiled(R"({"resourceType":"CodeSystem","url":"http://a/cs","content":"complete","caseSensitive":true,"concept":[
        {"code":"b","display":"B","concept":[{"code":"c","designation":[{"language":"zh","value":"丙"}]},{"code":"d"}]},{"code":"a",
         "property":[{"code":"inactive","valueBoolean":true}]}]})");
    const CodeSystem* system = owned->package().code_system("http://a/cs");
    ASSERT_NE(system, nullptr);
    EXPECT_EQ(find_concept(*system, "b")->descendants, 2U);
    EXPECT_EQ(system->concepts[find_concept(*system, "d")->parent].code, "b");
    EXPECT_EQ(find_concept(*system, "c")->designations[0].value, "丙");
    EXPECT_EQ(find_concept(*system, "a")->properties[0].value, "true");
    EXPECT_EQ(find_concept(*system, "z"), nullptr);
}

TEST(Compiling, KeepsAnExpansionAndAMap) {
    const auto set =
        compiled(R"({"resourceType":"ValueSet","url":"http://a/e","expansion":{"contains":[{"system":"http://a/1","code":"x",
        "contains":[{"system":"http://a/2","code":"y"}]},{"abstract":true,"system":"http://a/1","code":"z"}]}})");
    EXPECT_TRUE(set->package().value_set("http://a/e")->expanded);
    EXPECT_EQ(set->package().value_set("http://a/e")->includes.size(), 2U);
    const auto map = compiled(
        R"({"resourceType":"ConceptMap","url":"http://a/m","sourceUri":"http://a/s","group":[{"source":"http://a/1","target":"http://a/2",
        "element":[{"code":"x","target":[{"code":"y","equivalence":"wider"},{"code":"z"}]},{"code":"q"}],"unmapped":{"mode":"fixed","code":"other"}}]})");
    const ConceptMap* found = map->package().concept_map("http://a/m");
    ASSERT_EQ(found->groups[0].mappings.size(), 3U);
    EXPECT_EQ(found->groups[0].mappings[0].equivalence, "wider");
    EXPECT_EQ(found->groups[0].mappings[2].target, "");
    EXPECT_EQ(found->groups[0].unmapped_code, "other");
}

TEST(Compiling, AGuideStandsBesideWhatWasThere) {
    const auto first = compiled(kProfile);
    const auto second = compiled(R"({"resourceType":"CodeSystem","url":"http://a/cs","content":"complete"})");
    Definitions all;
    all.add(first->package(), first);
    Definitions more = all;
    more.add(second->package(), second);
    EXPECT_NE(more.structure("http://a/p|1"), nullptr);
    EXPECT_NE(more.code_system("http://a/cs"), nullptr);
    EXPECT_EQ(all.code_system("http://a/cs"), nullptr);
}

}  // namespace
}  // namespace xinglin::fhir

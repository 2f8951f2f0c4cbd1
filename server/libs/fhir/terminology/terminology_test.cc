#include "libs/fhir/terminology/terminology.h"

#include <gtest/gtest.h>

#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/terminology/systems.h"

namespace xinglin::fhir {
namespace {

const std::string kSets = "http://hl7.org/fhir/ValueSet/";
const Terminology& terms() {
    static const Terminology all(r4());
    return all;
}

TEST(Systems, ByRuleKnowTheirCodes) {
    for (const auto* code : {"zh", "zh-CN", "zh-Hans-CN", "sr-Latn-RS", "es-419", "de-CH-1996", "x-mine", "en-a-bbb-x-a"})
        EXPECT_TRUE(is_language_tag(code)) << code;
    for (const auto* code : {"", "z", "zh_CN", "zh-", "-zh", "zh--CN", "zh-C1", "abcdefghi", "12"})
        EXPECT_FALSE(is_language_tag(code)) << code;
    for (const auto* code : {"text/plain", "application/fhir+json; fhirVersion=4.0", "image/svg+xml"})
        EXPECT_TRUE(is_mime_type(code)) << code;
    for (const auto* code : {"text", "text/", "/plain", "text/a b", "text/plain;", "text/plain; a", ""})
        EXPECT_FALSE(is_mime_type(code)) << code;
    EXPECT_TRUE(is_currency("CNY"));
    EXPECT_FALSE(is_currency("CNX"));
    EXPECT_FALSE(is_currency("NYC"));
    EXPECT_EQ(terms().has({"http://unitsofmeasure.org", "mm[Hg]"}), Membership::In);
    EXPECT_EQ(terms().has({"http://unitsofmeasure.org", "mmHg!"}), Membership::Out);
}

TEST(Membership, IsWhatTheValueSetSays) {
    EXPECT_EQ(terms().contains(kSets + "administrative-gender|4.0.1", {{}, "male"}), Membership::In);
    EXPECT_EQ(terms().contains(kSets + "administrative-gender", {{}, "Male"}), Membership::Out);
    EXPECT_EQ(terms().contains(kSets + "administrative-gender", {"urn:other", "male"}), Membership::Out);
    EXPECT_EQ(terms().contains(kSets + "no-such", {{}, "male"}), Membership::Unknown);
    EXPECT_EQ(terms().contains(kSets + "currencies", {{}, "CNY"}), Membership::In);
    EXPECT_EQ(terms().contains(kSets + "condition-code", {"http://snomed.info/sct", "1"}), Membership::Unknown)
        << "SNOMED CT is not here";
}

TEST(Membership, FollowsFiltersByAncestors) {
    const std::string v3 = "http://terminology.hl7.org/ValueSet/v3-ActEncounterCode",
                      act = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    EXPECT_EQ(terms().contains(v3, {act, "AMB"}), Membership::In);
    EXPECT_EQ(terms().contains(v3, {act, "OPTIN"}), Membership::Out);
}

TEST(Expand, ListsEachCodeOnceWithItsDisplay) {
    const auto all = terms().expand(kSets + "administrative-gender");
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 4U);
    EXPECT_EQ(all->front().code, "male");
    EXPECT_EQ(all->front().display, "Male");
    EXPECT_EQ(all->front().system, "http://hl7.org/fhir/administrative-gender");
    EXPECT_EQ(terms().expand(kSets + "administrative-gender", "FEM")->size(), 1U);
}

TEST(Expand, AgreesWithMembershipInEveryValueSetOfR4) {
    std::size_t expanded = 0;
    for (const ValueSet& set : r4().packages().front().all().value_sets) {
        const auto all = terms().expand(set.url);
        if (!all) continue;
        ++expanded;
        for (std::size_t i = 0; i < all->size(); i += 50) {
            EXPECT_EQ(terms().contains(set.url, {(*all)[i].system, (*all)[i].code}), Membership::In) << set.url.view();
        }
    }
    EXPECT_GT(expanded, 1000U);
}

TEST(Expand, RefusesWhatCannotBeListed) {
    EXPECT_EQ(terms().expand(kSets + "mimetypes").error().code, "not-supported");
    EXPECT_EQ(terms().expand(kSets + "no-such").error().code, "not-found");
    EXPECT_EQ(terms().expand(kSets + "administrative-gender", {}, 3).error().code, "too-costly");
}

TEST(Expand, LeavesOutWhatIsExcluded) {
    const auto document = json::read(R"({"resourceType":"ValueSet","url":"http://a.org/vs","status":"draft","compose":{
      "include":[{"system":"http://hl7.org/fhir/administrative-gender"},{"system":"urn:a","concept":[{"code":"x","display":"X"}]}],
      "exclude":[{"system":"http://hl7.org/fhir/administrative-gender","concept":[{"code":"other"}]}]}})");
    Compiler compiler;
    compiler.add(*document);
    const OwnedPackage package(compiler.finish());
    Definitions mine = r4();
    mine.add(package.package());
    const auto all = Terminology(mine).expand("http://a.org/vs");
    ASSERT_EQ(all->size(), 4U);
    EXPECT_EQ(all->back().display, "X");
    EXPECT_EQ(Terminology(mine).contains("http://a.org/vs", {{}, "other"}), Membership::Out);
}

TEST(Lookup, FindsADisplay) {
    EXPECT_EQ(terms().lookup({"http://hl7.org/fhir/administrative-gender", "female"})->display, "Female");
    EXPECT_EQ(terms().lookup({"http://hl7.org/fhir/administrative-gender", "f"}), nullptr);
    EXPECT_EQ(terms().lookup({"urn:none", "f"}), nullptr);
}

TEST(Subsumes, FollowsTheTree) {
    const std::string clinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    EXPECT_EQ(terms().subsumes(clinical, "active", "relapse"), Subsumption::Subsumes);
    EXPECT_EQ(terms().subsumes(clinical, "relapse", "active"), Subsumption::SubsumedBy);
    EXPECT_EQ(terms().subsumes(clinical, "active", "active"), Subsumption::Equivalent);
    EXPECT_EQ(terms().subsumes(clinical, "active", "resolved"), Subsumption::NotSubsumed);
    EXPECT_EQ(terms().subsumes(clinical, "active", "nothing"), std::nullopt);
}

TEST(Translate, SaysWhatTheMapSays) {
    const std::string map = "http://hl7.org/fhir/ConceptMap/cm-administrative-gender-v3";
    const auto all = terms().translate(map, {"http://hl7.org/fhir/administrative-gender", "female"});
    ASSERT_TRUE(all) << all.error().en;
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().code, "F");
    EXPECT_EQ(terms().translate(map, {"http://hl7.org/fhir/administrative-gender", "nothing"})->size(), 0U);
    EXPECT_FALSE(terms().translate("http://a.org/none", {{}, "a"}));
}

}  // namespace
}  // namespace xinglin::fhir

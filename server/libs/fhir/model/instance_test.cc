// Walking a resource by FHIR's names.
#include <gtest/gtest.h>

#include "libs/fhir/json/read.h"
#include "libs/fhir/model/instance.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir {
namespace {

class Resource {
 public:
    explicit Resource(std::string text) : document_(std::move(*json::read(std::move(text)))) {}
    Instance root() const { return resource_at(r4(), document_); }
    Instances at(std::initializer_list<std::string_view> steps) const {
        Instances now{root()};
        for (auto step : steps) {
            Instances next;
            for (const Instance& one : now) children_named(r4(), one, step, next);
            now = std::move(next);
        }
        return now;
    }

 private:
    json::Document document_;
};

TEST(Walking, FindsChildrenWithTheirTypes) {
    const Resource patient(
        R"({"resourceType":"Patient","name":[{"given":["A","B"]},{"given":["C"]}],"contact":[{"gender":"male"}]})");
    const auto given = patient.at({"name", "given"});
    ASSERT_EQ(given.size(), 3U);
    EXPECT_EQ(given[2].text(), "C");
    EXPECT_EQ(given[0].type->type, "string");
    EXPECT_EQ(patient.at({"name"})[0].type->type, "HumanName");
    EXPECT_EQ(patient.at({"contact"})[0].type->type, "BackboneElement");
    EXPECT_EQ(patient.at({"contact", "gender"})[0].type->type, "code");
    EXPECT_TRUE(patient.at({"nothing"}).empty());
    EXPECT_TRUE(patient.at({"resourceType"}).empty());
}

TEST(Walking, FindsAChoiceByItsName) {
    const Resource observation(R"({"resourceType":"Observation","valueQuantity":{"value":1.10},"_valueQuantity":null})");
    const auto value = observation.at({"value"});
    ASSERT_EQ(value.size(), 1U);
    EXPECT_EQ(value[0].type->type, "Quantity");
    EXPECT_EQ(observation.at({"value", "value"})[0].text(), "1.10");
    EXPECT_TRUE(observation.at({"valueQuantity"}).empty());
}

TEST(Walking, KeepsExtensionsOfPrimitivesWithThem) {
    const Resource patient(
        R"({"resourceType":"Patient","birthDate":"1970-01-01","_birthDate":{"extension":[{"url":"u","valueDateTime":"1970"}]},
        "name":[{"given":["A",null],"_given":[null,{"extension":[{"url":"v"}]}]}],"_active":{"id":"x"}})");
    const auto birth = patient.at({"birthDate", "extension", "value"});
    ASSERT_EQ(birth.size(), 1U);
    EXPECT_EQ(birth[0].type->type, "dateTime");
    const auto given = patient.at({"name", "given"});
    ASSERT_EQ(given.size(), 2U);
    EXPECT_FALSE(given[1].has_value());
    EXPECT_EQ(patient.at({"name", "given", "extension", "url"})[0].text(), "v");
    ASSERT_EQ(patient.at({"active"}).size(), 1U);
    EXPECT_FALSE(patient.at({"active"})[0].has_value());
}

TEST(Walking, EntersContainedResourcesAndBundles) {
    const Resource bundle(
        R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","contained":[{"resourceType":"Group","actual":true}]}}]})");
    const auto actual = bundle.at({"entry", "resource", "contained", "actual"});
    ASSERT_EQ(actual.size(), 1U);
    EXPECT_EQ(actual[0].type->type, "boolean");
    EXPECT_EQ(bundle.at({"entry", "resource"})[0].type->type, "Patient");
}

TEST(Walking, FollowsContentReferences) {
    const Resource form(R"({"resourceType":"Questionnaire","item":[{"item":[{"item":[{"linkId":"deep"}]}]}]})");
    const auto id = form.at({"item", "item", "item", "linkId"});
    ASSERT_EQ(id.size(), 1U);
    EXPECT_EQ(id[0].type->type, "string");
}

TEST(Walking, ListsAllChildrenInOrder) {
    const Resource patient(
        R"({"resourceType":"Patient","id":"p","deceasedBoolean":true,"_birthDate":{"id":"b"},"name":[{"id":"n"},{}]})");
    Instances all;
    children_of(r4(), patient.root(), all);
    std::string types;
    for (const Instance& one : all) types += std::string(one.type->type) + " ";
    EXPECT_EQ(types, "id boolean date HumanName HumanName ");
}

TEST(Walking, KnowsWhichMemberAJsonNameIs) {
    const Element& observation = r4().type("Observation")->root();
    EXPECT_EQ(member_of(observation, "valueCodeableConcept").type->code, "CodeableConcept");
    EXPECT_EQ(member_of(observation, "value").element, nullptr);
    EXPECT_EQ(member_of(observation, "valueAddress").element, nullptr);
    EXPECT_EQ(member_of(observation, "status").element->path, "Observation.status");
}

}  // namespace
}  // namespace xinglin::fhir

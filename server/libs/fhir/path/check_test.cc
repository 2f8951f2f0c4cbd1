// What is wrong with an expression before it is evaluated, and what is left open.
#include <gtest/gtest.h>

#include "libs/fhir/path/path.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir::path {
namespace {

std::string fault(std::string_view expression, std::string_view type = "Patient") {
    const auto compiled = Expression::compile(expression);
    if (!compiled) return "not compiled: " + compiled.error().en;
    const auto found = compiled->fault_on(r4(), *r4().type(type));
    return found ? found->en : "";
}

void expect_wrong(std::initializer_list<std::string_view> expressions, std::string_view type = "Patient") {
    for (auto one : expressions) EXPECT_NE(fault(one, type), "") << one;
}

void expect_right(std::initializer_list<std::string_view> expressions, std::string_view type = "Patient") {
    for (auto one : expressions) EXPECT_EQ(fault(one, type), "") << one;
}

TEST(Check, KnowsTheMembersOfTypes) {
    EXPECT_EQ(fault("name.nickname"), "HumanName has no member nickname");
    expect_wrong({"nickname", "Patient.nickname", "name.given.first().nickname", "contact.nickname", "contact.name.nickname",
                  "identifier.period.from", "birthDate.day", "name.extension.uri", "name.first().given[0].where(nickname = 1)"});
    expect_right({"name.given", "Patient.name.period.start", "contact.name.family", "identifier.assigner.display", "id",
                  "meta.tag.code", "birthDate.extension.value", "text.`div`", "name.extension.url", "birthDate.id",
                  "DomainResource.text", "active.value"});
}

TEST(Check, LooksIntoArguments) {
    expect_wrong({"name.where(nickname = 'x')", "name.select(nickname)", "name.exists(nickname)", "name.all(nickname.exists())",
                  "iif(nickname, 1, 2)", "name.given | nickname", "not(nickname.exists())", "-nickname", "name[nickname]",
                  "name.sort(nickname)", "name.select($this.nickname)", "name.given.join(nickname)", "nickname is string"});
    expect_right({"name.where(use = 'usual').given", "name.given.join(id)", "name.select(given | family)",
                  "name.all($this.given.exists())", "name.select(%resource.birthDate)",
                  "name.given.where(substring(0, 1) = %context.id)", "name.iif(given.exists(), family)",
                  "contact.select(relationship.coding.code)"});
}

TEST(Check, BeginsWithTheTypeOrASideOfIt) {
    expect_wrong({"Encounter.status", "Encounter.status | Observation.status", "Encounter.subject.where(true)"});
    expect_right(
        {"Patient.name | Practitioner.name", "(Patient.deceased as dateTime) | (Person.name as HumanName)", "Resource.id"});
}

TEST(Check, KnowsChoices) {
    expect_wrong({"valueQuantity.unit", "value.first().nothing", "(value as Period).unit", "value.ofType(Quantity).coding",
                  "component.valueString"},
                 "Observation");
    expect_right({"value.unit", "value.coding.code", "(value as Period).start", "value.ofType(Quantity).unit",
                  "value.as(Quantity).code", "component.value.value", "component.referenceRange.low.value", "effective.start"},
                 "Observation");
}

TEST(Check, FollowsWhatRefersToItsLikes) {
    expect_wrong({"item.item.item.nothing", "item.enableWhen.item"}, "Questionnaire");
    expect_right({"item.item.item.linkId", "repeat(item).linkId", "repeat(item | answer).linkId"}, "Questionnaire");
    expect_right({"expansion.repeat(contains).code", "compose.exclude.concept.designation.value"}, "ValueSet");
    expect_wrong({"compose.exclude.concepts"}, "ValueSet");
}

TEST(Check, LeavesOpenWhatMayBeAnything) {
    expect_right({"contained.anything", "children().anything", "descendants().anything.more",
                  "generalPractitioner.resolve().name", "%mine.anything", "1.type().name",
                  "name.aggregate($total.anything, {})"});
    expect_right({"entry.resource.anything", "entry.resource.ofType(Patient).name"}, "Bundle");
    expect_wrong({"entry.resource.ofType(Patient).nickname", "entry.response.resource"}, "Bundle");
}

TEST(Check, KnowsWhichTypesThereAre) {
    expect_wrong({"name.ofType(Nothing)", "link.as(string1)", "link is FHIR.Nothing"});
    expect_right(
        {"name.ofType(FHIR.HumanName).given", "gender is System.String", "deceased as boolean", "link is BackboneElement"});
}

TEST(Check, TakesNothingByPlaceThatHasNoOrder) {
    expect_wrong({"children().skip(1)", "children()[0]", "descendants().first()", "children().where(true).last()",
                  "children().ofType(HumanName).given.take(1)", "(children() | name).tail()",
                  "children().single().children().first()"});
    expect_right({"name.skip(1)", "children().sort().first()", "children().count()", "name.select(children().count()).first()",
                  "children().single()"});
}

}   // namespace
}   // namespace xinglin::fhir::path

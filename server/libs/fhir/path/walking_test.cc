// Walking through resources of other shapes: trees of items, choices, extensions, bundles.
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

// Items in items in items.
World questionnaire() {
    return World(
        R"({"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"1","type":"group",
        "item":[{"linkId":"1.1","type":"group","item":[{"linkId":"1.1.1",
        "type":"string","maxLength":5}]},{"linkId":"1.2","type":"boolean"}]},
        {"linkId":"2","type":"decimal","initial":[{"valueDecimal":1.50}]}]})");
}

// Values of several types.
World pressure() {
    return World(
        R"({"resourceType":"Observation","id":"o","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"55284-4"}],"text":"BP"},
        "component":[{"code":{"text":"systolic"},"valueQuantity":{"value":107,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
        {"code":{"text":"diastolic"},"valueQuantity":{"value":60,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
        {"code":{"text":"note"},"valueString":"calm"},
        {"code":{"text":"time"},"valuePeriod":{"start":"2020-01"}}],
        "extension":[{"url":"http://a","valueAge":{"value":3,"system":"http://unitsofmeasure.org","code":"a"}}]})");
}

TEST(Walking, RepeatsThroughItems) {
    expect_all(questionnaire(), {{"repeat(item).linkId", "1, 2, 1.1, 1.2, 1.1.1"},
                                 {"repeat(item).count()", "5"},
                                 {"descendants().linkId.count()", "5"},
                                 {"item.item.item.linkId", "1.1.1"},
                                 {"repeat(item).where(type = 'boolean').linkId", "1.2"},
                                 {"repeat(item).where(item.empty()).linkId", "2, 1.2, 1.1.1"},
                                 {"repeat(item).type.distinct().count()", "4"},
                                 {"item.where(linkId = '2').initial.value", "1.50"},
                                 {"repeat(item).maxLength", "5"},
                                 {"repeat(item | nothing).count()", "5"},
                                 {"item.repeatAll(item).linkId", "1.1, 1.2, 1.1.1"},
                                 {"item.first().descendants().where($this is integer)", "5"}});
}

TEST(Walking, ChoosesByType) {
    expect_all(pressure(), {{"component.value.count()", "4"},
                            {"component.value.ofType(Quantity).value", "107, 60"},
                            {"component.value.ofType(string)", "calm"},
                            {"component.value.ofType(Period).start", "2020-01"},
                            {"component.where(value is Quantity).code.text", "systolic, diastolic"},
                            {"component.where(value.is(string)).code.text", "note"},
                            {"component.select((value as Quantity).value)", "107, 60"},
                            {"component.where(value.ofType(Quantity) > 100 'mm[Hg]').code.text", "systolic"},
                            {"component.value.type().name", "Quantity, Quantity, string, Period"},
                            {"component.value.unit.distinct()", "mmHg"},
                            {"valueQuantity", ""},
                            {"component.valueString", ""},
                            {"component[0].value > component[1].value", "true"},
                            {"component.value.ofType(Quantity).value.sum()", "167"},
                            {"component.value.ofType(Quantity).min()", "60 'mm[Hg]'"}});
    expect_errors(pressure(), {"(component.value as Quantity).value", "component.value.as(Quantity)", "component.value > 1"});
}

TEST(Walking, KnowsWhatDerives) {
    expect_all(pressure(), {{"extension('http://a').value is Age", "true"},
                            {"extension('http://a').value is Quantity", "true"},
                            {"extension('http://a').value is Duration", "false"},
                            {"extension('http://a').value.ofType(Quantity).value", "3"},
                            {"extension('http://b').empty()", "true"},
                            {"extension.where(url = 'http://a').value = 3 years", "true"},
                            {"is(DomainResource)", "true"},
                            {"is(Patient)", "false"},
                            {"code is CodeableConcept", "true"},
                            {"code is Element", "true"},
                            {"status is code", "true"},
                            {"status is string", "true"},
                            {"status is uri", "false"},
                            {"id is id", "true"},
                            {"component.first() is BackboneElement", "true"}});
    expect_errors(pressure(), {"code is Nothing", "component is BackboneElement"});
}

TEST(Walking, GoesToChildren) {
    expect_all(World(), {{"contact.children().count()", "2"},
                         {"contact.name.children()", "du Marché"},
                         {"children().where($this is Identifier).value", "12345"},
                         {"identifier.children().count()", "4"},
                         {"birthDate.children().url", "http://hl7.org/fhir/StructureDefinition/patient-birthTime"},
                         {"active.children().count()", "0"},
                         {"{}.children().count()", "0"},
                         {"1.children().count()", "0"},
                         {"descendants().where($this is Period).count()", "2"},
                         {"identifier.descendants().count()", "5"},
                         {"descendants().ofType(Extension).url.count()", "2"},
                         {"contained.children().count()", "2"}});
}

TEST(Walking, KeepsToTheContext) {
    expect_all(World(), {{"name.select(%context.id)", "example, example, example"},
                         {"name.where(%resource.gender = 'male').count()", "3"},
                         {"name.select(given.select(%context.name.count()))", "3, 3, 3, 3, 3"},
                         {"name.given.select($this & $index.toString())", "Peter0, James1, Jim2, Peter3, James4"},
                         {"name.select(given.select($index))", "0, 1, 0, 0, 1"},
                         {"name.select($this.given.first() & $index.toString())", "Peter0, Jim1, Peter2"},
                         {"name.where($index = 1).use", "usual"},
                         {"name.exists($index = 2 and use = 'maiden')", "true"},
                         {"name.all($index < 3)", "true"},
                         {"name.given.aggregate($total & $this.substring(0, 1), '')", "PJJPJ"},
                         {"(1 | 2 | 3).aggregate($total + $this * $index, 0)", "8"},
                         {"$index", ""},
                         {"$total", ""}});
}
}   // namespace
}   // namespace xinglin::fhir::path

// What resources are found by.
#include <gtest/gtest.h>

#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/search/folding.h"
#include "libs/fhir/search/index.h"

namespace xinglin::fhir::search {
namespace {

const Indexer& indexer() {
    static const Indexer all(r4());
    return all;
}

// The values of one parameter, as they are printed, without its name and type.
std::vector<std::string> values(const std::string& resource, std::string_view code) {
    const auto document = json::read(resource);
    std::vector<std::string> out;
    for (const SearchValue& one : indexer().values(resource_at(r4(), *document))) {
        if (one.parameter->code != code) continue;
        std::string text;
        write(one, text);
        const auto from = text.find(',', text.find("\"type\""));
        out.push_back(from == std::string::npos ? "" : text.substr(from + 1, text.size() - from - 2));
    }
    return out;
}

using Texts = std::vector<std::string>;

TEST(Index, FoldsNames) {
    EXPECT_EQ(searchable("  Peter  JAMES ").folded, "peter james");
    EXPECT_EQ(searchable("Müller-Łódź").folded.substr(0, 7), "muller-");
    const auto zhang = searchable("张伟");
    EXPECT_EQ(zhang.folded, "张伟");
    EXPECT_EQ(zhang.pinyin, "zhang wei");
    EXPECT_EQ(zhang.initials, "zw");
    EXPECT_EQ(searchable("曾").pinyin, "zeng");
    EXPECT_EQ(searchable("Ａｂｃ").folded, "abc");
}

TEST(Index, GivesTheStringsOfANameAndAnAddress) {
    const std::string patient = R"({"resourceType":"Patient","name":[{"use":"official","text":"张伟","family":"张","given":["伟"]}],
        "address":[{"use":"home","line":["1 Main St"],"city":"Zürich","period":{"start":"1974"}}]})";
    EXPECT_EQ(values(patient, "family"), Texts{R"("text":"张","folded":"张","pinyin":"zhang","initials":"z")"});
    EXPECT_EQ(values(patient, "name").size(), 3U);
    EXPECT_EQ(values(patient, "address"),
              (Texts{R"("text":"1 Main St","folded":"1 main st")", R"("text":"Zürich","folded":"zurich")"}));
}

TEST(Index, GivesTokensOfEveryDatatype) {
    const std::string patient =
        R"({"resourceType":"Patient","active":true,"gender":"female","identifier":[{"system":"urn:a","value":"1"}],
        "telecom":[{"system":"phone","value":"555"},{"system":"email","value":"a@b.c"}]})";
    EXPECT_EQ(values(patient, "active"), Texts{R"("code":"true")"});
    EXPECT_EQ(values(patient, "gender"), Texts{R"("code":"female")"});
    EXPECT_EQ(values(patient, "identifier"), Texts{R"("system":"urn:a","code":"1")"});
    EXPECT_EQ(values(patient, "telecom").size(), 2U);
    EXPECT_EQ(values(patient, "email"), Texts{R"("code":"a@b.c")"});
    const std::string observation =
        R"({"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"8867-4","display":"Heart rate"}],"text":"心率"}})";
    EXPECT_EQ(values(observation, "code"),
              (Texts{R"("system":"http://loinc.org","code":"8867-4","text":"Heart rate")", R"("text":"心率")"}));
}

TEST(Index, GivesDatesAsIntervals) {
    EXPECT_EQ(values(R"({"resourceType":"Patient","birthDate":"1974-12"})", "birthdate"),
              Texts{R"("from":"1974-12-01T00:00:00.000Z","until":"1974-12-31T23:59:59.999Z")"});
    EXPECT_EQ(values(R"({"resourceType":"Encounter","period":{"start":"2020-01-01T08:00:00+08:00"}})", "date"),
              Texts{R"("from":"2020-01-01T00:00:00.000Z")"});
    EXPECT_EQ(values(R"({"resourceType":"Observation","effectiveTiming":{"event":["2020-01-02","2020-01-01"]}})", "date"),
              Texts{R"("from":"2020-01-01T00:00:00.000Z","until":"2020-01-02T23:59:59.999Z")"});
}

TEST(Index, GivesQuantitiesInBaseUnits) {
    const std::string observation =
        R"({"resourceType":"Observation","valueQuantity":{"value":5.40,"unit":"毫摩尔/升","system":"http://unitsofmeasure.org","code":"mg/dL"}})";
    EXPECT_EQ(values(observation, "value-quantity"),
              Texts{R"("value":5.40,"low":5.395,"high":5.405,"system":"http://unitsofmeasure.org","code":"mg/dL",)"
                    R"("unit":"毫摩尔/升","canonical":54,"canonicalCode":"m-3.g")"});
    EXPECT_EQ(values(R"({"resourceType":"RiskAssessment","prediction":[{"probabilityDecimal":0.5}]})", "probability"),
              Texts{R"("value":0.5,"low":0.45,"high":0.55)"});
    EXPECT_EQ(values(R"({"resourceType":"ChargeItem","priceOverride":{"value":10,"currency":"CNY"}})", "price-override"),
              Texts{R"("value":10,"low":9.5,"high":10.5,"system":"urn:iso:std:iso:4217","code":"CNY")"});
}

TEST(Index, GivesReferencesByTypeAndId) {
    const auto subject = [](const std::string& reference) {
        return values(R"({"resourceType":"Observation","subject":)" + reference + "}", "subject");
    };
    EXPECT_EQ(subject(R"({"reference":"Patient/1"})"), Texts{R"("target":"Patient","id":"1")"});
    EXPECT_EQ(subject(R"({"reference":"http://a.org/fhir/Patient/1/_history/2"})"),
              Texts{R"("target":"Patient","id":"1","url":"http://a.org/fhir/Patient/1","version":"2")"});
    EXPECT_EQ(subject(R"({"reference":"urn:uuid:1"})"), Texts{R"("url":"urn:uuid:1")"});
    EXPECT_EQ(subject(R"({"type":"Patient","identifier":{"system":"urn:a","value":"9"}})"),
              Texts{R"("target":"Patient","identifierSystem":"urn:a","identifier":"9")"});
    EXPECT_TRUE(subject(R"({"reference":"#in"})").empty());
}

TEST(Index, AsksReferencesForTheirTypeAlone) {
    const std::string of_patient = R"({"resourceType":"Observation","subject":{"reference":"Patient/1"}})";
    const std::string of_group = R"({"resourceType":"Observation","subject":{"reference":"Group/1"}})";
    EXPECT_EQ(values(of_patient, "patient").size(), 1U);
    EXPECT_TRUE(values(of_group, "patient").empty());
}

TEST(Index, KeepsTheComponentsOfACompositeTogether) {
    const std::string observation = R"({"resourceType":"Observation","component":[
        {"code":{"coding":[{"code":"sys"}]},"valueQuantity":{"value":120}},{"code":{"coding":[{"code":"dia"}]},"valueQuantity":{"value":80}},
        {"code":{"coding":[{"code":"none"}]}}]})";
    EXPECT_EQ(values(observation, "component-code-value-quantity"),
              (Texts{R"("components":[[{"code":"sys"}],[{"value":120,"low":119.5,"high":120.5}]])",
                     R"("components":[[{"code":"dia"}],[{"value":80,"low":79.5,"high":80.5}]])"}));
}

TEST(Index, GivesUrisAndPlaces) {
    EXPECT_EQ(values(R"({"resourceType":"ValueSet","url":"http://a.org/vs"})", "url"), Texts{R"("uri":"http://a.org/vs")"});
    EXPECT_EQ(values(R"({"resourceType":"Location","position":{"longitude":-83.69,"latitude":42.25}})", "near"),
              Texts{R"("latitude":42.25,"longitude":-83.69)"});
}

TEST(Index, GivesSamplesFromTheLeastToTheGreatest) {
    const std::string samples = R"({"resourceType":"Observation","valueSampledData":{"origin":{"value":10,"unit":"mV"},"period":1,"factor":0.5,
        "dimensions":1,"data":"E 4 -2 L 3.0"}})";
    EXPECT_EQ(values(samples, "value-quantity"), (Texts{R"("value":9.0,"low":9.0,"high":12.0,"unit":"mV")"}));
    EXPECT_EQ(values(R"({"resourceType":"Observation","valueSampledData":{"origin":{"value":1},"period":1,"dimensions":1,"data":"E U"}})",
                     "value-quantity"),
              Texts{});
}

TEST(Index, GivesAResourceThatStandsInPlaceAsAReference) {
    EXPECT_EQ(values(R"({"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Composition","id":"c"}}]})", "composition"),
              (Texts{R"("target":"Composition","id":"c")"}));
}

TEST(Index, KnowsParametersOfEveryResource) {
    const std::string patient =
        R"({"resourceType":"Patient","id":"p1","meta":{"lastUpdated":"2020-01-01T00:00:00Z","tag":[{"code":"t"}]}})";
    EXPECT_EQ(values(patient, "_id"), Texts{R"("code":"p1")"});
    EXPECT_EQ(values(patient, "_tag"), Texts{R"("code":"t")"});
    EXPECT_EQ(values(patient, "_lastUpdated").size(), 1U);
}

TEST(Index, CompilesEveryParameterThatHasAnExpression) {
    for (const Unindexed& one : indexer().unindexed())
        EXPECT_TRUE(one.parameter->expression.empty()) << one.parameter->url.view() << ": " << one.reason;
}

// What is walked without the evaluator, or passed over, is what the evaluator would have given.
TEST(Index, TakesShortWaysToTheSameValues) {
    for (const std::string text :
         {R"({"resourceType":"Observation","code":{"coding":[{"code":"a"}]},"valueQuantity":{"value":1},"_status":{"id":"x"},
              "component":[{"code":{"coding":[{"code":"a"}]},"valueCodeableConcept":{"text":"b"}},{"code":{"text":"c"},"valueString":"d"}],
              "derivedFrom":[{"reference":"Media/1"},{"reference":"Media/1"}],"effectivePeriod":{"start":"2020"}})",
          R"({"resourceType":"Patient","deceasedBoolean":false,"name":[{"given":["a","b"],"family":"c"}],"telecom":[{"system":"email","value":"x"}],
              "link":[{"other":{"reference":"Patient/1"}}],"address":[{"city":"y"}]})"}) {
        const auto document = json::read(text);
        const auto resource = resource_at(r4(), *document);
        path::Scope scope{.definitions = &r4(), .resource = resource, .resolve_to_types = true, .as_filters = true};
        std::size_t with_values = 0;
        for (const Compiled& one : indexer().parameters(*resource.type)) {
            const auto items = one.way.expression.evaluate(scope, resource);
            if (!one.way.plain || !items) continue;
            Instances found;
            one.way.plain->add_values(r4(), resource, found);
            std::string evaluated, walked;
            path::write(*items, evaluated);
            path::write({found.begin(), found.end()}, walked);
            EXPECT_EQ(walked, evaluated) << one.parameter->code.view();
            with_values += found.empty() ? 0 : 1;
        }
        EXPECT_GT(with_values, 5U);
    }
}

}  // namespace
}  // namespace xinglin::fhir::search

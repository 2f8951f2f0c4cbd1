// What of R4 is judged and indexed, and that what is not has a reason.
#include <gtest/gtest.h>

#include <algorithm>

#include "libs/fhir/coverage/coverage.h"
#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/json/read.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir {
namespace {

const Covered& covered(const std::vector<Covered>& all, std::string_view what) {
    return *std::find_if(all.begin(), all.end(), [&](const Covered& one) { return one.what == what; });
}

const std::vector<Covered>& of_r4() {
    static const auto all = coverage(r4(), [](std::string_view, std::size_t) {});
    return all;
}

std::string reasons(const Covered& one) {
    std::string out;
    for (const Uncovered& left : one.left) out += left.en + "\n";
    return out;
}

TEST(Coverage, OfR4IsNearlyWhole) {
    EXPECT_GT(covered(of_r4(), "types").evaluated, 200U);
    EXPECT_GT(covered(of_r4(), "elements").all, 7'000U);
    EXPECT_EQ(covered(of_r4(), "elements").left.size(), 0U) << reasons(covered(of_r4(), "elements"));
    EXPECT_GT(covered(of_r4(), "search parameters").evaluated, 1'700U);
    EXPECT_EQ(covered(of_r4(), "search parameters").left.size(), 1U) << reasons(covered(of_r4(), "search parameters"));
    EXPECT_EQ(covered(of_r4(), "invariants").left.size(), 0U) << reasons(covered(of_r4(), "invariants"));
}

TEST(Coverage, GivesAReasonForWhatIsLeft) {
    for (const Covered& one : of_r4()) {
        std::size_t left = 0;
        for (const Uncovered& reason : one.left) {
            EXPECT_FALSE(reason.zh.empty() || reason.en.empty() || reason.names.empty()) << one.what;
            left += reason.names.size();
        }
        EXPECT_EQ(one.evaluated + left, one.all) << one.what;
    }
    EXPECT_NE(reasons(covered(of_r4(), "types")).find("abstract"), std::string::npos);
    EXPECT_NE(reasons(covered(of_r4(), "bindings")).find("an example, no rule"), std::string::npos);
}

TEST(Coverage, SeesWhatAGuideLeavesOpen) {
    Compiler compiler;
    const auto structure =
        json::read(R"json({"resourceType":"StructureDefinition","url":"http://a/T","name":"T","status":"active",
        "kind":"complex-type","abstract":false,"type":"T","snapshot":{"element":[{"id":"T","path":"T"},
        {"id":"T.a","path":"T.a","min":0,"max":"1","type":[{"code":"Nothing"}],"constraint":[{"key":"t-1","severity":"error","human":"h","expression":"a..b"},
         {"key":"t-2","severity":"error","human":"h","xpath":"x"}]},
        {"id":"T.b","path":"T.b","min":0,"max":"1","type":[{"code":"code"}],"binding":{"strength":"required","valueSet":"http://a/none"}}]}})json");
    const auto parameter = json::read(R"({"resourceType":"SearchParameter","url":"http://a/P","name":"P","code":"p","base":["T"],
        "type":"token","expression":"Patient.id"})");
    ASSERT_TRUE(structure && parameter);
    compiler.add(*structure);
    compiler.add(*parameter);
    const OwnedPackage package(compiler.finish());
    Definitions guide;
    guide.add(package.package());
    const auto all = coverage(guide, [](std::string_view, std::size_t) {});
    EXPECT_EQ(reasons(covered(all, "elements")).substr(0, 25), "its type Nothing is not h");
    EXPECT_EQ(covered(all, "invariants").evaluated, 0U);
    EXPECT_EQ(reasons(covered(all, "bindings")), "the value set is not here\n");
    EXPECT_EQ(covered(all, "search parameters").all, 1U);
}

TEST(Coverage, IsWrittenAsJson) {
    const auto written = json::read(coverage_json(of_r4()));
    ASSERT_TRUE(written) << written.error().en;
    const auto types = written->member(0, "types");
    EXPECT_EQ(written->text(written->member(types, "all")), std::to_string(covered(of_r4(), "types").all));
    EXPECT_TRUE(written->is_array(written->member(types, "left")));
}

TEST(Coverage, TellsHowFarItIs) {
    std::size_t heard = 0;
    coverage(r4(), [&](std::string_view, std::size_t) { ++heard; });
    EXPECT_GT(heard, 10'000U);
}

}   // namespace
}   // namespace xinglin::fhir

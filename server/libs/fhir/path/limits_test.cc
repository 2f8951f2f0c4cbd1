// Nothing goes on without a bound, and each bound says so.
#include <gtest/gtest.h>

#include "libs/fhir/path/testing.h"

namespace xinglin::fhir::path {
namespace {

std::string times(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

void expect_refused(const World& world, const std::string& expression, std::string_view why) {
    const std::string answer = world(expression);
    EXPECT_TRUE(answer.starts_with('!') && answer.find(why) != std::string::npos)
        << expression.substr(0, 80) << " gave " << answer.substr(0, 200);
}

TEST(Limits, OfThePathsLength) {
    const World world;
    expect_refused(world, "a" + times(".a", 1'000'000), "longer than the limit");
    expect_refused(world, "a" + times(".a", 10'000), "too long");
    expect_refused(world, "1" + times("+1", 10'000), "too long");
    expect_refused(world, "1" + times("|1", 10'000), "too long");
    EXPECT_EQ(world("1" + times("+1", 150)), "151");
}

TEST(Limits, OfNesting) {
    const World world;
    expect_refused(world, times("(", 1'000'000), "longer than the limit");
    expect_refused(world, times("(", 30'000) + "1" + times(")", 30'000), "too deep");
    expect_refused(world, times("-", 30'000) + "1", "too deep");
    expect_refused(world, times("a(", 10'000), "no function");
    expect_refused(world, times("not(", 10'000), "too deep");
    expect_refused(world, "a" + times("[a", 10'000), "too deep");
    EXPECT_EQ(world(times("(", 90) + "1" + times(")", 90)), "1");
}

TEST(Limits, OfWork) {
    World world;
    world.scope.limits.steps_max = 100'000;
    expect_refused(world, "'a'.repeatAll($this & 'a')", "over its limit");
    expect_refused(world, "(1).repeatAll($this | 2)", "over its limit");
    const std::string digits = "(0|1|2|3|4|5|6|7|8|9)";
    expect_refused(world, digits + ".select(" + digits + ".select(" + digits + ".select(" + digits + ".select(" + digits + "))))",
                   "over its limit");
    expect_refused(world, "descendants().select(%resource.descendants().select(%resource.descendants()))", "over its limit");
}

TEST(Limits, OfRegularExpressions) {
    const World world;
    const std::string bomb = "'" + times("a", 40) + "!'";
    EXPECT_EQ(world(bomb + ".matches('^(a+)+$')"), "false");
    EXPECT_EQ(world(bomb + ".matches('^(([a-z])+.)+[A-Z]([a-z])+$')"), "false");
    expect_refused(world, bomb + ".matches('^(?=a)(a+)+$')", "takes too long");
    EXPECT_EQ(world("'a'.matches('(((((a{100}){100}){100}){100}){100})')"), "false");
    expect_refused(world, "'a'.matches('[')", "not a regular expression");
    expect_refused(world, "'a'.matches('" + times("a", 9000) + "')", "not a regular expression");
}

TEST(Limits, OfNumbers) {
    const World world;
    EXPECT_EQ(world("9223372036854775807 + 1"), "");
    expect_refused(world, times("9", 400), "too long");
    EXPECT_EQ(world("10.power(1000)"), "");
    EXPECT_EQ(world("@9999-12-31 + 1 day"), "");
    EXPECT_EQ(world("@2020-01-01 + 99999999999999999 days"), "");
}

}  // namespace
}  // namespace xinglin::fhir::path

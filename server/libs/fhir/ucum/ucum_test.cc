// Units as UCUM has them.
#include <gtest/gtest.h>

#include <cmath>

#include "libs/fhir/ucum/ucum.h"
#include "libs/fhir/ucum/units.h"

namespace xinglin::fhir::ucum {
namespace {

double ratio(std::string_view from, std::string_view to) {
    const auto left = parse(from), right = parse(to);
    if (!left || !right || !left->comparable(*right)) return NAN;
    return static_cast<double>(left->factor / right->factor);
}

TEST(Ucum, ConvertsUnitsOfTheSameDimension) {
    EXPECT_DOUBLE_EQ(ratio("g", "mg"), 1000);
    EXPECT_DOUBLE_EQ(ratio("[in_i]", "cm"), 2.54);
    EXPECT_DOUBLE_EQ(ratio("[lb_av]", "g"), 453.59237);
    EXPECT_DOUBLE_EQ(ratio("mmol/L", "umol/mL"), 1);
    EXPECT_DOUBLE_EQ(ratio("wk", "d"), 7);
    EXPECT_DOUBLE_EQ(ratio("a", "d"), 365.25);
    EXPECT_DOUBLE_EQ(ratio("kg/m2", "g/cm2"), 0.1);
    EXPECT_NEAR(ratio("mm[Hg]", "Pa"), 133.322, 1e-9);
    EXPECT_DOUBLE_EQ(ratio("10*3/uL", "10*9/L"), 1);
    EXPECT_DOUBLE_EQ(ratio("%", "1"), 0.01);
    EXPECT_DOUBLE_EQ(ratio("/min", "60.h-1"), 1);
}

TEST(Ucum, KeepsDifferentDimensionsApart) {
    for (auto [left, right] :
         {std::pair{"cm", "s"}, {"g", "m"}, {"[iU]", "1"}, {"[iU]/L", "g/L"}, {"[pH]", "1"}, {"[CFU]", "[PFU]"}}) {
        EXPECT_TRUE(std::isnan(ratio(left, right))) << left << " " << right;
    }
    EXPECT_DOUBLE_EQ(ratio("k[iU]/L", "[IU]/mL"), 1);
}

TEST(Ucum, ConvertsTemperatures) {
    EXPECT_NEAR(static_cast<double>(canonical(98.6L, *parse("[degF]"))), 310.15, 1e-9);
    EXPECT_NEAR(static_cast<double>(canonical(37.0L, *parse("Cel"))), 310.15, 1e-9);
}

TEST(Ucum, KnowsWhatIsAUnit) {
    for (const char* code : {"1",     "{beats}/min", "mg{total}", "10*-3",   "m[H2O]", "ug/kg/min", "(g.m)/s2",   "kcal",
                             "dB",    "mm[Hg]",      "/uL",       "{score}", "u[iU]",  "m2.s-2",    "L/(min.m2)", "[ppth]",
                             "ng/mL", "Cel",         "meq/L",     "[drp]",   "%{vol}", "2.g"}) {
        EXPECT_TRUE(is_valid(code)) << code;
    }
    for (const char* code : {"", "lbs", "mgg", "kk", "m//s", "m.", "(m", "m)", "{a", "{a b}", "min.", "k[in_i]", "mcg", "°C",
                             "g m", "[s]", "m200", "0", "years"}) {
        EXPECT_FALSE(is_valid(code)) << code;
    }
}

TEST(Ucum, EveryUnitOfTheTableIsUnderstood) {
    for (const Atom& one : atoms()) EXPECT_TRUE(is_valid(one.code)) << one.code;
}

TEST(Ucum, RefusesWhatIsTooDeep) {
    EXPECT_FALSE(is_valid(std::string(90, '(') + "m" + std::string(90, ')')));
    EXPECT_FALSE(is_valid(std::string(100'000, '(')));
}

TEST(Ucum, SpellsBaseUnits) {
    EXPECT_EQ(canonical_code(*parse("mg/dL")), "m-3.g");
    EXPECT_EQ(canonical_code(*parse("{score}")), "1");
}

}  // namespace
}  // namespace xinglin::fhir::ucum

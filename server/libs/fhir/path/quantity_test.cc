// Quantities with units of UCUM and of the calendar.
#include <gtest/gtest.h>

#include "libs/fhir/path/quantity.h"

namespace xinglin::fhir::path {
namespace {

Quantity of(std::string_view text) { return *parse_quantity(text); }
std::string text(const std::optional<Quantity>& value) { return value ? value->text() : "nothing"; }

TEST(Quantities, ComeBackAsTheyWereWritten) {
    for (const char* one : {"4.50 'mg'", "4 days", "1 week", "1 '1'", "-3 '[in_i]'"}) EXPECT_EQ(of(one).text(), one);
    EXPECT_EQ(of("1.0").text(), "1.0 '1'");
    for (const char* one : {"", "'mg'", "1 mg", "1 'mg", "x 'mg'", "1 fortnight"}) EXPECT_FALSE(parse_quantity(one)) << one;
}

TEST(Quantities, CompareInTheirBaseUnits) {
    EXPECT_EQ(compare(of("4 'g'"), of("4000 'mg'")), Order::Equal);
    EXPECT_EQ(compare(of("1 '[in_i]'"), of("2.54 'cm'")), Order::Equal);
    EXPECT_EQ(compare(of("37 'Cel'"), of("98.6 '[degF]'")), Order::Equal);
    EXPECT_EQ(compare(of("5 'mmol/L'"), of("4 'mmol/L'")), Order::Greater);
    EXPECT_EQ(compare(of("1 'cm'"), of("1 's'")), Order::Unknown);
    EXPECT_EQ(compare(of("1 'no unit'"), of("1 's'")), Order::Unknown);
}

TEST(Quantities, KeepTheCalendarApart) {
    EXPECT_EQ(compare(of("1 week"), of("7 days")), Order::Equal);
    EXPECT_EQ(compare(of("1 day"), of("24 'h'")), Order::Equal);
    EXPECT_EQ(compare(of("1 year"), of("12 months")), Order::Equal);
    EXPECT_EQ(compare(of("1 month"), of("1 'mo'")), Order::Unknown);
    EXPECT_TRUE(equivalent(of("1 month"), of("1 'mo'")));
    EXPECT_TRUE(equivalent(of("1 year"), of("1 'a'")));
}

TEST(Quantities, AreEquivalentByTheLessPreciseOne) {
    EXPECT_TRUE(equivalent(of("4 'g'"), of("4040 'mg'")));
    EXPECT_FALSE(equivalent(of("4.0 'g'"), of("4160 'mg'")));
    EXPECT_FALSE(equivalent(of("4 'g'"), of("4 'm'")));
}

TEST(Quantities, Compute) {
    EXPECT_EQ(text(add(of("1 'g'"), of("2 'mg'"))), "1002 'mg'");
    EXPECT_EQ(text(add(of("1.5 'g'"), of("2 'g'"))), "3.5 'g'");
    EXPECT_EQ(text(add(of("1 'g'"), of("2 'm'"))), "nothing");
    EXPECT_EQ(text(multiply(of("2.0 'cm'"), of("2 'm'"))), "4.0 'cm.m'");
    EXPECT_EQ(text(divide(of("4 'g'"), of("2 'm/s'"))), "2 'g/(m/s)'");
    EXPECT_EQ(text(divide(of("1 'm'"), of("4 'm'"))), "0.25 '1'");
    EXPECT_EQ(text(divide(of("1 'm'"), of("0 's'"))), "nothing");
}

}  // namespace
}  // namespace xinglin::fhir::path

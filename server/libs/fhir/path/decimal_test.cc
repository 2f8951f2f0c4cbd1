// Exact decimals.
#include <gtest/gtest.h>

#include "libs/fhir/path/decimal.h"

namespace xinglin::fhir::path {
namespace {

Decimal of(std::string_view text) { return *Decimal::parse(text); }
std::string text(const std::optional<Decimal>& value) { return value ? value->text() : "nothing"; }

TEST(Decimals, KeepTheirDigits) {
    for (const char* digits : {"0", "1.10", "-0.001", "123456789012345678901234567890", "100", "-5"})
        EXPECT_EQ(of(digits).text(), digits);
    EXPECT_EQ(of("1e3").text(), "1000");
    EXPECT_EQ(of("1.5E-3").text(), "0.0015");
    EXPECT_EQ(of("+2.0").text(), "2.0");
}

TEST(Decimals, RefuseWhatIsNone) {
    for (const char* digits : {"", ".", "1.", ".5", "a", "1a", "1e", "--1", "1e5000", "99999999999999999999999999999999999"}) {
        EXPECT_FALSE(Decimal::parse(digits)) << digits;
    }
}

TEST(Decimals, AreEqualByValue) {
    EXPECT_EQ(of("1.10"), of("1.1"));
    EXPECT_LT(of("-1"), of("0.5"));
    EXPECT_GT(of("0.2"), of("0.19999"));
    EXPECT_LT(of("1e-20"), of("12345678901234567890123456789"));
}

TEST(Decimals, Compute) {
    EXPECT_EQ(text(Decimal::add(of("0.1"), of("0.2"))), "0.3");
    EXPECT_EQ(text(Decimal::multiply(of("1.2"), of("1.8"))), "2.16");
    EXPECT_EQ(text(Decimal::divide(of("1"), of("3"))), "0.3333333333333333");
    EXPECT_EQ(text(Decimal::divide(of("2"), of("3"))), "0.6666666666666667");
    EXPECT_EQ(text(Decimal::divide(of("1"), of("4"))), "0.25");
    EXPECT_EQ(text(Decimal::divide(of("1"), of("0"))), "nothing");
    EXPECT_EQ(text(Decimal::quotient(of("-7"), of("2"))), "-3");
    EXPECT_EQ(text(Decimal::remainder(of("2.2"), of("1.8"))), "0.4");
    EXPECT_EQ(text(Decimal::add(of("9999999999999999999999999999999999"), of("1"))), "nothing");
}

TEST(Decimals, Round) {
    using Rounding = Decimal::Rounding;
    EXPECT_EQ(text(of("2.5").at_scale(0)), "3");
    EXPECT_EQ(text(of("-2.5").at_scale(0)), "-3");
    EXPECT_EQ(text(of("-2.5").at_scale(0, Rounding::Down)), "-2");
    EXPECT_EQ(text(of("-2.1").at_scale(0, Rounding::Floor)), "-3");
    EXPECT_EQ(text(of("2.1").at_scale(0, Rounding::Ceiling)), "3");
    EXPECT_EQ(text(of("1.5").at_scale(3)), "1.500");
    EXPECT_EQ(text(of("1").at_scale(99)), "nothing");
    EXPECT_EQ(of("1.500").trimmed().text(), "1.5");
}

TEST(Decimals, KnowWholeNumbers) {
    EXPECT_TRUE(of("3.00").is_whole());
    EXPECT_FALSE(of("3.01").is_whole());
    EXPECT_EQ(of("-3.9").whole(), -3);
    EXPECT_FALSE(of("99999999999999999999").whole());
}

}  // namespace
}  // namespace xinglin::fhir::path

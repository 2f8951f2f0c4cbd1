// What equals, is equivalent to and comes before what: FHIRPath, "Equality" and "Comparison".
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

TEST(Comparing, NumbersByValue) {
    expect_all(World(), {{"1.10 = 1.1", "true"},
                         {"0.0 = 0", "true"},
                         {"1 = 1.0", "true"},
                         {"1 = 2", "false"},
                         {"1L = 1", "true"},
                         {"1.10 ~ 1.1", "true"},
                         {"1.2 / 1.8 = 0.67", "false"},
                         {"1.2 / 1.8 ~ 0.67", "true"},
                         {"0.045 ~ 0.05", "true"},
                         {"1.1 !~ 1", "false"},
                         {"1.5 !~ 1", "true"},
                         {"23 = 23 '1'", "true"},
                         {"23 ~ 23 '1'", "true"},
                         {"10 > 5.0", "true"},
                         {"10 <= 10.0", "true"},
                         {"2 != 2.0", "false"}});
    expect_errors(World(), {"1 > '1'", "true > false", "(1 | 2) > 1"});
}

TEST(Comparing, StringsByTheirCharacters) {
    expect_all(World(), {{"'abc' = 'ABC'", "false"},
                         {"'abc' ~ 'ABC'", "true"},
                         {"'a b' ~ 'a\\tb'", "true"},
                         {"'a  b' ~ 'a b'", "false"},
                         {"'a ' ~ 'a'", "false"},
                         {"'ÄPFEL' ~ 'äpfel'", "true"},
                         {"'é' ~ 'e'", "false"},
                         {"'abc' > 'ABC'", "true"},
                         {"'abc' < 'ABC'", "false"},
                         {"'abc' <= 'abd'", "true"},
                         {"'10' < '9'", "true"},
                         {"'' < 'a'", "true"},
                         {"'a' !~ 'A'", "false"},
                         {"'杏' < '林'", "true"}});
}

TEST(Comparing, TruthsAndNothing) {
    expect_all(World(), {{"true = true", "true"},
                         {"true = false", "false"},
                         {"true ~ true", "true"},
                         {"{} = {}", ""},
                         {"{} != 'dummy'", ""},
                         {"true > {}", ""},
                         {"{} ~ {}", "true"},
                         {"{} !~ {}", "false"},
                         {"{} ~ 1", "false"},
                         {"{} < {}", ""},
                         {"{} in (1 | 2)", ""},
                         {"1 in {}", "false"},
                         {"{} contains 1", "false"},
                         {"1 contains {}", ""},
                         {"(1 | 2) contains 2", "true"},
                         {"'x' in ('x' | 'y')", "true"},
                         {"1.0 in (1 | 2)", "true"}});
    expect_errors(World(), {"(1 | 2) in (1 | 2)", "(1 | 2) contains (1 | 2)"});
}

TEST(Comparing, CollectionsItemByItem) {
    expect_all(World(), {{"(1 | 2 | 3) = (1 | 2 | 3)", "true"},
                         {"(1 | 2 | 3) = (3 | 2 | 1)", "false"},
                         {"(1 | 2 | 3) ~ (3 | 2 | 1)", "true"},
                         {"1.combine(1) ~ 1.combine(2)", "false"},
                         {"1.combine(1) = 1", "false"},
                         {"(@2012 | 1) = (@2012-01 | 1)", ""},
                         {"(@2012 | 1) = (@2012-01 | 2)", "false"},
                         {"(@2012 | 1) ~ (@2012-01 | 1)", "false"},
                         {"name = name", "true"},
                         {"name ~ name", "true"},
                         {"name.first() = name.last()", "false"},
                         {"name[0].given = name[2].given", "true"},
                         {"telecom[1] != telecom[2]", "true"}});
}

TEST(Comparing, DatesUpToWhatIsKnown) {
    expect_all(World(), {{"@2012 = @2012", "true"},
                         {"@2012 = @2013", "false"},
                         {"@2012-01 = @2012", ""},
                         {"@2012-01 != @2012", ""},
                         {"@2012-01 != @2013", "true"},
                         {"@2012 ~ @2012-01", "false"},
                         {"@2012-01-01T10:30 = @2012-01-01T10:30", "true"},
                         {"@2012-01-01T10:30:31 = @2012-01-01T10:30", ""},
                         {"@2012-01-01T10:30:31.0 = @2012-01-01T10:30:31", "true"},
                         {"@2012-01-01T10:30:31.1 = @2012-01-01T10:30:31", "false"},
                         {"@2012-01-01T10:30:31.0 ~ @2012-01-01T10:30:31", "true"},
                         {"@2018-03 > @2018-03-01", ""},
                         {"@2018-03-01T10 > @2018-03-01T10:30", ""},
                         {"@2018-03-01T10:30:00 >= @2018-03-01T10:30:00.0", "true"},
                         {"@2018-03-01 < @2018-03-02", "true"},
                         {"@2018-01-01T16:00:00+11:00 < @2018-01-01T15:00:00.0+10:00", "false"},
                         {"@2018-01-01T16:00:00+12:00 < @2018-01-01T15:00:00.0+10:00", "true"},
                         {"@2017-11-05T01:30:00.0-04:00 = @2017-11-05T00:30:00.0-05:00", "true"},
                         {"@2012-04-15T15:00:00+02:00 = @2012-04-15T16:00:00+03:00", "true"},
                         {"@2012-04-15T15:00:00Z = @2012-04-15T10:00:00", ""},
                         {"@2012-04-15T10:00:00 = @2012-04-15", ""},
                         {"@2012 = @T12", "false"},
                         {"'2012' = @2012", "true"},
                         {"'x' = @2012", "false"}});
    expect_errors(World(), {"@2012 < 2012", "@T12 > @2012"});
}

TEST(Comparing, TimesOfDay) {
    expect_all(World(), {{"@T10:30 = @T10:30", "true"},
                         {"@T10:30 = @T10:30:00", ""},
                         {"@T10:30:00 > @T10:00:00", "true"},
                         {"@T10 > @T10:30", ""},
                         {"@T10:30:00 <= @T10:30:00.0", "true"},
                         {"@T23:59 < @T00:00", "false"},
                         {"@T12:14:15 ~ @T12:14:15.0", "true"},
                         {"@T12:14 ~ @T12:14:15", "false"}});
}

TEST(Comparing, QuantitiesInTheirUnits) {
    expect_all(World(), {{"1 'cm' = 10.0 'mm'", "true"},
                         {"1 'cm' = 1 'm'", "false"},
                         {"1 'cm' = 1 's'", ""},
                         {"1 'cm' != 1 's'", ""},
                         {"1 'cm' ~ 1 's'", "false"},
                         {"2.1 'cm' ~ 21 'mm'", "true"},
                         {"21 'mm' ~ 2 'cm'", "true"},
                         {"4 'g' ~ 4000 'mg'", "true"},
                         {"4 'g' ~ 4040 'mg'", "true"},
                         {"4 'g' = 4000 'mg'", "true"},
                         {"1 'cm2' = 1 'cm'", ""},
                         {"4 'm' > 4 'cm'", "true"},
                         {"1 'nonsense' = 1 'nonsense'", "true"},
                         {"1 'nonsense' = 1 'm'", ""},
                         {"10 'mg' < 1 'g'", "true"},
                         {"1 'h' = 3600 's'", "true"}});
}

TEST(Comparing, CalendarDurationsApart) {
    expect_all(World(), {{"1 year = 1 'a'", ""},
                         {"1 year ~ 1 'a'", "true"},
                         {"1 month ~ 1 'mo'", "true"},
                         {"1 year = 12 months", "true"},
                         {"1 year = 12 'mo'", ""},
                         {"1 week = 1 'wk'", "true"},
                         {"7 days = 1 'wk'", "true"},
                         {"1 week = 7 'd'", "true"},
                         {"1 second = 1 's'", "true"},
                         {"1 hour = 3600 's'", "true"},
                         {"6 months > 1 year", "false"},
                         {"10 seconds > 1 's'", "true"},
                         {"8 days > 1 week", "true"},
                         {"1 year > 1 'a'", ""},
                         {"7 'days' = 1 week", "true"}});
}
}   // namespace
}   // namespace xinglin::fhir::path

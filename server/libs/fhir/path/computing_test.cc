// Sums, products and moved moments: FHIRPath, "Math" and "Date/Time Arithmetic".
#include <gtest/gtest.h>

#include "libs/fhir/path/testing.h"

namespace xinglin::fhir::path {
namespace {

struct Case {
    const char* expression;
    const char* answer;
};

void expect_all(const World& world, std::initializer_list<Case> cases) {
    for (const Case& one : cases) EXPECT_EQ(world(one.expression), one.answer) << one.expression;
}

void expect_errors(const World& world, std::initializer_list<const char*> expressions) {
    for (const char* one : expressions) EXPECT_TRUE(world(one).starts_with('!')) << one << " gave " << world(one);
}

TEST(Computing, Numbers) {
    expect_all(World(), {{"1 + 2", "3"},
                         {"1 + 1.5", "2.5"},
                         {"5L + 4.5", "9.5"},
                         {"1 - 1.8 = -0.8", "true"},
                         {"1.2 * 1.8", "2.16"},
                         {"4 / 2 = 2", "true"},
                         {"2 / 4", "0.5"},
                         {"12 / 0", ""},
                         {"0 / 0", ""},
                         {"5 div 2", "2"},
                         {"2.2 div 1.8", "1"},
                         {"5.5 div 0.7", "7"},
                         {"5 div 0", ""},
                         {"5 mod 2", "1"},
                         {"5.5 mod 0.7", "0.6"},
                         {"5 mod 0", ""},
                         {"5L div 2", "2"},
                         {"1 + {}", ""},
                         {"{} * 2", ""},
                         {"+5", "5"},
                         {"-(-5)", "5"},
                         {"-{}", ""},
                         {"0.1 + 0.2 = 0.3", "true"}});
    expect_errors(World(), {"1 + 'a'", "'a' * 2", "(1 | 2) + 1", "-'a'", "true + 1", "-(1 | 2)"});
}

TEST(Computing, Strings) {
    expect_all(World(), {{"'ABC' + 'DEF'", "ABCDEF"},
                         {"'ABC' + {} + 'DEF'", ""},
                         {"'ABC' & 'DEF'", "ABCDEF"},
                         {"'ABC' & {} & 'DEF'", "ABCDEF"},
                         {"{} & {}", ""},
                         {"'a' & ''", "a"}});
    expect_errors(World(), {"'a' - 'b'", "'a' / 'b'", "('a' | 'b') & 'c'", "name & 'a'"});
}

TEST(Computing, Quantities) {
    expect_all(World(), {{"12 'cm' * 3 'cm' = 36 'cm2'", "true"},
                         {"10 'm/s' * 10 's' = 100 'm'", "true"},
                         {"3 * 2 'cm'", "6 'cm'"},
                         {"2 'cm' * 3", "6 'cm'"},
                         {"12 'cm2' / 3 'cm' = 4.0 'cm'", "true"},
                         {"120 'm' / 60 's' = 2 'm/s'", "true"},
                         {"60 's' / 2", "30 's'"},
                         {"60 / 1 's' = 60 '/s'", "true"},
                         {"3 'm' + 3 'cm' = 303 'cm'", "true"},
                         {"3 'm' - 3 'cm' = 297 'cm'", "true"},
                         {"3 'm' + 3 's'", ""},
                         {"1 + 2 'cm'", "3 'cm'"},
                         {"3 'd' + 1 'wk' = 10 'd'", "true"},
                         {"-5.5 'mg'", "-5.5 'mg'"},
                         {"1 'cm' / 0", ""},
                         {"2 minutes + 60 seconds = 3 minutes", "true"}});
    expect_errors(World(), {"1 'cm' + 'a'", "1 'cm' div 2 'cm'"});
}

TEST(Computing, DatesByTheCalendar) {
    expect_all(World(), {{"@1973-12-25 + 7 days", "1974-01-01"},
                         {"@1973-12-25 + 7.9 days", "1974-01-01"},
                         {"@1973-12-25 + 1 week", "1974-01-01"},
                         {"@1973-12-25 + 1 month", "1974-01-25"},
                         {"@2019-03-01 + 24 months", "2021-03-01"},
                         {"@2026-01-31 + 1 month", "2026-02-28"},
                         {"@2024-01-31 + 1 month", "2024-02-29"},
                         {"@2020-02-29 + 1 year", "2021-02-28"},
                         {"@2020-02-29 - 4 years", "2016-02-29"},
                         {"@2026-03-31 - 1 month", "2026-02-28"},
                         {"@1973-12-25 + 1 'd'", "1973-12-26"},
                         {"@1973-12-25 + 1 'wk'", "1974-01-01"},
                         {"@2019-03-01 - 24 months", "2017-03-01"},
                         {"@1974-12-25 - 1 'd'", "1974-12-24"},
                         {"@2000-02-28 + 2 days", "2000-03-01"},
                         {"@1900-02-28 + 1 day", "1900-03-01"}});
    expect_errors(World(), {"@1973-12-25 + 1 'a'", "@1973-12-25 + 1 'mo'", "@1973-12-25 + 1 'cm'", "@1973-12-25 + 1",
                            "1 day + @1973-12-25", "@2014 + @2015"});
}

TEST(Computing, MomentsThroughTheDay) {
    expect_all(World(), {{"@2026-01-01T13:00:00 + 30 minutes", "2026-01-01T13:30:00"},
                         {"@1973-12-25T00:00:00.000+10:00 + 42.53 seconds", "1973-12-25T00:00:42.530+10:00"},
                         {"@1973-12-25T00:00:00.000+10:00 + 10 millisecond", "1973-12-25T00:00:00.010+10:00"},
                         {"@1973-12-25T00:00:00.000+10:00 + 10 'ms'", "1973-12-25T00:00:00.010+10:00"},
                         {"@1973-12-25T23:59:59+10:00 + 1 second", "1973-12-26T00:00:00+10:00"},
                         {"@1973-12-31T23:00Z + 1 'h'", "1974-01-01T00:00Z"},
                         {"@2012-01-01T10:00Z - 1 day", "2011-12-31T10:00Z"},
                         {"@T23:30:00 + 1 hour", "00:30:00"},
                         {"@T01:00:00 + 48 hours", "01:00:00"},
                         {"@T00:30:00 - 1 hour", "23:30:00"},
                         {"@T01:00:00 - 2 hours", "23:00:00"},
                         {"@T10:00 + {}", ""},
                         {"@T10:00 + 1 day", "10:00"}});
}

TEST(Computing, PartialMomentsInWhatTheyShow) {
    expect_all(World(), {{"@2014 + 24 months", "2016"},
                         {"@2014 + 23 months", "2015"},
                         {"@2016 + 365 days", "2017"},
                         {"@2014 + 11 months", "2014"},
                         {"@2026-02 + 5 weeks", "2026-03"},
                         {"@2026-02 + 4 weeks", "2026-02"},
                         {"@2014 - 24 months", "2012"},
                         {"@2014 - 1 month", "2014"},
                         {"@2026-02 - 1 day", "2026-02"},
                         {"@2014-01-01T10 + 90 minutes", "2014-01-01T11"}});
}
}   // namespace
}   // namespace xinglin::fhir::path

// Edges of what is not precise: lowBoundary, highBoundary, precision; and the parts of moments.
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

TEST(Bounding, Numbers) {
    expect_all(World(), {{"1.587.lowBoundary()", "1.58650000"},
                         {"1.587.lowBoundary(6)", "1.586500"},
                         {"1.587.lowBoundary(2)", "1.58"},
                         {"1.587.lowBoundary(0)", "1"},
                         {"(-1.587).lowBoundary()", "-1.58750000"},
                         {"(-1.587).lowBoundary(2)", "-1.59"},
                         {"(-1.587).lowBoundary(0)", "-2"},
                         {"1.587.highBoundary()", "1.58750000"},
                         {"1.587.highBoundary(6)", "1.587500"},
                         {"1.587.highBoundary(2)", "1.59"},
                         {"1.587.highBoundary(0)", "2"},
                         {"(-1.587).highBoundary()", "-1.58650000"},
                         {"(-1.587).highBoundary(2)", "-1.58"},
                         {"1.lowBoundary()", "0.50000000"},
                         {"1.highBoundary()", "1.50000000"},
                         {"0.0034.lowBoundary()", "0.00335000"},
                         {"0.0034.highBoundary(8)", "0.00345000"},
                         {"1.587 'mg'.highBoundary()", "1.58750000 'mg'"},
                         {"{}.lowBoundary()", ""}});
    expect_errors(World(), {"'a'.lowBoundary()", "(1 | 2).highBoundary()"});
}

TEST(Bounding, Moments) {
    expect_all(World(), {{"@2014.lowBoundary(6)", "2014-01"},
                         {"@2014.highBoundary(6)", "2014-12"},
                         {"@2014.lowBoundary()", "2014-01-01"},
                         {"@2014.highBoundary()", "2014-12-31"},
                         {"@2016-02.highBoundary()", "2016-02-29"},
                         {"@2014-01-01T08.lowBoundary(8)", "2014-01-01"},
                         {"@2014-01-01T08:05-05:00.highBoundary(17)", "2014-01-01T08:05:59.999-05:00"},
                         {"@2014-01-01T08:05-05:00.lowBoundary(17)", "2014-01-01T08:05:00.000-05:00"},
                         {"@2014-01-01T08:05.lowBoundary(17)", "2014-01-01T08:05:00.000+14:00"},
                         {"@T10:30.lowBoundary(9)", "10:30:00.000"},
                         {"@T10:30.highBoundary(9)", "10:30:59.999"},
                         {"@T10:30.lowBoundary(5)", ""},
                         {"@2014.lowBoundary(17)", ""},
                         {"@2014.lowBoundary(99)", ""}});
}

TEST(Bounding, CountsDigits) {
    expect_all(World(), {{"1.58700.precision()", "5"},
                         {"100.precision()", "0"},
                         {"@2014.precision()", "4"},
                         {"@2014-01.precision()", "6"},
                         {"@2014-01-05.precision()", "8"},
                         {"@2014-01-05T10:30:00.000.precision()", "17"},
                         {"@T10:30.precision()", "4"},
                         {"@T10:30:00.000.precision()", "9"},
                         {"{}.precision()", ""}});
    expect_errors(World(), {"'1'.precision()"});
}

TEST(Bounding, CountsFromOneMomentToAnother) {
    expect_all(World(), {{"@2025-01-02.duration(@2025-01-07, 'week')", "0"},
                         {"@2025-01-01.duration(@2025-09-01, 'year')", "0"},
                         {"@2024-12-01.duration(@2025-09-01, 'year')", "0"},
                         {"@2025-09-01.duration(@2024-12-01, 'month')", "-9"},
                         {"@2024-01-31.duration(@2024-02-29, 'month')", "0"},
                         {"@2000-02-29.duration(@2024-02-29, 'year')", "24"},
                         {"@2024.duration(@2026-01, 'year')", "2"},
                         {"@2024.duration(@2026-01, 'month')", ""},
                         {"@2024-01-01T23:00:00Z.duration(@2024-01-02T22:59:59Z, 'day')", "0"},
                         {"@2024-01-01T10:00+08:00.duration(@2024-01-01T10:00Z, 'hour')", "8"},
                         {"@2024-01-01T10:00.duration(@2024-01-01T10:00Z, 'hour')", ""},
                         {"@T10:00.duration(@T11:30, 'minute')", "90"},
                         {"@2025-01-02.difference(@2025-01-07, 'week')", "1"},
                         {"@2025-01-05.difference(@2025-01-11, 'week')", "0"},
                         {"@1969-12-27.difference(@1969-12-28, 'week')", "1"},
                         {"@2024-12-01.difference(@2025-09-01, 'year')", "1"},
                         {"@2024-01-31.difference(@2024-02-01, 'month')", "1"},
                         {"@2024-01-01T23:00:00Z.difference(@2024-01-02T01:00:00Z, 'day')", "1"},
                         {"@T10:59.difference(@T11:00, 'hour')", "1"},
                         {"@T10:59.difference(@T11:00, 'second')", ""},
                         {"{}.difference(@2024, 'year')", ""}});
    expect_errors(World(), {"@2024.duration(@T10, 'year')", "@2024-01-01.duration(@2024-01-02, 'hour')", "@T10.difference(@T11, 'day')",
                            "@2024.duration(@2025, 'years')", "1.difference(2, 'day')", "@2024.duration(@2025, 'fortnight')"});
}

TEST(Bounding, TakesMomentsApart) {
    expect_all(World(), {{"@2014-01-05T10:30:00.000.yearOf()", "2014"},
                         {"@2012.monthOf()", ""},
                         {"@2014-01-05.dayOf()", "5"},
                         {"@2012-01-01T16:30:40.002-07:00.hourOf()", "16"},
                         {"@2012-01-01T12:30:40.002-07:00.minuteOf()", "30"},
                         {"@2012-01-01T12:30:40.secondOf()", "40"},
                         {"@2012-01-01T12:30:00.002-07:00.millisecondOf()", "2"},
                         {"@2012-01-01T12:30:00.millisecondOf()", ""},
                         {"@2012-01-01T12:30:00.000-07:00.timezoneOffsetOf()", "-7"},
                         {"@2012-01-01T12:30:00.000+08:45.timezoneOffsetOf()", "8.75"},
                         {"@2012-01-01T12:30.timezoneOffsetOf()", ""},
                         {"@2012-01-01T12:30:00.000-07:00.dateOf()", "2012-01-01"},
                         {"@2012-01-01T12:30:00.000-07:00.timeOf()", "12:30:00.000"},
                         {"@2012-01.dateOf()", "2012-01"},
                         {"@2012.timeOf()", ""},
                         {"@T12:30.yearOf()", ""},
                         {"now() = now()", "true"},
                         {"today() = now().toDate()", "true"},
                         {"timeOfDay() = now().timeOf()", "true"},
                         {"birthDate <= today()", "true"}});
    expect_errors(World(), {"1.yearOf()", "(@2012 | @2013).yearOf()"});
}
}   // namespace
}   // namespace xinglin::fhir::path

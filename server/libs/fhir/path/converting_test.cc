// What becomes what: FHIRPath, "Conversion".
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

TEST(Converting, ToBoolean) {
    expect_all(World(), {{"'t'.toBoolean()", "true"},
                         {"'YES'.toBoolean()", "true"},
                         {"'1.0'.toBoolean()", "true"},
                         {"'f'.toBoolean()", "false"},
                         {"'No'.toBoolean()", "false"},
                         {"'0'.toBoolean()", "false"},
                         {"'hello'.toBoolean()", ""},
                         {"1.toBoolean()", "true"},
                         {"0.toBoolean()", "false"},
                         {"2.toBoolean()", ""},
                         {"1.00.toBoolean()", "true"},
                         {"0.5.toBoolean()", ""},
                         {"true.toBoolean()", "true"},
                         {"'abc'.convertsToBoolean()", "false"},
                         {"'y'.convertsToBoolean()", "true"},
                         {"@2014.convertsToBoolean()", "false"},
                         {"{}.toBoolean()", ""},
                         {"{}.convertsToBoolean()", ""},
                         {"active.toBoolean()", "true"},
                         {"gender.convertsToBoolean()", "false"}});
    expect_errors(World(), {"(1 | 2).toBoolean()"});
}

TEST(Converting, ToIntegersAndLongs) {
    expect_all(World(), {{"'1'.toInteger()", "1"},
                         {"'+1'.toInteger()", "1"},
                         {"'-1'.toInteger()", "-1"},
                         {"'st'.toInteger()", ""},
                         {"''.toInteger()", ""},
                         {"'1.0'.toInteger()", ""},
                         {"'2147483647'.toInteger()", "2147483647"},
                         {"'2147483648'.toInteger()", ""},
                         {"'2147483648'.toLong()", "2147483648"},
                         {"true.toInteger()", "1"},
                         {"1.0.toInteger()", ""},
                         {"1.0.convertsToInteger()", "false"},
                         {"'+-1'.convertsToInteger()", "false"},
                         {"' 1'.convertsToInteger()", "false"},
                         {"42.toLong()", "42"},
                         {"'abc'.convertsToLong()", "false"},
                         {"true.convertsToLong()", "true"},
                         {"multipleBirth.toInteger()", "2"}});
    expect_errors(World(), {"('1' | '2').toInteger()"});
}

TEST(Converting, ToDecimal) {
    expect_all(World(), {{"'1.1'.toDecimal()", "1.1"},
                         {"'42'.toDecimal()", "42"},
                         {"'+4.50'.toDecimal()", "4.50"},
                         {"'1.'.toDecimal()", ""},
                         {"'.1'.toDecimal()", ""},
                         {"'1e3'.toDecimal()", ""},
                         {"true.toDecimal()", "1.0"},
                         {"false.toDecimal()", "0.0"},
                         {"1.toDecimal().type().name", "Decimal"},
                         {"'st'.convertsToDecimal()", "false"},
                         {"'-0.001'.convertsToDecimal()", "true"}});
}

TEST(Converting, ToDatesAndTimes) {
    expect_all(World(), {{"'2015-02-04'.toDate()", "2015-02-04"},
                         {"'2015'.toDate()", "2015"},
                         {"'2015-02-30'.toDate()", ""},
                         {"'2015-02-04T10:00'.toDate()", ""},
                         {"@2024-01-15T23:30:00-05:00.toDate()", "2024-01-15"},
                         {"'not-a-date'.convertsToDate()", "false"},
                         {"@2015.toDateTime().type().name", "DateTime"},
                         {"@2015-02.toDateTime()", "2015-02"},
                         {"'2012-01-01T10:00'.toDateTime()", "2012-01-01T10:00"},
                         {"'2015-02-04T14:34:28.123+10:00'.toDateTime()", "2015-02-04T14:34:28.123+10:00"},
                         {"'2015-02-04T25'.convertsToDateTime()", "false"},
                         {"'14:34:28'.toTime()", "14:34:28"},
                         {"'10'.toTime()", "10"},
                         {"'14:34:28Z'.toTime()", ""},
                         {"'T14:34'.convertsToTime()", "false"},
                         {"@T14:34.toTime()", "14:34"},
                         {"@2015.convertsToTime()", "false"},
                         {"1.convertsToDate()", "false"},
                         {"birthDate.toDateTime().type().name", "DateTime"}});
}

TEST(Converting, ToString) {
    expect_all(World(), {{"true.toString()", "true"},
                         {"42.toString()", "42"},
                         {"3.14.toString()", "3.14"},
                         {"1.0.toString()", "1.0"},
                         {"(53 'km').toString()", "53 'km'"},
                         {"(4 days).toString()", "4 days"},
                         {"@2020-01-01.toString()", "2020-01-01"},
                         {"@2020-01-01T10:00:00.000+10:00.toString()", "2020-01-01T10:00:00.000+10:00"},
                         {"@T11:45.toString()", "11:45"},
                         {"name.first().toString()", ""},
                         {"name.first().convertsToString()", "false"},
                         {"{}.convertsToString()", ""},
                         {"gender.toString().type().name", "String"}});
    expect_errors(World(), {"name.given.toString()"});
}
}   // namespace
}   // namespace xinglin::fhir::path

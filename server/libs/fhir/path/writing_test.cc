// How expressions are written: literals, names, comments, brackets, and what has no place in them.
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

TEST(Writing, Numbers) {
    expect_all(World(), {{"0", "0"},
                         {"007", "7"},
                         {"42.type().name", "Integer"},
                         {"42L.type().name", "Long"},
                         {"42.0.type().name", "Decimal"},
                         {"0.10", "0.10"},
                         {"1.toString()", "1"},
                         {"3.14159265", "3.14159265"}});
    expect_errors(World(), {"1.", "1..2", ".5", "1e3", "1.5L", "--", "1 L", "99999999999999999999"});
}

TEST(Writing, Strings) {
    expect_all(World(), {{"'a'", "a"},
                         {"''", ""},
                         {"'a\\'b'", "a'b"},
                         {"'\\\"'", "\""},
                         {"'\\`'", "`"},
                         {"'\\t' = '\t'", "true"},
                         {"'\\n'.length()", "1"},
                         {"'\\\\'", "\\"},
                         {"'\\/'", "/"},
                         {"'\\f'.length()", "1"},
                         {"'\\u0041'", "A"},
                         {"'\\u674F'", "杏"},
                         {"'\\uD83D\\uDE00'.length()", "1"},
                         {"'\\p'", "p"},
                         {"'//'", "//"},
                         {"'/* */'", "/* */"},
                         {"'杏林'", "杏林"}});
    expect_errors(World(), {"'", "'a", "\"a\"", "'\\uD83D'"});
}

TEST(Writing, Moments) {
    expect_all(World(), {{"@2014", "2014"},
                         {"@2014-01", "2014-01"},
                         {"@2014-01-25", "2014-01-25"},
                         {"@2014T", "2014"},
                         {"@2014-01T.type().name", "DateTime"},
                         {"@2014-01-25T.type().name", "DateTime"},
                         {"@2014.type().name", "Date"},
                         {"@2014-01-25T14", "2014-01-25T14"},
                         {"@2014-01-25T14:30Z", "2014-01-25T14:30Z"},
                         {"@2014-01-25T14:30:14.559-05:00", "2014-01-25T14:30:14.559-05:00"},
                         {"@T14", "14"},
                         {"@T14:30:14.559", "14:30:14.559"},
                         {"@T12:00.type().name", "Time"}});
    expect_errors(World(), {"@", "@14", "@2014-1", "@2014-02-30", "@2014-13-01", "@T24:00", "@T1", "@T14:60", "@2014-01-25T25",
                            "@T12:00Z", "@T12:00+01:00"});
}

TEST(Writing, Quantities) {
    expect_all(World(), {{"4 days", "4 days"},
                         {"1 day", "1 day"},
                         {"1 'mg'", "1 'mg'"},
                         {"4.5 'mg'", "4.5 'mg'"},
                         {"1 'd'", "1 'd'"},
                         {"1 years", "1 years"},
                         {"1 millisecond", "1 millisecond"},
                         {"(1 'mg').type().name", "Quantity"},
                         {"1 week is System.Quantity", "true"}});
    expect_errors(World(), {"1 mg", "4 dayz", "1 \"mg\""});
}

TEST(Writing, Names) {
    expect_all(World(), {{"name.first().`use`", "official"},
                         {"`name`.`family`", "Chalmers, Windsor"},
                         {"Patient.`name`.given.first()", "Peter"},
                         {"text.`div`", ""},
                         {"contains", ""},
                         {"as", ""},
                         {"is", ""},
                         {"_id", ""},
                         {"`a b`", ""},
                         {"gender.`is`(code)", "true"}});
    expect_errors(World(), {"`name", "name.'given'", "名", "name.$this.1"});
}

TEST(Writing, Comments) {
    expect_all(World(), {{"2 // two", "2"},
                         {"2 + 2 // four\n + 1", "5"},
                         {"/* a */ 2 /* b\n c */ + /**/ 3", "5"},
                         {"'a' /* 'b' */", "a"},
                         {"// nothing\n1", "1"}});
    expect_errors(World(), {"/* 1", "// 1", "2 + /* 3", "1 */", "2 / * 2"});
}

TEST(Writing, Brackets) {
    expect_all(World(), {{"((1))", "1"},
                         {"(1 + 2) * 3", "9"},
                         {"{}", ""},
                         {"{ }", ""},
                         {"(name).given[0]", "Peter"},
                         {"name[0].given[1]", "James"},
                         {"name.given[0 + 1]", "James"},
                         {"(1 | 2)[0]", "1"},
                         {"name[name.count() - 1].family", "Windsor"},
                         {"name[{}]", ""}});
    expect_errors(World(), {"(", "()", "{1}", "[0]", "name[", "name[]", "name]", "name[0", "name[0.5]", "name['a']", "name[true]",
                            "(1", "1)"});
}

TEST(Writing, Variables) {
    expect_all(World(), {{"%resource.id", "example"},
                         {"%`resource`.id", "example"},
                         {"%'resource'.id", "example"},
                         {"%ucum", "http://unitsofmeasure.org"},
                         {"%`vs-x`", "http://hl7.org/fhir/ValueSet/x"},
                         {"%'ext-y'", "http://hl7.org/fhir/StructureDefinition/y"},
                         {"%context = %resource", "true"},
                         {"$this.id", "example"},
                         {"name.select($index)", "0, 1, 2"},
                         {"name.given.select($this)", "Peter, James, Jim, Peter, James"}});
    expect_errors(World(), {"%", "%none", "%`none`", "$", "$none", "$this()", "% resource.id 1"});
}

TEST(Writing, Blanks) {
    expect_all(World(), {{"  1\t+\n2\r ", "3"},
                         {"name . given . first ( )", "Peter"},
                         {"name\n.given\n.first()", "Peter"},
                         {"1\xC2\xA0+\xC2\xA0"
                          "1",
                          "2"}});
    expect_errors(World(), {"", "   ", "\n", "1 1", "name given"});
}

TEST(Writing, Functions) {
    expect_all(World(), {{"name.given.first()", "Peter"},
                         {"first().id", "example"},
                         {"iif(true, 1)", "1"},
                         {"today().is(Date)", "true"},
                         {"now().is(DateTime)", "true"},
                         {"timeOfDay().is(Time)", "true"},
                         {"name.exists()", "true"},
                         {"count()", "1"}});
    expect_errors(World(), {"first(", "first)", "none()", "name.none()", "name.where()", "name.where(true, false)", "count(1)",
                            "name.select()", "'a'.substring()", "'a'.substring(0, 1, 2)", "iif(true)", "is()", "as(1)",
                            "ofType('a')", "name.first(,)"});
}

TEST(Writing, OperatorsByTheirRank) {
    expect_all(World(), {{"1 + 2 * 3", "7"},
                         {"(1 + 2) * 3", "9"},
                         {"2 * -1", "-2"},
                         {"-1 + 2", "1"},
                         {"- 1", "-1"},
                         {"1 - - 1", "2"},
                         {"10 - 2 - 3", "5"},
                         {"12 / 2 / 3 = 2", "true"},
                         {"7 mod 4 * 2", "6"},
                         {"'a' & 'b' + 'c'", "abc"},
                         {"1 | 2 + 3", "1, 5"},
                         {"1 < 2 = true", "true"},
                         {"1 = 1 and 2 = 2", "true"},
                         {"true or false and false", "true"},
                         {"false implies false or false", "true"},
                         {"1 in (1 | 2) and true", "true"},
                         {"1 + 1 is Integer", "true"},
                         {"1 | 2 is Integer", "1, true"},
                         {"(1 | 2).count() = 2", "true"},
                         {"true xor false", "true"},
                         {"-(1).abs()", "-1"},
                         {"(-1).abs()", "1"}});
    expect_errors(World(), {"1 +", "* 1", "1 + * 2", "and true", "true and", "1 = ", "1 = = 1", "name is", "name as", "1 ! 2",
                            "1 => 2", "1 <> 2"});
}
}   // namespace
}   // namespace xinglin::fhir::path

// Functions beyond the rows of docs/fhir/fhirpath.md: what they do with nothing, with several, and at their edges.
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"

namespace xinglin::fhir::path {
namespace {

TEST(Functions, MatchWithFlags) {
    expect_all(World(), {{"'first\\nsecond'.matches('^second', 'm')", "true"},
                         {"'first\\nsecond'.matches('^second', '')", "false"},
                         {"'first\\nsecond'.matches('^SECOND', 'im')", "true"},
                         {"'ABC'.matchesFull('abc', 'i')", "true"},
                         {"'ABC'.replaceMatches('b', '-', 'i')", "A-C"},
                         {"'ABC'.matches('b', {})", "false"},
                         {"'ABC'.matches('(?=a)b', 'i')", "false"},
                         {"{}.matches('a')", ""},
                         {"'a'.matches({})", ""}});
    expect_errors(World(), {"'a'.matches('a', 'x')", "('a' | 'b').matches('a')", "1.matches('1')"});
}

TEST(Functions, ReplaceWholeCharacters) {
    expect_all(World(), {{"'杏林'.replaceMatches('x*', '-')", "-杏-林-"},
                         {"'aXbX'.replaceMatches('X', '杏')", "a杏b杏"},
                         {"'杏'.replaceMatches('.', '$0$0')", "杏杏"}});
    expect_errors(World(), {"'\xE6'", "'a' = '\xFF\xFE'"});
}

TEST(Functions, ConvertToAUnit) {
    expect_all(World(), {{"52 'cm'.toQuantity('m')", "0.52 'm'"},
                         {"45.toQuantity('m')", "45 'm'"},
                         {"1.5.toQuantity('days')", "1.5 days"},
                         {"24 'm'.toQuantity('kg')", ""},
                         {"1 'wk'.toQuantity('d')", "7 'd'"},
                         {"1 'a'.toQuantity('d')", "365.25 'd'"},
                         {"7 days.toQuantity('wk')", "1 'wk'"},
                         {"182.5 days.toQuantity('a')", "0.5 'a'"},
                         {"1 year.toQuantity('month')", "12 month"},
                         {"1 year.toQuantity('a') = 1 'a'", "true"},
                         {"2 years.toQuantity('days')", "730 days"},
                         {"10 'Cel'.convertsToQuantity('kg')", "false"},
                         {"52 'cm'.convertsToQuantity('m')", "true"}});
}

TEST(Functions, ReadQuantitiesAsTheyAreWritten) {
    expect_all(World(), {{"'4days'.toQuantity()", "4 days"},
                         {"'4   days'.toQuantity()", "4 days"},
                         {"'10\\'mm[Hg]\\''.toQuantity()", "10 'mm[Hg]'"},
                         {"'+1.5 \\'mg\\''.toQuantity()", "1.5 'mg'"},
                         {"'4 fortnights'.toQuantity()", ""},
                         {"'four'.toQuantity()", ""},
                         {"'1 '.toQuantity()", ""},
                         {"true.toQuantity()", "1.0 '1'"}});
}

TEST(Functions, CompareNumbersAsQuantities) {
    expect_all(World(), {{"1.comparable(2)", "true"},
                         {"2 '1'.comparable(3)", "true"},
                         {"1 'cm'.comparable(1 's')", "false"},
                         {"1 year.comparable(1 'a')", "false"},
                         {"'a'.comparable(1)", ""},
                         {"{}.comparable(1 'cm')", ""},
                         {"1 + 2 'cm'", "3 'cm'"},
                         {"2 'cm' - 1", "1 'cm'"}});
}

TEST(Functions, EncodeAndDecode) {
    expect_all(World(), {{"'aéb杏'.encode('ascii')", "a?b?"},
                         {"'test'.encode('base64')", "dGVzdA=="},
                         {"''.encode('base64')", ""},
                         {"'dGVzdA=='.decode('base64')", "test"},
                         {"'/w=='.decode('base64')", ""},
                         {"'ff'.decode('hex')", ""},
                         {"'e69d8f'.decode('hex')", "杏"},
                         {"'test'.encode('rot13')", ""},
                         {"'\"a\"'.escape('json')", "\\\"a\\\""},
                         {"'\\\\\"a\\\\\"'.unescape('json')", "\"a\""},
                         {"'&#39;'.unescape('html')", "'"},
                         {"'a'.escape('xml')", ""},
                         {"{}.encode('hex')", ""}});
    expect_errors(World(), {"('a' | 'b').encode('hex')", "1.decode('hex')"});
}

TEST(Functions, JudgeNarrativesWhereSomebodyCan) {
    World world;
    EXPECT_EQ(world("'<div/>'.htmlChecks()"), "true");
    EXPECT_EQ(world("{}.htmlChecks()"), "");
    world.scope.fit_narrative = [](std::string_view xhtml) { return xhtml.find("<script") == std::string_view::npos; };
    EXPECT_EQ(world("'<div/>'.htmlChecks()"), "true");
    EXPECT_EQ(world("'<div><script/></div>'.htmlChecks()"), "false");
}

TEST(Functions, StopAtModifiersNobodyKnows) {
    const World world(
        R"({"resourceType":"Patient","modifierExtension":[{"url":"http://a","valueBoolean":true}],"contact":[{"gender":"male"}]})");
    expect_errors(world, {"Patient.checkModifiers()", "Patient.checkModifiers('http://b')"});
    expect_all(world, {{"Patient.checkModifiers('http://a').exists()", "true"},
                       {"Patient.checkModifiers('http://b', 'http://a').contact.checkModifiers().gender", "male"},
                       {"{}.checkModifiers()", ""}});
}

TEST(Functions, StayWithinTheNumbersThereAre) {
    expect_all(World(), {{"-(-9223372036854775807 - 1)", ""},
                         {"(-9223372036854775807 - 1).abs()", ""},
                         {"(-9223372036854775807 - 1) div -1", ""},
                         {"(-9223372036854775807 - 1) mod -1", ""},
                         {"9223372036854775807 * 2", ""},
                         {"7 mod 0", ""},
                         {"7 div 0", ""},
                         {"5.5 mod 0.7", "0.6"},
                         {"(-5) div 2", "-2"},
                         {"(-5) mod 2", "-1"},
                         {"0.ln()", ""},
                         {"(-1).power(0.5)", ""},
                         {"2.power(-1)", "0.5"},
                         {"2.power(3)", "8"},
                         {"(-1.5).round()", "-2"},
                         {"1.005.round(2)", "1.01"}});
    expect_errors(World(), {"1.round(-1)", "'1'.abs()", "(1 | 2).sqrt()", "@2014.floor()"});
}

TEST(Functions, TakeApartCollections) {
    expect_all(World(), {{"(1 | 2 | 3).skip(-1)", "1, 2, 3"},
                         {"(1 | 2 | 3).take(0)", ""},
                         {"(1 | 2 | 3).take(9)", "1, 2, 3"},
                         {"(1 | 2 | 3).skip({})", ""},
                         {"{}.first()", ""},
                         {"{}.single()", ""},
                         {"{}.tail()", ""},
                         {"1.combine(1).intersect(1)", "1"},
                         {"1.combine(1).exclude(2)", "1, 1"},
                         {"{}.subsetOf(1)", "true"},
                         {"1.subsetOf({})", "false"},
                         {"{}.supersetOf({})", "true"},
                         {"{}.isDistinct()", "true"},
                         {"{}.all(false)", "true"},
                         {"{}.allTrue()", "true"},
                         {"{}.anyTrue()", "false"},
                         {"{}.count()", "0"},
                         {"1 'm'.combine(100 'cm').isDistinct()", "false"}});
    expect_errors(World(), {"(1 | 2).take('a')", "(1 | 2).skip(1 | 2)", "(1 | 2)['a']"});
}

TEST(Functions, LookIntoStrings) {
    expect_all(World(), {{"'abc abc'.lastIndexOf('a')", "4"},
                         {"'0123'.lastIndexOf('')", "4"},
                         {"'a🔥b'.indexOf('b')", "2"},
                         {"'abc'.indexOf({})", ""},
                         {"'abcdefg'.substring(7, 1)", ""},
                         {"'abcdefg'.substring(3, -1)", ""},
                         {"'abcdefg'.substring(6, 2)", "g"},
                         {"'abcdefg'.substring(3, {})", "defg"},
                         {"'abc'.startsWith('')", "true"},
                         {"'abc'.endsWith('')", "true"},
                         {"'abc'.contains('')", "true"},
                         {"'abcdefg'.replace('cde', '')", "abfg"},
                         {"'abc'.replace('b', {})", ""},
                         {"'\\u0065\\u0301'.length()", "2"},
                         {"'\\uD83D\\uDD25'.length()", "1"},
                         {"'A,,C'.split(',').count()", "3"},
                         {"('A' | 'B').join()", "AB"},
                         {"{}.join(',')", ""},
                         {"''.trim()", ""},
                         {"'\\u005'", "u005"},
                         {"'\\3'", "3"}});
}

}   // namespace
}   // namespace xinglin::fhir::path

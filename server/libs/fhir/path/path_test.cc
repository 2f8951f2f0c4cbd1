// What the specification says beyond the table of docs/fhir/fhirpath.md.
#include <gtest/gtest.h>

#include "libs/fhir/path/cases_testing.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir::path {
namespace {

TEST(Path, WalksAResource) {
    expect_all(World(), {{"Patient.name.given", "Peter, James, Jim, Peter, James"},
                         {"`Patient`.name.`given`.count()", "5"},
                         {"DomainResource.id", "example"},
                         {"Encounter.name", ""},
                         {"nothing.at.all", ""},
                         {"multipleBirth", "2"},
                         {"deceasedBoolean", ""},
                         {"contained.name", "One"},
                         {"name[9]", ""},
                         {"name[-1]", ""},
                         {"resourceType", ""}});
    expect_all(World(World::kObservation),
               {{"value.unit", "lbs"}, {"Observation.value.value > 180", "true"}, {"value > 100 '[lb_av]'", "true"}});
}

TEST(Path, WalksPrimitivesThatHaveExtensionsAlone) {
    const World world(
        R"({"resourceType":"Patient","_birthDate":{"extension":[{"url":"http://a","valueCode":"unknown"}]},"name":[{"given":["A",null],
        "_given":[null,{"id":"g2"}]}]})");
    expect_all(world, {{"birthDate.exists()", "true"},
                       {"birthDate.hasValue()", "false"},
                       {"birthDate.extension('http://a').value", "unknown"},
                       {"name.given.count()", "2"},
                       {"name.given.where(hasValue())", "A"},
                       {"name.given[1].id", "g2"},
                       {"birthDate = @1974-12-25", "false"}});
}

TEST(Path, HasThreeTruths) {
    const World world;
    const std::array<const char*, 3> values{"true", "false", "{}"};
    const auto table = [&](const std::string& op) {
        std::string out;
        for (const char* left : values) {
            for (const char* right : values) {
                const std::string answer = world(std::string(left) + " " + op + " " + right);
                out += answer.empty() ? '?' : answer == "true" ? 't' : 'f';
            }
        }
        return out;
    };
    EXPECT_EQ(table("and"), "tf?fff?f?");
    EXPECT_EQ(table("or"), "ttttf?t??");
    EXPECT_EQ(table("xor"), "ft?tf????");
    EXPECT_EQ(table("implies"), "tf?tttt??");
}

TEST(Path, TakesOneItemAsABoolean) {
    expect_all(World(),
               {{"true and 'foo'", "true"}, {"(0).not()", "false"}, {"name.first() and true", "true"}, {"iif({}, 1, 2)", "2"}});
    expect_errors(World(),
                  {"(1 | 2) and true", "(1 | 2).not()", "iif('x', 1, 2)", "iif(1 | 2, 1, 2)", "(true | 'foo').allTrue()"});
}

TEST(Path, RanksItsOperators) {
    expect_all(World(), {{"1 + 2 * 3 + 4 = 11", "true"},
                         {"-name.given.count() = -5", "true"},
                         {"true and '0215' in ('0215' | '0216')", "true"},
                         {"1 | 1 is Integer", "1, true"},
                         {"2 > 1 = true", "true"},
                         {"false or true and false", "false"},
                         {"true xor true or true", "true"},
                         {"1 = 1 implies 2 = 3", "false"},
                         {"name[0].given = 'Peter' | 'James'", "true"},
                         {"7 - 2 - 1", "4"},
                         {"-1 + 2", "1"}});
    expect_errors(World(), {"-1.convertsToInteger()", "1 > 2 is Boolean"});
}

TEST(Path, SaysWhereAnExpressionIsWrong) {
    expect_errors(World(), {"",
                            "1 +",
                            "2 + 2 /* not finished",
                            "'abc",
                            "`abc",
                            "name.",
                            "name[",
                            "(1",
                            "1)",
                            "@2014-13",
                            "@T25",
                            "@T14:34:28Z.is(Time)",
                            "%",
                            "$that",
                            "nofunction()",
                            "name.where()",
                            "name.first(1)",
                            "1 2",
                            "name given",
                            "{1}",
                            "#",
                            "1..2",
                            "is(1)"});
    const auto wrong = Expression::compile("name.given +");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().en.find("character 13"), std::string::npos) << wrong.error().en;
    EXPECT_NE(wrong.error().zh.find("13"), std::string::npos);
}

TEST(Path, ReadsLiterals) {
    expect_all(World(), {{R"('\\\/\r\n\t\"\`\'\u002a'.length())", "9"},
                         {R"('\p' = 'p')", "true"},
                         {"@2015T.is(DateTime)", "true"},
                         {"@2015.is(Date)", "true"},
                         {"@2015-02-04T14.is(DateTime)", "true"},
                         {"@T14:34:28.123.is(Time)", "true"},
                         {"1 year", "1 year"},
                         {"1 'month' = 1 month", "true"},
                         {"0x", "!at character 2 of the expression: something that does not belong here"}});
}

TEST(Path, ComparesCollectionsInOrder) {
    expect_all(World(), {{"(1 | 2) = (1 | 2)", "true"},
                         {"(1 | 2) = (2 | 1)", "false"},
                         {"(1 | 2) ~ (2 | 1)", "true"},
                         {"(1 | 2) = 1", "false"},
                         {"{} = {}", ""},
                         {"{} ~ {}", "true"},
                         {"1 ~ {}", "false"},
                         {"name = name", "true"},
                         {"name.take(2) ~ name.take(2).last() | name.first()", "true"},
                         {"name.given != {}", ""}});
}

TEST(Path, ComparesAcrossTypes) {
    expect_all(World(), {{"birthDate = @1974-12-25", "true"},
                         {"birthDate = '1974-12-25'", "true"},
                         {"birthDate != @T12:14", "true"},
                         {"1 = 1.0", "true"},
                         {"1 = '1'", "false"},
                         {"1 'cm' = 1 's'", ""},
                         {"1 'cm' < 1 's'", ""},
                         {"1 month = 30 days", ""},
                         {"gender = 'male'", "true"},
                         {"birthDate < now()", "true"},
                         {"now() > today()", ""},
                         {"1 year > 1 'd'", ""},
                         {"1.2 / 1.8 ~ 0.67", "true"}});
    expect_errors(World(), {"birthDate < 1", "name < name", "1 < true", "(1 | 2) < 3", "@T10 < @2014"});
}

TEST(Path, AddsTimesOnlyByTimes) {
    expect_all(World(), {{"@1973-12-25 + 7.7 days", "1974-01-01"},
                         {"@1973-12-25T00:00:00.000+10:00 + 0.1 's'", "1973-12-25T00:00:00.100+10:00"},
                         {"@1974-12-25 - 1 month", "1974-11-25"},
                         {"@T23:00 + 2 hours", "01:00"},
                         {"@2014 + {}", ""}});
    expect_errors(World(), {"@1974-12-25 + 7", "@1973-12-25 + 1 'mo'", "@1973-12-25 + 1 'a'", "@1974-12-25 - 1 'cm'",
                            "@1974-12-25 * 2 days", "'a' - 'b'", "'a' + 1", "name + 1"});
}

TEST(Path, KnowsTypes) {
    expect_all(World(), {{"1.type().name", "Integer"},
                         {"active.is(Boolean)", "false"},
                         {"active.is(FHIR.boolean)", "true"},
                         {"Patient.is(System.Patient)", "false"},
                         {"Patient.is(DomainResource)", "true"},
                         {"gender.is(id)", "false"},
                         {"contact.type().name", "BackboneElement"},
                         {"id.type().name", "id"},
                         {"contained.type().name", "Organization"},
                         {"gender.ofType(string)", ""},
                         {"name.ofType(HumanName).use", "official, usual, maiden"},
                         {"true is System.Boolean", "true"},
                         {"{} is Integer", ""},
                         {"1 'mg' is Quantity", "true"}});
    expect_errors(World(), {"name.as(HumanName)", "gender as nonsense", "name is HumanName"});
}

TEST(Path, EvaluatesArgumentsWhereTheCallStands) {
    expect_all(World(), {{"name.given.where(substring($this.length() - 3) = 'ter')", "Peter, Peter"},
                         {"name.select(use.union($this.given)).count()", "8"},
                         {"name.first().subsetOf($this.name)", "true"},
                         {"telecom.select(iif(value = '(03) 3410 5613', $index, {}))", "2"},
                         {"('a').iif(true, select($this), 'no')", "a"},
                         {"name.given.combine(name.family).exclude('Jim')", "Peter, James, Peter, James, Chalmers, Windsor"}});
}

TEST(Path, KeepsVariablesWhereTheyBelong) {
    expect_all(World(), {{"defineVariable('a', 1).select(%a + 1)", "2"},
                         {"name.first().defineVariable('n').select(%n.use)", "official"},
                         {"defineVariable('a', 1).defineVariable('b', %a + 1).select(%b)", "2"},
                         {"name.select(defineVariable('u', use).select(%u))", "official, usual, maiden"}});
    expect_errors(World(), {"name.defineVariable('n').given | name.select(%n)", "defineVariable('a', 1).defineVariable('a', 2)",
                            "defineVariable('context', 1)"});
    World world;
    world.scope.variables["mine"] = {Item(std::int64_t{5})};
    EXPECT_EQ(world("%mine + 1"), "6");
}

TEST(Path, SortsWhatHasNoKeyFirst) {
    expect_all(World(), {{"name.sort(-family, -given.first()).use", "usual, maiden, official"},
                         {"name.given.sort()", "James, James, Jim, Peter, Peter"},
                         {"(3 | 1 | 2).sort($this desc)", "3, 2, 1"},
                         {"('b' | 'a').sort(-$this)", "b, a"}});
    expect_errors(World(), {"(1 | 'a').sort()"});
}

TEST(Path, WantsStringsForStrings) {
    expect_errors(World(),
                  {"identifier.startsWith('rand')", "1.length()", "name.given.upper()", "'a'.contains(1)", "(1 | 2 | 3) & 'b'"});
    expect_all(World(), {{"{}.startsWith('a')", ""},
                         {"'12345'.substring(25)", ""},
                         {"'12345'.substring(-1)", ""},
                         {"'12345'.substring(1, 0)", ""},
                         {"'abc'.indexOf('')", "0"},
                         {"'a\nb'.matches('a.b')", "true"},
                         {"'abc'.replaceMatches('', 'x')", "abc"},
                         {"'aXbX'.replaceMatches('X', '$$')", "a$$b$$"},
                         {"'x'.encode('nothing')", ""},
                         {"'zz'.decode('hex')", ""}});
}

TEST(Path, HasBoundaries) {
    expect_all(World(), {{"1.587.lowBoundary(2)", "1.58"},
                         {"(-1.587).lowBoundary(2)", "-1.59"},
                         {"(-1.587).highBoundary(2)", "-1.58"},
                         {"1.highBoundary(0)", "2"},
                         {"12.500.lowBoundary(4)", "12.4995"},
                         {"1.587.lowBoundary(39)", ""},
                         {"1.587.lowBoundary(-1)", ""},
                         {"1.587 'cm'.lowBoundary(8)", "1.58650000 'cm'"},
                         {"@2014-01-01T08.highBoundary(17)", "2014-01-01T08:00:59.999-12:00"},
                         {"@T10:30.highBoundary(9)", "10:30:59.999"},
                         {"birthDate.lowBoundary()", "1974-12-25"}});
}

TEST(Path, ResolvesWhatIsAtHand) {
    const World bundle(R"({"resourceType":"Bundle","entry":[
        {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p","managingOrganization":{"reference":"#o"},
            "contained":[{"resourceType":"Organization","id":"o","name":"One"}]}},
        {"fullUrl":"http://a/Patient/2","resource":{"resourceType":"Patient","id":"2","managingOrganization":{"reference":"#o"}}},
        {"resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:1"},"performer":[{"reference":"Patient/2"},{"reference":"Patient/3"}]}}]})");
    expect_all(bundle, {{"entry.resource.subject.resolve().id", "p"},
                        {"entry.resource.performer.resolve().id", "2"},
                        {"entry.resource.managingOrganization.resolve().name", "One"},
                        {"'http://a/Patient/2'.resolve().id", "2"}});
    World alone;
    EXPECT_EQ(alone("generalPractitioner.resolve()"), "");
    alone.scope.resolve_to_types = true;
    EXPECT_EQ(alone("generalPractitioner.where(resolve() is Practitioner).reference"), "Practitioner/7");
    EXPECT_EQ(alone("generalPractitioner.where(resolve() is Organization).reference"), "");
}

TEST(Path, AsksTheWorldAroundIt) {
    World world;
    EXPECT_EQ(world("gender.memberOf('http://a')"), "");
    EXPECT_EQ(world("conformsTo('http://hl7.org/fhir/StructureDefinition/Patient')"), "true");
    expect_errors(world, {"conformsTo('http://trash')"});
    std::string traced;
    world.scope.trace = [&](std::string_view name, const Collection& items) {
        traced += std::string(name) + std::to_string(items.size());
    };
    EXPECT_EQ(world("name.trace('n', given).count()"), "3");
    EXPECT_EQ(traced, "n5");
}

TEST(Path, FiltersByAsWhereItIsAskedTo) {
    World world;
    world.scope.as_filters = true;
    EXPECT_EQ(world("name.as(HumanName).use"), "official, usual, maiden");
    EXPECT_EQ(world("(name.given | id) as id"), "example");
    EXPECT_EQ(world("%resource.descendants().as(code).count()"), "11");
}

TEST(Path, IsTrueOrNotAsACriterion) {
    const World world;
    const auto holds = [&](std::string_view text) {
        return *Expression::compile(text)->holds(world.scope, world.scope.resource);
    };
    EXPECT_TRUE(holds("name.exists()"));
    EXPECT_FALSE(holds("link.exists()"));
    EXPECT_FALSE(holds("link.first().other = 1"));
    EXPECT_FALSE(Expression::compile("name.given")->holds(world.scope, world.scope.resource));
}

TEST(Path, PrintsTypesAndValues) {
    const World world;
    EXPECT_EQ(
        world.json("gender | 1 | 1.10 | true | @2014 | 4 'g' | 'a\"b'"),
        R"([{"type":"code","value":"male"},{"type":"Integer","value":1},{"type":"Decimal","value":1.10},)"
              R"({"type":"Boolean","value":true},)"
        R"({"type":"Date","value":"2014"},{"type":"Quantity","value":"4 'g'"},{"type":"String","value":"a\"b"}])");
    EXPECT_EQ(world.json("telecom[0]"), R"([{"type":"ContactPoint","value":{"use":"home"}}])");
    EXPECT_EQ(world.json("link"), "[]");
}

TEST(Path, IsCutDownToOneType) {
    const World world;
    const auto kept = Expression::compile_for("Encounter.subject | Patient.name.given | (Group.name as string) | Resource.id",
                                              r4(), *r4().type("Patient"));
    const auto items = kept->evaluate(world.scope, world.scope.resource);
    ASSERT_TRUE(items);
    EXPECT_EQ(items->size(), 4U);
    EXPECT_TRUE(Expression::compile_for("Encounter.subject | Group.name", r4(), *r4().type("Patient"))->is_empty());
}

}  // namespace
}  // namespace xinglin::fhir::path

#include "platform/wire/wire.h"

#include <gmock/gmock.h>

#include "base/check.h"
#include "platform/wire/schema.h"

namespace xinglin::wire::test {

enum class Kind : std::uint8_t { Advice, Revisit };
struct Dose {
    std::string drug;
    std::int32_t times = 0;
};
struct Opening {
    std::string complaint;
    Kind kind = Kind::Advice;
    std::optional<std::string> allergy;
    std::vector<Dose> doses;
    PersonId person;
};
struct Envelope {
    std::optional<Instant> at;
    std::optional<LocalDay> day;
    std::optional<bool> elder;
    std::optional<Raw> body;
    std::optional<TextMap> path;
    std::optional<std::uint8_t> tiny;
    std::optional<double> degrees;
    std::optional<std::vector<std::string>> tags;
};

}  // namespace xinglin::wire::test

namespace xinglin::wire {
using namespace test;
template <>
constexpr auto names<Kind> = enum_names(entry{Kind::Advice, "advice"}, entry{Kind::Revisit, "revisit"});
template <>
constexpr auto fields<Dose> = members(field<"drug">(&Dose::drug), field<"times">(&Dose::times, range(1, 4)));
template <>
constexpr auto fields<Opening> = members(
    field<"complaint">(&Opening::complaint, text(2, 10)), field<"kind">(&Opening::kind), field<"allergy">(&Opening::allergy),
    field<"doses">(&Opening::doses, at_most(3)), field<"person">(&Opening::person));
template <>
constexpr auto fields<Envelope> = members(
    field<"at">(&Envelope::at), field<"day">(&Envelope::day), field<"elder">(&Envelope::elder), field<"body">(&Envelope::body),
    field<"path">(&Envelope::path, at_most(2, text(0, 5))), field<"tiny">(&Envelope::tiny),
    field<"degrees">(&Envelope::degrees, range(-50, 50)),
    field<"tags">(&Envelope::tags, at_most(2, text(1, 3))));
}  // namespace xinglin::wire

namespace xinglin::wire::test {
namespace {

constexpr char kPerson[] = "018f3c6e-7a3b-7c00-8000-0123456789ab";

std::string opening(std::string_view complaint = "cough", std::string_view more = "") {
    return R"({"complaint":")" + std::string(complaint) + R"(","kind":"revisit","doses":[],"person":")" + kPerson + "\"" +
           std::string(more) + "}";
}

template <class T>
std::string refusal(std::string_view json) {
    auto read = wire::read<T>(json);
    return read ? "accepted" : read.error().code + " " + read.error().path;
}

TEST(Read, TakesWhatTheTypeDescribes) {
    auto read = wire::read<Opening>(opening("cough", R"(,"allergy":"penicillin")"));
    ASSERT_TRUE(read) << read.error().code;
    EXPECT_EQ(read->complaint, "cough");
    EXPECT_EQ(read->kind, Kind::Revisit);
    EXPECT_EQ(read->allergy, "penicillin");
    EXPECT_EQ(read->person.text(), kPerson);
}

TEST(Read, GivesBackWhatWasWritten) {
    Opening given{"头痛\"\\\n\t\x01", Kind::Advice, "青霉素", {{"布洛芬", 2}}, *PersonId::from_text(kPerson)};
    auto read = wire::read<Opening>(wire::write(given));
    ASSERT_TRUE(read) << read.error().code;
    EXPECT_EQ(read->complaint, given.complaint);
    EXPECT_EQ(read->doses[0].drug, "布洛芬");
    EXPECT_EQ(read->doses[0].times, 2);
    EXPECT_EQ(wire::write(*read), wire::write(given));
}

TEST(Read, RefusesAFieldItDoesNotKnow) {
    EXPECT_EQ(refusal<Opening>(opening("cough", R"(,"role":"desk")")), "wire.unknown_field /role");
}

TEST(Read, RefusesAFieldGivenTwice) {
    EXPECT_EQ(refusal<Opening>(opening("cough", R"(,"kind":"advice")")), "wire.duplicate_field /kind");
    EXPECT_EQ(refusal<Envelope>(R"({"path":{"id":"a","id":"b"}})"), "wire.duplicate_field /path/id");
}

TEST(Read, NamesAMissingField) { EXPECT_EQ(refusal<Opening>(R"({"complaint":"cough"})"), "wire.missing_field /kind"); }

TEST(Read, TakesAnAbsentAndANullOptionalAlike) {
    EXPECT_EQ(refusal<Opening>(opening("cough", R"(,"allergy":null)")), "accepted");
    EXPECT_FALSE(wire::read<Opening>(opening("cough", R"(,"allergy":null)"))->allergy);
    EXPECT_EQ(refusal<Opening>(opening("cough", R"(,"allergy":nulp)")), "wire.malformed /allergy");
}

TEST(Read, CountsCharactersAndNotBytes) {
    EXPECT_EQ(refusal<Opening>(opening("咳嗽咳嗽咳嗽咳嗽咳嗽")), "accepted");
    EXPECT_EQ(refusal<Opening>(opening("咳嗽咳嗽咳嗽咳嗽咳嗽咳")), "wire.too_long /complaint");
    EXPECT_EQ(refusal<Opening>(opening("咳")), "wire.too_short /complaint");
}

TEST(Read, PointsIntoLists) {
    auto json = R"({"complaint":"cough","kind":"advice","doses":[{"drug":"a","times":1},{"drug":"b","times":9}]})";
    EXPECT_EQ(refusal<Opening>(json), "wire.out_of_range /doses/1/times");
}

TEST(Read, RefusesMoreItemsThanTheListHolds) {
    EXPECT_EQ(refusal<Envelope>(R"({"tags":["a","b"]})"), "accepted");
    EXPECT_EQ(refusal<Envelope>(R"({"tags":["a","b","c"]})"), "wire.too_many_items /tags");
    EXPECT_EQ(refusal<Envelope>(R"({"tags":["a","toolong"]})"), "wire.too_long /tags/1");
}

TEST(Read, RefusesOtherTypes) {
    EXPECT_EQ(refusal<Opening>(R"({"complaint":7})"), "wire.wrong_type /complaint");
    EXPECT_EQ(refusal<Opening>(R"({"complaint":"cough","kind":"surgery"})"), "wire.unknown_name /kind");
    EXPECT_EQ(refusal<Opening>(R"({"person":"018F3C6E-7A3B-7C00-8000-0123456789AB"})"), "wire.wrong_type /person");
    EXPECT_EQ(refusal<Envelope>(R"({"at":"yesterday"})"), "wire.wrong_type /at");
    EXPECT_EQ(refusal<Envelope>(R"({"day":"2026-02-30"})"), "wire.wrong_type /day");
    EXPECT_EQ(refusal<Envelope>(R"({"elder":"true"})"), "wire.wrong_type /elder");
    EXPECT_EQ(refusal<Envelope>(R"({"tags":{}})"), "wire.wrong_type /tags");
    EXPECT_EQ(refusal<Envelope>("[]"), "wire.wrong_type ");
}

TEST(Read, RefusesNumbersThatAreNotWholeOrDoNotFit) {
    EXPECT_EQ(refusal<Envelope>(R"({"tiny":255})"), "accepted");
    EXPECT_EQ(refusal<Envelope>(R"({"tiny":256})"), "wire.out_of_range /tiny");
    EXPECT_EQ(refusal<Envelope>(R"({"tiny":-1})"), "wire.out_of_range /tiny");
    EXPECT_EQ(refusal<Envelope>(R"({"tiny":1.5})"), "wire.wrong_type /tiny");
    EXPECT_EQ(refusal<Envelope>(R"({"tiny":99999999999999999999})"), "wire.wrong_type /tiny");
}

TEST(Read, TakesNumbersWithDecimalsWithinTheirRange) {
    for (const double degrees : {39.5, -0.25, 50.0, 1e-9}) {
        Envelope given;
        given.degrees = degrees;
        const auto read = wire::read<Envelope>(wire::write(given));
        ASSERT_TRUE(read) << read.error().code;
        EXPECT_EQ(read->degrees, degrees);
    }
    Envelope feverish;
    feverish.degrees = 39.5;
    EXPECT_EQ(wire::write(feverish), R"({"degrees":39.5})");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":38})"), "accepted");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":50.01})"), "wire.out_of_range /degrees");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":-1e300})"), "wire.out_of_range /degrees");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":1e999})"), "wire.wrong_type /degrees");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":"38"})"), "wire.wrong_type /degrees");
    EXPECT_EQ(refusal<Envelope>(R"({"degrees":NaN})"), "wire.wrong_type /degrees");
}

TEST(Read, RefusesNulHoweverItIsWritten) {
    EXPECT_EQ(refusal<Opening>(opening("a\\u0000b")), "wire.nul /complaint");
    EXPECT_EQ(refusal<Opening>(opening(std::string_view("a\0b", 3))), "wire.malformed ");
    EXPECT_EQ(refusal<Envelope>(R"({"body":{"x":"\u0000"}})"), "wire.nul /body");
}

TEST(Read, RefusesWhatIsNotUtf8) {
    EXPECT_EQ(refusal<Opening>(opening("\xC3\x28 cough")), "wire.bad_encoding ");
    EXPECT_THAT(refusal<Opening>(opening("a\\ud800b")), testing::StartsWith("wire."));
    EXPECT_THAT(refusal<Opening>(opening("a\\udc00b")), testing::StartsWith("wire."));
    EXPECT_EQ(refusal<Opening>(opening("a\\ud83d\\ude00b")), "accepted");
}

TEST(Read, RefusesWhatIsNotOneJsonDocument) {
    for (std::string_view text : {"", " ", "{", "}", "nul", "{\"a\"}", "{}{}", "{} x", "{},", "{\"tiny\":1,}", "{\"tiny\":01}", "\"x\"", "7"}) {
        EXPECT_THAT(refusal<Envelope>(text), testing::StartsWith("wire.")) << text;
    }
}

TEST(Read, RefusesDeepNestingWithoutFollowingIt) {
    EXPECT_EQ(refusal<Envelope>(std::string(1'000'000, '[')), "wire.wrong_type ");
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_EQ(refusal<Envelope>(R"({"body":)" + deep + "}"), "wire.too_deep /body");
    const std::string deepest = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_EQ(refusal<Envelope>(R"({"body":)" + deepest + "}"), "wire.too_deep /body");
}

TEST(Read, KeepsRawJsonAsItStood) {
    auto read = wire::read<Envelope>(R"({ "body" : {"a": [1, 1.10, "x"]} , "tiny": 1})");
    ASSERT_TRUE(read) << read.error().code;
    EXPECT_EQ(read->body->json, R"({"a": [1, 1.10, "x"]})");
    EXPECT_EQ(wire::read<Envelope>(R"({"body": 1.10 })")->body->json, "1.10");
    EXPECT_EQ(wire::read<Envelope>(R"({"body":"x"})")->body->json, "\"x\"");
}

TEST(Read, LooksIntoRawJson) {
    EXPECT_THAT(refusal<Envelope>(R"({"body":{"a":tru}})"), testing::StartsWith("wire."));
    EXPECT_THAT(refusal<Envelope>(R"({"body":[1 2]})"), testing::StartsWith("wire."));
}

TEST(Read, TakesAMapOfTexts) {
    EXPECT_EQ(wire::read<Envelope>(R"({"path":{"id":"7"}})")->path->at("id"), "7");
    EXPECT_EQ(refusal<Envelope>(R"({"path":{"a":"","b":"","c":""}})"), "wire.too_many_items /path");
    EXPECT_EQ(refusal<Envelope>(R"({"path":{"a/b":7}})"), "wire.wrong_type /path/a~1b");
}

TEST(Read, CutsTheNameOfAnUnknownField) {
    const std::string name(1000, 'x');
    EXPECT_EQ(refusal<Envelope>("{\"" + name + "\":1}"), "wire.unknown_field /" + name.substr(0, 64));
}

TEST(Write, LeavesOutWhatIsNotThere) { EXPECT_EQ(wire::write(Envelope{}), "{}"); }

TEST(Write, WritesTimeAsRfc3339) {
    Envelope envelope;
    envelope.at = instant_from_text("2026-11-22T08:00:00Z");
    envelope.day = local_day(*envelope.at);
    EXPECT_EQ(wire::write(envelope), R"({"at":"2026-11-22T08:00:00.000000Z","day":"2026-11-22"})");
    auto back = wire::read<Envelope>(wire::write(envelope));
    EXPECT_EQ(back->at, envelope.at);
    EXPECT_EQ(back->day, envelope.day);
}

TEST(Names, GoBothWays) {
    EXPECT_EQ(name_of(Kind::Revisit), "revisit");
    EXPECT_EQ(from_name<Kind>("advice"), Kind::Advice);
    EXPECT_EQ(from_name<Kind>("surgery"), std::nullopt);
    EXPECT_EQ(type_name<Opening>, "Opening");
}

TEST(Schema, SaysWhatTheReaderChecks) {
    EXPECT_EQ(schema<Dose>(), R"({"type":"object","additionalProperties":false,"properties":{"drug":{"type":"string",)"
                              R"("minLength":0,"maxLength":200},"times":{"type":"integer","format":"int64","minimum":1,)"
                              R"("maximum":4}},"required":["drug","times"]})");
    EXPECT_THAT(schema<Opening>(), testing::HasSubstr(R"("doses":{"type":"array","maxItems":3,"items":{"$ref":"#/components/schemas/Dose"}})"));
    EXPECT_THAT(schema<Envelope>(), testing::HasSubstr(R"("degrees":{"type":"number","minimum":-50,"maximum":50})"));
    EXPECT_EQ(schema<Kind>(), R"({"type":"string","enum":["advice","revisit"]})");
}

TEST(Schema, RefusesTwoTypesOfOneName) {
    Schemas schemas;
    const Type other{.shape = Shape::Object, .name = "Dose"};
    schemas.reference(type_of<Dose>);
    EXPECT_THROW(schemas.reference(other), Bug);
}

}  // namespace
}  // namespace xinglin::wire::test

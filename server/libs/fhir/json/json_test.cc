// JSON in, JSON out: nothing changes its meaning, and nothing wrong gets in.
#include <gtest/gtest.h>

#include "libs/fhir/json/build.h"
#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"

namespace xinglin::fhir::json {
namespace {

std::string through(std::string text) {
    auto document = read(std::move(text));
    return document ? write(*document) : "refused: " + document.error().en;
}

bool refused(std::string text) { return !read(std::move(text)).has_value(); }

std::string nested(int levels) {
    std::string out;
    for (int i = 0; i < levels; ++i) out += R"({"a":)";
    out += "1";
    out.append(static_cast<std::size_t>(levels), '}');
    return out;
}

TEST(Json, KeepsDecimalsAsTheyAreWritten) {
    for (const char* digits : {"1.10", "0.00", "-0", "1e3", "1.0E-05", "123456789012345678901234567890.5"}) {
        const std::string text = std::string(R"({"value":)") + digits + "}";
        EXPECT_EQ(through(text), text);
    }
}

TEST(Json, KeepsTheOrderOfMembersAndItems) {
    const std::string text = R"({"z":[3,1,2],"a":{"y":true,"x":false,"w":null},"_z":[null,{"id":"q"}]})";
    EXPECT_EQ(through(text), text);
}

TEST(Json, KeepsEmptyContainersAndForgetsSpaces) {
    EXPECT_EQ(through(" { \"a\" : [ ] ,\n\t\"b\" : { } } "), R"({"a":[],"b":{}})");
}

TEST(Json, DecodesEscapesAndWritesTheSameCharacters) {
    auto document = read(R"({"t":"a\"\\\/\n\t\u0041\u676f\ud83d\ude00\u0001","n\u0041me":1})");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->text_of(0, "t"), "a\"\\/\n\tA杯😀\x01");
    EXPECT_NE(document->member(0, "nAme"), kNone);
    EXPECT_EQ(write(*document), R"({"t":"a\"\\/\n\tA杯😀\u0001","nAme":1})");
}

TEST(Json, RefusesWhatIsNotJson) {
    for (const char* text : {"",
                             " ",
                             "{",
                             "}",
                             "[1,]",
                             "[1 2]",
                             R"({"a" 1})",
                             R"({"a":1,})",
                             R"({a:1})",
                             R"({"a":01})",
                             R"({"a":.5})",
                             R"({"a":1.})",
                             R"({"a":+1})",
                             R"({"a":tru})",
                             R"({"a":NaN})",
                             R"({"a":"\x"})",
                             R"({"a":"\ud800"})",
                             R"({"a":"\udc00\ud800"})",
                             R"({"a":1}{"b":2})",
                             R"({"a":1} x)",
                             "[1]]",
                             R"({"a":"b)",
                             R"({"a":'b'})",
                             R"({"a":1 "b":2})",
                             R"({"a":[1}})",
                             "{\"a\":\"tab\there\"}",
                             "{\"a\":\"\xff\"}",
                             R"({1:2})",
                             R"({"a":nulls})"}) {
        EXPECT_TRUE(refused(text)) << text;
    }
}

TEST(Json, RefusesADoubledName) {
    auto twice = read(R"({"name":{"given":"a","b":1,"given":"c"}})");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().path, ".name");
    EXPECT_NE(twice.error().en.find("given"), std::string::npos);
    EXPECT_NE(twice.error().zh.find("given"), std::string::npos);
    EXPECT_TRUE(refused(R"({"a":1,"\u0061":2})"));
}

TEST(Json, RefusesADoubledNameAmongMany) {
    std::string text = "{";
    for (int i = 0; i < 100; ++i) text += "\"m" + std::to_string(i) + "\":1,";
    EXPECT_FALSE(refused(text + R"("other":1})"));
    EXPECT_TRUE(refused(text + R"("m50":1})"));
}

TEST(Json, SaysTheLineAndColumn) {
    auto wrong = read("{\n  \"a\": 01\n}");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().en.find("line 2, column 8"), std::string::npos) << wrong.error().en;
}

TEST(Json, StopsAtItsLimits) {
    EXPECT_FALSE(refused(nested(200)));
    EXPECT_TRUE(refused(nested(201)));
    EXPECT_TRUE(refused(nested(1'000'000)));
    EXPECT_FALSE(read(std::string(R"({"a":[1,2,3]})"), {.nodes_max = 4}));
    EXPECT_FALSE(read(std::string(R"({"a":1})"), {.bytes_max = 6}));
    EXPECT_TRUE(refused("{\"" + std::string(1001, 'n') + "\":1}"));
}

TEST(Json, FindsMembersAndItems) {
    auto document = read(R"({"a":{"b":[10,20,30]},"c":"d"})");
    ASSERT_TRUE(document);
    const Node list = document->member(document->member(0, "a"), "b");
    EXPECT_EQ(document->count(list), 3U);
    EXPECT_EQ(document->text(document->at(list, 2)), "30");
    EXPECT_EQ(document->at(list, 3), kNone);
    EXPECT_EQ(document->member(0, "x"), kNone);
    EXPECT_EQ(document->text_of(0, "c"), "d");
}

TEST(Json, BuildsADocumentLikeOneThatWasRead) {
    auto part = read(R"({"deep":[1.50,{"x":"\n"}]})");
    ASSERT_TRUE(part);
    Builder builder;
    builder.open_object().text("a", "say \"hi\"").number("n", "2.0").truth("t", true).null("z");
    builder.open_array("list").text({}, "x").close().copy("copied", *part, part->member(0, "deep")).close();
    EXPECT_EQ(write(builder.finish()), R"({"a":"say \"hi\"","n":2.0,"t":true,"z":null,"list":["x"],"copied":[1.50,{"x":"\n"}]})");
}

}  // namespace
}  // namespace xinglin::fhir::json

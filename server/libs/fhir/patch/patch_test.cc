#include "libs/fhir/patch/patch.h"

#include <gtest/gtest.h>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir {
namespace {

// The result, or "!" and why not.
std::string after(std::string target, std::string changes) {
    const auto document = json::read(std::move(target)), patch = json::read(std::move(changes));
    const auto result = patched(r4(), *document, *patch);
    return result ? json::write(*result) : "!" + result.error().en;
}

TEST(JsonPatch, AddsRemovesReplacesMovesAndCopies) {
    EXPECT_EQ(after(R"({"a":[1,2]})", R"([{"op":"add","path":"/a/1","value":9},{"op":"add","path":"/a/-","value":{"b":1.10}}])"),
              R"({"a":[1,9,2,{"b":1.10}]})");
    EXPECT_EQ(after(R"({"a":1,"b":2})", R"([{"op":"remove","path":"/a"},{"op":"replace","path":"/b","value":null}])"),
              R"({"b":null})");
    EXPECT_EQ(
        after(R"({"a":{"x":1},"b":[0]})", R"([{"op":"move","from":"/a/x","path":"/b/0"},{"op":"copy","from":"/b","path":"/c"}])"),
        R"({"a":{},"b":[1,0],"c":[1,0]})");
    EXPECT_EQ(after(R"({"a/b":1,"c~d":2,"":3})",
                    R"([{"op":"remove","path":"/a~1b"},{"op":"remove","path":"/c~0d"},{"op":"test","path":"/","value":3}])"),
              R"({"":3})");
    EXPECT_EQ(after(R"({"a":1})", R"([{"op":"add","path":"","value":{"b":2}}])"), R"({"b":2})");
}

TEST(JsonPatch, TestsByValueAndNotByWriting) {
    EXPECT_EQ(after(R"({"a":1.0,"b":{"x":1,"y":2}})",
                    R"([{"op":"test","path":"/a","value":1},{"op":"test","path":"/b","value":{"y":2,"x":1}}])"),
              R"({"a":1.0,"b":{"x":1,"y":2}})");
    EXPECT_EQ(after(R"({"a":"1"})", R"([{"op":"test","path":"/a","value":1}])"), "!operation 1: the test does not hold");
}

TEST(JsonPatch, DoesAllOrNothingAndSaysWhichFailed) {
    EXPECT_EQ(after(R"({"a":[1]})", R"([{"op":"remove","path":"/a"},{"op":"remove","path":"/a"}])"),
              "!operation 2: the path does not exist");
    EXPECT_EQ(after(R"({"a":[1]})", R"([{"op":"add","path":"/a/2","value":1}])"),
              "!operation 1: there is no item 2 in the array");
    EXPECT_EQ(after(R"({"a":[1]})", R"([{"op":"replace","path":"/a/00","value":1}])"),
              "!operation 1: there is no item 00 in the array");
    EXPECT_EQ(after(R"({"a":[1]})", R"([{"op":"remove","path":"/a/-"}])"), "!operation 1: there is no item - in the array");
    EXPECT_EQ(after(R"({"a":{"b":1}})", R"([{"op":"move","from":"/a","path":"/a/b"}])"),
              "!operation 1: it cannot be moved into itself");
    EXPECT_EQ(after(R"({"a":1})", R"([{"op":"add","path":"/b"}])"), "!operation 1: value is missing");
    EXPECT_EQ(after(R"({"a":1})", R"([{"op":"spam","path":"/b"}])"), "!operation 1: there is no operation spam");
    EXPECT_EQ(after(R"({"a":1})", R"([{"op":"test","path":"a","value":1}])"), "!operation 1: a pointer begins with /");
}

TEST(JsonPatch, StaysWithinLimits) {
    std::string doubling = R"([{"op":"add","path":"/a","value":[1]})";
    for (int i = 0; i < 60; ++i) doubling += R"(,{"op":"copy","from":"/a","path":"/a/-"})";
    EXPECT_NE(after("{}", doubling + "]").find("the result is too"), std::string::npos);
}

std::string operation(const std::string& type, const std::string& path, const std::string& more) {
    return R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":")" + type +
           R"("},{"name":"path","valueString":")" + path + R"("})" + (more.empty() ? "" : "," + more) + "]}]}";
}
std::string value(const std::string& member) { return R"({"name":"value",)" + member + "}"; }
std::string name(const std::string& of) { return R"({"name":"name","valueString":")" + of + R"("})"; }
std::string number(const std::string& of, int n) {
    return R"({"name":")" + of + R"(","valueInteger":)" + std::to_string(n) + "}";
}
std::string patient(const std::string& members) { return R"({"resourceType":"Patient")" + members + "}"; }

TEST(FhirPathPatch, AddsMembersItemsAndChoices) {
    EXPECT_EQ(after(patient(""), operation("add", "Patient", name("birthDate") + "," + value(R"("valueDate":"1930-01-01")"))),
              patient(R"(,"birthDate":"1930-01-01")"));
    EXPECT_EQ(after(patient(R"(,"name":[{"given":["a"]}])"),
                    operation("add", "Patient.name[0]", name("given") + "," + value(R"("valueString":"b")"))),
              patient(R"(,"name":[{"given":["a","b"]}])"));
    EXPECT_EQ(after(patient(""), operation("add", "Patient", name("deceased") + "," + value(R"("valueBoolean":true)"))),
              patient(R"(,"deceasedBoolean":true)"));
    EXPECT_EQ(
        after(patient(""),
              operation(
                  "add", "Patient",
                  name("contact") + "," +
                      value(R"("part":[{"name":"name","valueHumanName":{"text":"a"}},{"name":"gender","valueCode":"male"}])"))),
        patient(R"(,"contact":[{"name":{"text":"a"},"gender":"male"}])"));
    EXPECT_EQ(after(patient(R"(,"birthDate":"2000")"),
                    operation("add", "Patient.birthDate",
                              name("extension") + "," + value(R"("valueExtension":{"url":"u","valueString":"v"})"))),
              patient(R"(,"birthDate":"2000","_birthDate":{"extension":[{"url":"u","valueString":"v"}]})"));
    EXPECT_EQ(after(patient(R"(,"gender":"male")"),
                    operation("add", "Patient", name("gender") + "," + value(R"("valueCode":"female")"))),
              "!operation 1: gender exists already");
    EXPECT_EQ(after(patient(""), operation("add", "Patient", name("nothing") + "," + value(R"("valueCode":"a")"))),
              "!operation 1: there is no element nothing");
}

TEST(FhirPathPatch, ReplacesAndDeletes) {
    EXPECT_EQ(after(patient(R"(,"birthDate":"2000")"), operation("replace", "Patient.birthDate", value(R"("valueDate":"2001")"))),
              patient(R"(,"birthDate":"2001")"));
    EXPECT_EQ(after(patient(R"(,"deceasedBoolean":true)"),
                    operation("replace", "Patient.deceased", value(R"("valueDateTime":"2001")"))),
              patient(R"(,"deceasedDateTime":"2001")"));
    EXPECT_EQ(after(patient(R"(,"birthDate":"2000","_birthDate":{"id":"a"})"), operation("delete", "Patient.birthDate", "")),
              patient(""));
    EXPECT_EQ(after(patient(R"(,"name":[{"text":"a"}])"), operation("delete", "Patient.name[0]", "")), patient(""));
    EXPECT_EQ(after(patient(""), operation("delete", "Patient.birthDate", "")), patient(""));
    EXPECT_EQ(after(patient(R"(,"name":[{"text":"a"},{"text":"b"}])"), operation("delete", "Patient.name", "")),
              "!operation 1: the path must lead to one element, it leads to 2");
}

TEST(FhirPathPatch, InsertsAndMoves) {
    const std::string three = R"(,"identifier":[{"value":"a"},{"value":"b"},{"value":"c"}])";
    EXPECT_EQ(after(patient(three), operation("insert", "Patient.identifier",
                                              number("index", 1) + "," + value(R"("valueIdentifier":{"value":"x"})"))),
              patient(R"(,"identifier":[{"value":"a"},{"value":"x"},{"value":"b"},{"value":"c"}])"));
    EXPECT_EQ(
        after(patient(three), operation("move", "Patient.identifier", number("source", 2) + "," + number("destination", 0))),
        patient(R"(,"identifier":[{"value":"c"},{"value":"a"},{"value":"b"}])"));
    EXPECT_EQ(
        after(patient(three), operation("move", "Patient.identifier", number("source", 0) + "," + number("destination", 2))),
        patient(R"(,"identifier":[{"value":"b"},{"value":"c"},{"value":"a"}])"));
    EXPECT_EQ(after(patient(three), operation("insert", "Patient.identifier",
                                              number("index", 4) + "," + value(R"("valueIdentifier":{"value":"x"})"))),
              "!operation 1: index is not within the list");
}

TEST(FhirPathPatch, RefusesWhatIsNone) {
    EXPECT_EQ(after(patient(""), R"({"resourceType":"Patient"})"), "!operation 1: it must be Parameters with operations");
    EXPECT_EQ(after(patient(""), operation("add", "Patient.", name("a"))).substr(0, 12), "!operation 1");
    EXPECT_EQ(after(patient(""), operation("replace", "1 + 1", value(R"("valueCode":"a")"))),
              "!operation 1: the path must lead to elements of the resource");
}

}  // namespace
}  // namespace xinglin::fhir

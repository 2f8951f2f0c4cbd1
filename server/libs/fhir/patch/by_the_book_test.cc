// JSON Patch by the cases of RFC 6902, and FHIRPath Patch by those of R4's fhirpatch.html.
#include <gtest/gtest.h>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/patch/patch.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir {
namespace {

struct Case {
    const char* what;
    const char* target;
    const char* changes;
    const char* result;   // Empty: refused.
};

std::string after(const Case& one) {
    const auto document = json::read(one.target), patch = json::read(one.changes);
    const auto result = patched(r4(), *document, *patch);
    EXPECT_TRUE(result || !(result.error().en.empty() || result.error().zh.empty())) << one.what;
    return result ? json::write(*result) : "";
}

void expect_all(std::initializer_list<Case> cases) {
    for (const Case& one : cases) EXPECT_EQ(after(one), one.result) << one.what;
}

TEST(PatchByTheBook, Adds) {
    expect_all({{"a member", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])", R"({"foo":"bar","baz":"qux"})"},
                {"an item between", R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])",
                 R"({"foo":["bar","qux","baz"]})"},
                {"a nested object", R"({"foo":"bar"})", R"([{"op":"add","path":"/child","value":{"grandchild":{}}}])",
                 R"({"foo":"bar","child":{"grandchild":{}}})"},
                {"an array as an item", R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc","def"]}])",
                 R"({"foo":["bar",["abc","def"]]})"},
                {"over what is there", R"({"foo":1})", R"([{"op":"add","path":"/foo","value":2}])", R"({"foo":2})"},
                {"members it does not know are ignored", R"({"foo":"bar"})",
                 R"([{"op":"add","path":"/baz","value":"qux","xyz":123}])", R"({"foo":"bar","baz":"qux"})"},
                {"below what is not there", R"({"foo":"bar"})", R"([{"op":"add","path":"/baz/bat","value":"qux"}])", R"()"},
                {"beyond the end", R"({"a":[1]})", R"([{"op":"add","path":"/a/3","value":1}])", R"()"},
                {"below a scalar", R"({"a":1})", R"([{"op":"add","path":"/a/b","value":1}])", R"()"},
                {"a null", R"({})", R"([{"op":"add","path":"/a","value":null}])", R"({"a":null})"}});
}

TEST(PatchByTheBook, RemovesAndReplaces) {
    expect_all({{"a member", R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])", R"({"foo":"bar"})"},
                {"an item", R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])", R"({"foo":["bar","baz"]})"},
                {"what is not there", R"({"foo":1})", R"([{"op":"remove","path":"/bar"}])", R"()"},
                {"a value", R"({"baz":"qux","foo":"bar"})", R"([{"op":"replace","path":"/baz","value":"boo"}])",
                 R"({"baz":"boo","foo":"bar"})"},
                {"an item's value", R"({"a":[1,2]})", R"([{"op":"replace","path":"/a/1","value":[3]}])", R"({"a":[1,[3]]})"},
                {"the whole", R"({"a":1})", R"([{"op":"replace","path":"","value":{"b":2}}])", R"({"b":2})"},
                {"the whole by what is no resource", R"({"a":1})", R"([{"op":"replace","path":"","value":1.1}])", R"()"},
                {"by nothing to replace", R"({"a":1})", R"([{"op":"replace","path":"/b","value":1}])", R"()"}});
}

TEST(PatchByTheBook, MovesAndCopies) {
    expect_all({{"a value", R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}})",
                 R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
                 R"({"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}})"},
                {"an item", R"({"foo":["all","grass","cows","eat"]})", R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])",
                 R"({"foo":["all","cows","eat","grass"]})"},
                {"onto itself", R"({"a":1})", R"([{"op":"move","from":"/a","path":"/a"}])", R"({"a":1})"},
                {"a copy", R"({"a":{"b":[1]}})", R"([{"op":"copy","from":"/a/b","path":"/c"}])", R"({"a":{"b":[1]},"c":[1]})"},
                {"from nowhere", R"({"a":1})", R"([{"op":"move","from":"/b","path":"/c"}])", R"()"},
                {"without from", R"({"a":1})", R"([{"op":"copy","path":"/c"}])", R"()"}});
}

TEST(PatchByTheBook, Tests) {
    expect_all({{"success", R"({"baz":"qux","foo":["a",2,"c"]})",
                 R"([{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}])",
                 R"({"baz":"qux","foo":["a",2,"c"]})"},
                {"failure", R"({"baz":"qux"})", R"([{"op":"test","path":"/baz","value":"bar"}])", R"()"},
                {"escapes in order", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":10}])", R"({"/":9,"~1":10})"},
                {"a string is no number", R"({"/":9,"~1":10})", R"([{"op":"test","path":"/~01","value":"10"}])", R"()"},
                {"what is not there", R"({})", R"([{"op":"test","path":"/a","value":null}])", R"()"},
                {"a null", R"({"a":null})", R"([{"op":"test","path":"/a","value":null}])", R"({"a":null})"}});
}

const std::string kPatient =
    R"({"resourceType":"Patient","name":[{"family":"A","given":["b","c"]},{"family":"D"}],"birthDate":"2000-01-01"})";

// One operation on the patient; `more` are its parts beyond type and path.
std::string patient_after(const std::string& type, const std::string& path, const std::string& more) {
    const std::string changes =
        R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":")" + type +
        R"("},{"name":"path","valueString":")" + path + R"("})" + more + "]}]}";
    return after({type.c_str(), kPatient.c_str(), changes.c_str(), ""});
}

std::string with(const std::string& what, const std::string& by) {
    std::string out = kPatient;
    return out.replace(out.find(what), what.size(), by);
}

TEST(PatchByTheBook, AddsByFhirPath) {
    EXPECT_EQ(patient_after("add", "Patient", R"(,{"name":"name","valueString":"gender"},{"name":"value","valueCode":"male"})"),
              with(R"(-01"})", R"(-01","gender":"male"})"));
    EXPECT_EQ(
        patient_after("add", "Patient.name[1]", R"(,{"name":"name","valueString":"given"},{"name":"value","valueString":"e"})"),
        with(R"({"family":"D"})", R"({"family":"D","given":["e"]})"));
    EXPECT_EQ(patient_after("insert", "Patient.name[0].given",
                            R"(,{"name":"index","valueInteger":1},{"name":"value","valueString":"x"})"),
              with(R"("b","c")", R"("b","x","c")"));
}

TEST(PatchByTheBook, ChangesByFhirPath) {
    EXPECT_EQ(patient_after("replace", "Patient.birthDate", R"(,{"name":"value","valueDate":"1999-12-31"})"),
              with("2000-01-01", "1999-12-31"));
    EXPECT_EQ(patient_after("delete", "Patient.name.where(family = 'D')", ""), with(R"(,{"family":"D"})", ""));
    EXPECT_EQ(patient_after("delete", "Patient.gender", ""), kPatient);
    EXPECT_EQ(
        patient_after("move", "Patient.name", R"(,{"name":"source","valueInteger":1},{"name":"destination","valueInteger":0})"),
        with(R"({"family":"A","given":["b","c"]},{"family":"D"})", R"({"family":"D"},{"family":"A","given":["b","c"]})"));
}

TEST(PatchByTheBook, KeepsBothHalvesOfAListTogether) {
    const auto moved = [](const char* target) {
        return after({"", target,
                      R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"move"},
            {"name":"path","valueString":"Patient.name.given"},{"name":"source","valueInteger":0},{"name":"destination","valueInteger":2}]}]})",
                      ""});
    };
    EXPECT_EQ(moved(R"({"resourceType":"Patient","name":[{"given":["a","b","c"],"_given":[{"id":"x"},null,null]}]})"),
              R"({"resourceType":"Patient","name":[{"given":["b","c","a"],"_given":[null,null,{"id":"x"}]}]})");
    EXPECT_EQ(moved(R"({"resourceType":"Patient","name":[{"given":["a","b","c"],"_given":[{"id":"x"}]}]})"),
              R"({"resourceType":"Patient","name":[{"given":["b","c","a"],"_given":[null,null,{"id":"x"}]}]})");
}

TEST(PatchByTheBook, RefusesByFhirPath) {
    EXPECT_EQ(patient_after("replace", "Patient.gender", R"(,{"name":"value","valueCode":"male"})"), "");
    EXPECT_EQ(patient_after("delete", "Patient.name.given", ""), "");
    EXPECT_EQ(patient_after("insert", "Patient", R"(,{"name":"index","valueInteger":0},{"name":"value","valueString":"x"})"), "");
    EXPECT_EQ(patient_after("move", "Patient", R"(,{"name":"source","valueInteger":0},{"name":"destination","valueInteger":0})"),
              "");
    EXPECT_EQ(patient_after("delete", "Patient", ""), "");
    EXPECT_EQ(patient_after("turn", "Patient.name", ""), "");
    EXPECT_EQ(patient_after("delete", "Patient..name", ""), "");
    EXPECT_EQ(patient_after("add", "Patient", R"(,{"name":"value","valueCode":"male"})"), "");
    EXPECT_EQ(
        patient_after("move", "Patient.name", R"(,{"name":"source","valueInteger":7},{"name":"destination","valueInteger":0})"),
        "");
}

}   // namespace
}   // namespace xinglin::fhir

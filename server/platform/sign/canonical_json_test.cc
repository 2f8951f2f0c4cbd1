#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "platform/sign/sign.h"

namespace xinglin::sign {
namespace {

std::string canonical(std::string_view json) {
    auto text = canonical_json(json);
    return text ? *text : text.error().code;
}

TEST(CanonicalJson, SortsKeysAndLeavesOutSpaces) {
    EXPECT_EQ(canonical("{ \"b\" : 2 , \"a\" : [ 1 , { \"d\":null, \"c\":true } ], \"\": false }"),
              R"({"":false,"a":[1,{"c":true,"d":null}],"b":2})");
    EXPECT_EQ(canonical("{}"), "{}");
    EXPECT_EQ(canonical("[]"), "[]");
    EXPECT_EQ(canonical(" \"text\" "), "\"text\"");
}

// RFC 8785, 3.2.3: by UTF-16 units, not by bytes of UTF-8.
TEST(CanonicalJson, SortsAsTheStandardsExampleDoes) {
    EXPECT_EQ(canonical("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"),
              "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\U0001f600\":5,\"\ufb33\":3}");
    EXPECT_EQ(canonical("{\"ab\":1,\"a\":2,\"\":3}"), R"({"":3,"a":2,"ab":1})");
}

TEST(CanonicalJson, WritesEachCharacterInOneWay) {
    EXPECT_EQ(canonical(R"("\u0041\/\u00e9\u4e2d\ud83d\ude00")"), "\"A/é中😀\"");
    EXPECT_EQ(canonical(R"("\u0008\u0009\u000a\u000c\u000d\u0022\u005c\u0001\u001f\u007f")"),
              "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0001\\u001f\x7f\"");
    EXPECT_EQ(canonical("\"头痛三天\""), "\"头痛三天\"");
}

TEST(CanonicalJson, WritesIntegersInOneWay) {
    EXPECT_EQ(canonical("[0,-0,-12,9007199254740991,-9007199254740991]"), "[0,0,-12,9007199254740991,-9007199254740991]");
}

TEST(CanonicalJson, RefusesWhatTwoReadersMayReadDifferently) {
    for (const std::string_view json : {"1.5", "1.0", "1e3", "9007199254740992", "-9007199254740992", "18446744073709551615",
                                        "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":1}", "{\"x\":{\"a\":1,\"a\":1}}"}) {
        EXPECT_EQ(canonical(json), "sign.not_canonical") << json;
    }
}

TEST(CanonicalJson, RefusesWhatIsNotJson) {
    for (const std::string_view json :
         {"", " ", "{", "{\"a\":}", "{'a':1}", "[1,]", "nul", "01", "\"\xff\"", "\"\\ud800\"", "{} {}", "\"a\nb\""}) {
        EXPECT_EQ(canonical(json), "sign.not_canonical") << json;
    }
    EXPECT_EQ(canonical(std::string(100'000, '[')), "sign.not_canonical");
    EXPECT_EQ(canonical(std::string(40, '[') + std::string(40, ']')), "sign.not_canonical");
}

// A JSON text of random shape, its members in random order and with random spaces.
std::string some_json(int depth) {
    const auto space = [] { return std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 2)), ' '); };
    const int kind = *rc::gen::inRange(0, depth > 0 ? 5 : 3);
    if (kind == 0) return std::to_string(*rc::gen::arbitrary<int>());
    if (kind == 1) return "\"\\u" + std::to_string(*rc::gen::inRange(1000, 9999)) + "\"";
    if (kind == 2) return "null";
    std::string out = kind == 3 ? "[" : "{";
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        if (kind == 4) out += "\"" + std::string(static_cast<std::size_t>(i), 'k') + "\"" + space() + ":";
        out += space() + some_json(depth - 1) + space() + (i > 1 ? "," : "");
    }
    return out + (kind == 3 ? "]" : "}");
}

RC_GTEST_PROP(CanonicalJson, OfCanonicalJsonIsItself, ()) {
    const std::string once = canonical(some_json(4));
    RC_ASSERT(once != "sign.not_canonical");
    RC_ASSERT(canonical(once) == once);
}

RC_GTEST_PROP(CanonicalJson, DoesNotDependOnTheOrderOfMembers, (const std::vector<int>& numbers)) {
    std::map<int, int> members;
    for (const int number : numbers) members[number] = number / 2;
    const auto write = [](auto from, auto to) {
        std::string out = "{";
        for (auto member = from; member != to; ++member) {
            out += (out.size() > 1 ? "," : "") + ("\"" + std::to_string(member->first)) + "\":" + std::to_string(member->second);
        }
        return out + "}";
    };
    RC_ASSERT(canonical(write(members.begin(), members.end())) == canonical(write(members.rbegin(), members.rend())));
}

}  // namespace
}  // namespace xinglin::sign

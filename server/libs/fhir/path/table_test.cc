// docs/fhir/fhirpath.md is true: each example gives its result, and no function is missing.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/testing.h"

namespace xinglin::fhir::path {
namespace {

struct Row {
    std::string what, example, result;
};

// Cells between bars that have no backslash before them.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') out.back() += line[++i];
        else if (line[i] == '|') out.emplace_back();
        else out.back() += line[i];
    }
    return out;
}

std::string without(std::string text, std::string_view around) {
    const auto from = text.find_first_not_of(around), last = text.find_last_not_of(around);
    return from == std::string::npos ? "" : text.substr(from, last - from + 1);
}

// Code stands between one backtick, or two and a space where it has backticks itself.
std::string code_of(const std::string& cell) {
    const std::string text = without(cell, " ");
    if (text.starts_with("``")) return without(text.substr(2, text.size() - 4), " ");
    return text.substr(1, text.size() - 2);
}

std::vector<Row> rows() {
    std::ifstream file(XINGLIN_FHIRPATH_TABLE);
    std::vector<Row> out;
    for (std::string line; std::getline(file, line);) {
        const auto parts = cells(line);
        if (parts.size() != 5 || parts[2].find('`') == std::string::npos) continue;
        out.push_back({without(parts[1], " `"), code_of(parts[2]), without(parts[3], " ")});
    }
    return out;
}

World world_with_terms() {
    World world;
    world.scope.member_of = [](std::string_view, const Item&) { return std::optional(true); };
    world.scope.subsumes = [](const Item&, const Item&) { return std::optional(true); };
    return world;
}

TEST(FhirPathTable, GivesEachResult) {
    const World world = world_with_terms();
    const auto all = rows();
    ASSERT_GT(all.size(), 150U);
    for (const Row& row : all) {
        const std::string answer = world(row.example);
        if (row.result == "error") EXPECT_TRUE(answer.starts_with('!')) << row.example << " gave " << answer;
        else EXPECT_EQ(answer, row.result == "(empty)" ? "" : row.result) << row.example;
    }
}

TEST(FhirPathTable, LeavesNoFunctionOut) {
    std::set<std::string> named;
    for (const Row& row : rows()) {
        if (row.what.ends_with("()")) named.insert(row.what.substr(0, row.what.size() - 2));
    }
    for (const Function* one : all_functions()) EXPECT_TRUE(named.contains(std::string(one->name))) << one->name;
}

}  // namespace
}  // namespace xinglin::fhir::path

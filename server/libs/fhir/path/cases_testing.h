// Many expressions at once, each with its answer or none.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>

#include "libs/fhir/path/testing.h"

namespace xinglin::fhir::path {

struct Case {
    const char* expression;
    const char* answer;   // As World gives it.
};

inline void expect_all(const World& world, std::initializer_list<Case> cases) {
    for (const Case& one : cases) EXPECT_EQ(world(one.expression), one.answer) << one.expression;
}

inline void expect_errors(const World& world, std::initializer_list<const char*> expressions) {
    for (const char* one : expressions) EXPECT_TRUE(world(one).starts_with('!')) << one << " gave " << world(one);
}

}  // namespace xinglin::fhir::path

// What FHIRPath's specification says, case by case.
#include <gtest/gtest.h>

#include "libs/fhir/json/read.h"
#include "libs/fhir/path/path.h"
#include "libs/fhir/path/testing.h"
#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir::path {
namespace {

TEST(Path, WalksAResource) {
    const World world;
    EXPECT_EQ(world("Patient.name.given"), "Peter, James, Jim, Peter, James");
    EXPECT_EQ(world("name.family"), "Chalmers, Windsor");
    EXPECT_EQ(world("name[1].given"), "Jim");
    EXPECT_EQ(world("`Patient`.name.`given`.count()"), "5");
    EXPECT_EQ(world("Encounter.name"), "");
    EXPECT_EQ(world("nothing"), "");
}

}  // namespace
}  // namespace xinglin::fhir::path

#include "base/access.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace xinglin {
namespace {

TEST(Roles, HoldThoseThatWereNamed) {
    const Roles roles = Role::Patient | Role::Desk;
    EXPECT_TRUE(roles.has(Role::Patient));
    EXPECT_TRUE(roles.has(Role::Desk));
    EXPECT_FALSE(roles.has(Role::Doctor));
    EXPECT_FALSE(roles.has(Role::System));
}

TEST(Access, OfNobodyIsAnonymous) {
    EXPECT_EQ(Access{}.role, Role::Anonymous);
    EXPECT_FALSE(Access{}.is_system());
}

TEST(Access, OfATimerNamesItsJob) {
    const Access access = Access::system("consult.offer_timeout");
    EXPECT_TRUE(access.is_system());
    EXPECT_EQ(access.job, "consult.offer_timeout");
    EXPECT_EQ(access.purpose, Purpose::SystemJob);
}

TEST(Access, HasANameForEachRoleAndPurpose) {
    EXPECT_EQ(role_name(Role::Doctor), "doctor");
    EXPECT_EQ(purpose_name(Purpose::PatientRequest), "patient_request");
}

TEST(Check, NamesTheBrokenPromiseAndItsPlace) {
    try {
        check(false, "the dose is positive");
        FAIL();
    } catch (const Bug& bug) {
        EXPECT_NE(std::string(bug.what()).find("the dose is positive"), std::string::npos);
        EXPECT_NE(std::string(bug.what()).find("access_test.cc"), std::string::npos);
    }
}

TEST(Check, SaysNothingWhenThePromiseHolds) { EXPECT_NO_THROW(check(true, "kept")); }

}  // namespace
}  // namespace xinglin

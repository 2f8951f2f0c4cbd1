#include "modules/identity/phone.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace xinglin::identity {
namespace {

TEST(Phone, IsTakenAsPeopleTypeIt) {
    EXPECT_EQ(normal_phone("13800138000"), "13800138000");
    EXPECT_EQ(normal_phone(" 138-0013 8000 "), "13800138000");
    EXPECT_EQ(normal_phone("+86 138 0013 8000"), "13800138000");
    EXPECT_EQ(normal_phone("8613800138000"), "13800138000");
}

TEST(Phone, RefusesWhatIsNoMainlandMobile) {
    for (auto typed : {"", "1", "12800138000", "10086", "23800138000", "1380013800", "138001380000", "1380013800a",
                       "１３８００１３８０００", "+1 3800138000", "021-63879999"}) {
        EXPECT_FALSE(normal_phone(typed)) << typed;
    }
}

TEST(Phone, RefusesALongTextWithoutReadingIt) { EXPECT_FALSE(normal_phone(std::string(1'000'000, ' ') + "13800138000")); }

TEST(Phone, ShowsSevenDigitsAtMost) {
    EXPECT_EQ(masked_phone("13800138000"), "138****8000");
    EXPECT_EQ(masked_phone("x"), "****");
}

RC_GTEST_PROP(Phone, ANormalNumberIsNormal, ()) {
    const auto rest = *rc::gen::container<std::string>(9, rc::gen::inRange('0', static_cast<char>('9' + 1)));
    const auto number = std::string("1") + *rc::gen::inRange('3', static_cast<char>('9' + 1)) + rest;
    RC_ASSERT(normal_phone(number) == number);
    RC_ASSERT(normal_phone("+86" + number) == number);
}

RC_GTEST_PROP(Phone, WhateverIsTypedBecomesElevenDigitsOrNothing, (const std::string& typed)) {
    const auto number = normal_phone(typed);
    if (number) RC_ASSERT(number->size() == 11U && number->find_first_not_of("0123456789") == std::string::npos);
}

TEST(Address, IsShownWithoutTheHost) {
    EXPECT_EQ(masked_ip("203.0.113.7"), "203.0.*.*");
    EXPECT_EQ(masked_ip("2001:db8:1::7"), "2001:db8:*");
    EXPECT_EQ(masked_ip(""), "*");
    EXPECT_EQ(masked_ip("unknown"), "*");
}

TEST(Address, IsCountedByTheHouseholdInIpv6) {
    EXPECT_EQ(counted_ip("203.0.113.7"), "203.0.113.7");
    EXPECT_EQ(counted_ip("::ffff:203.0.113.7"), "203.0.113.7");
    EXPECT_EQ(counted_ip("2001:db8:1:2:aaaa::1"), counted_ip("2001:db8:1:2:bbbb::9"));
    EXPECT_NE(counted_ip("2001:db8:1:2::1"), counted_ip("2001:db8:1:3::1"));
}

}  // namespace
}  // namespace xinglin::identity

#include "base/id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <unordered_set>

namespace xinglin {
namespace {

constexpr std::string_view kText = "018f3c6e-7a3b-7c00-8000-0123456789ab";

TEST(IdText, IsReadAsItIsWritten) {
    const auto id = PersonId::from_text(kText);
    ASSERT_TRUE(id);
    EXPECT_EQ(id->text(), kText);
    EXPECT_FALSE(id->is_nil());
}

TEST(IdText, IsRefusedInAnyOtherForm) {
    for (const std::string_view wrong :
         {"", "018f3c6e7a3b7c0080000123456789ab", "018F3C6E-7A3B-7C00-8000-0123456789AB", "018f3c6e-7a3b-7c00-8000-0123456789a",
          "018f3c6e-7a3b-7c00-8000-0123456789abc", "018f3c6e-7a3b-7c00-8000-0123456789ag", "018f3c6e_7a3b-7c00-8000-0123456789ab",
          "{18f3c6e-7a3b-7c00-8000-0123456789a}"}) {
        EXPECT_FALSE(PersonId::from_text(wrong)) << wrong;
    }
}

TEST(Id, OfNothingIsNil) { EXPECT_TRUE(PersonId{}.is_nil()); }

RC_GTEST_PROP(Id, SurvivesItsText, (const IdBytes& bytes)) { RC_ASSERT(id_from_text(id_text(bytes)) == bytes); }

RC_GTEST_PROP(Id, IsOrderedAsItsText, (const IdBytes& a, const IdBytes& b)) {
    RC_ASSERT((PersonId{a} < PersonId{b}) == (id_text(a) < id_text(b)));
}

TEST(Id, IsFoundInASet) {
    std::unordered_set<PersonId> set;
    PersonId person;
    person.bytes[15] = 9;
    set.insert(person);
    EXPECT_TRUE(set.contains(person));
    EXPECT_FALSE(set.contains(PersonId{}));
}

}  // namespace
}  // namespace xinglin

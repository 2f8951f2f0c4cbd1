#include <gmock/gmock.h>

#include "adapters/sms/account.h"

namespace xinglin::sms {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Templates, NameTheProvidersNumberAndTheArgumentsInOrder) {
    Account account;
    ASSERT_TRUE(add_template(account, "notify.sign_in_code/zh=1234567:code,minutes"));
    ASSERT_TRUE(add_template(account, "notify.doctor_accepted/en=77"));

    const auto& code = account.templates.at({"notify.sign_in_code", notify::Language::Zh});
    EXPECT_EQ(code.id, "1234567");
    EXPECT_THAT(code.parameters, ElementsAre("code", "minutes"));
    EXPECT_THAT(account.templates.at({"notify.doctor_accepted", notify::Language::En}).parameters, IsEmpty());
}

TEST(Templates, OfAnotherFormAreNone) {
    Account account;
    for (const char* line : {"", "minutes", "a=1", "a/zh", "a/zh=", "a/zh=x", "a/fr=1", "/zh=1", "a/zh=1:code,,minutes"}) {
        EXPECT_FALSE(add_template(account, line)) << line;
    }
    EXPECT_TRUE(add_template(account, "a/zh=1"));
    EXPECT_FALSE(add_template(account, "a/zh=2")) << "one text, one number";
}

}  // namespace
}  // namespace xinglin::sms

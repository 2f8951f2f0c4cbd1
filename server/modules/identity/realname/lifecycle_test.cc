#include "modules/identity/realname/lifecycle.h"

#include <gtest/gtest.h>

#include <array>

namespace xinglin::identity {
namespace {

constexpr std::array kStates{CheckState::Checking, CheckState::Claim,   CheckState::Review,
                             CheckState::Verified, CheckState::Refused, CheckState::Superseded};
constexpr std::array kEvents{CheckEvent::Match,     CheckEvent::Bound,   CheckEvent::NotConfirmed, CheckEvent::FaceMatch,
                             CheckEvent::AskPeople, CheckEvent::Approve, CheckEvent::Refuse,       CheckEvent::Again};

TEST(RealNameLifecycle, LetsNothingMoveThatIsOver) {
    for (auto state : {CheckState::Verified, CheckState::Refused, CheckState::Superseded}) {
        for (auto event : kEvents) EXPECT_FALSE(next(state, event));
        EXPECT_FALSE(is_open(state));
    }
}

TEST(RealNameLifecycle, VerifiesByTheRegistryAFaceOrPeopleAndNothingElse) {
    for (auto state : kStates) {
        for (auto event : kEvents) {
            if (next(state, event) != CheckState::Verified) continue;
            EXPECT_TRUE((state == CheckState::Checking && event == CheckEvent::Match) ||
                        (state == CheckState::Claim && event == CheckEvent::FaceMatch) ||
                        (state == CheckState::Review && event == CheckEvent::Approve));
        }
    }
}

TEST(RealNameLifecycle, AlwaysHasAWayOutOfWhatIsOpen) {
    for (auto state : kStates) {
        if (!is_open(state)) continue;
        bool ends = false;
        for (auto event : kEvents) ends |= event != CheckEvent::Again && next(state, event).has_value();
        EXPECT_TRUE(ends);
    }
}

}  // namespace
}  // namespace xinglin::identity

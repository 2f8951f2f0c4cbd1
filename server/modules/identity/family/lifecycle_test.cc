#include "modules/identity/family/lifecycle.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <array>

#include "modules/identity/family/ages.h"
#include "modules/identity/papers/testing.h"

namespace xinglin::identity {
namespace {

constexpr std::array kStates{LinkState::Draft, LinkState::ProofPending, LinkState::Active, LinkState::Suspended, LinkState::Unlinked};
constexpr std::array kEvents{LinkEvent::Proof,   LinkEvent::Approve, LinkEvent::Refuse,  LinkEvent::Consent,
                             LinkEvent::Suspend, LinkEvent::Resume,  LinkEvent::Outgrow, LinkEvent::Unlink};

TEST(FamilyLifecycle, CanAlwaysBeEndedOnceAndIsNeverRevived) {
    for (auto state : kStates) EXPECT_EQ(next(state, LinkEvent::Unlink).has_value(), state != LinkState::Unlinked);
    for (auto event : kEvents) EXPECT_FALSE(next(LinkState::Unlinked, event));
}

TEST(FamilyLifecycle, BecomesActiveByProofConsentOrResumingAlone) {
    for (auto state : kStates) {
        for (auto event : kEvents) {
            if (next(state, event) != LinkState::Active) continue;
            EXPECT_TRUE((state == LinkState::ProofPending && event == LinkEvent::Approve) ||
                        (state == LinkState::Draft && event == LinkEvent::Consent) ||
                        (state == LinkState::Suspended && event == LinkEvent::Resume));
        }
    }
}

TEST(Birthday, OfTheLeapDayIsTheFirstOfMarch) {
    EXPECT_EQ(birthday(day(2012, 2, 29), 14), day(2026, 3, 1));
    EXPECT_EQ(birthday(day(2012, 2, 29), 16), day(2028, 2, 29));
    EXPECT_EQ(guardian_until(day(2008, 11, 22)), start_of(day(2026, 12, 22)));
}

RC_GTEST_PROP(Birthday, IsTheFirstDayOnWhichSomebodyIsSoOld, ()) {
    const LocalDay born{*rc::gen::inRange(day(1900, 1, 1).days, day(2030, 1, 1).days)};
    const int years = *rc::gen::inRange(1, 30);
    const LocalDay then = birthday(born, years);
    RC_ASSERT(age_on(born, then) == years);
    RC_ASSERT(age_on(born, LocalDay{then.days - 1}) == years - 1);
}

}  // namespace
}  // namespace xinglin::identity

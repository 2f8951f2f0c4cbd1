#include "modules/consult/lifecycle.h"

#include <gtest/gtest.h>

#include <set>

namespace xinglin::consult {
namespace {

std::set<State> reachable_from(State start) {
    std::set<State> seen{start};
    for (bool grown = true; grown;) {
        grown = false;
        for (State from : std::set<State>(seen)) {
            for (Event event : kEvents) {
                if (auto to = next(from, event)) grown |= seen.insert(*to).second;
            }
        }
    }
    return seen;
}

TEST(Lifecycle, ReachesEveryStateFromTheQueue) {
    EXPECT_EQ(reachable_from(State::Queued), std::set<State>(kStates.begin(), kStates.end()));
}

TEST(Lifecycle, CanEndFromEveryState) {
    for (State state : kStates) {
        auto seen = reachable_from(state);
        EXPECT_TRUE(seen.contains(State::Closed) || seen.contains(State::Cancelled));
    }
}

TEST(Lifecycle, NeverLeavesAnEnd) {
    for (Event event : kEvents) {
        EXPECT_FALSE(next(State::Closed, event));
        EXPECT_FALSE(next(State::Cancelled, event));
    }
}

TEST(Lifecycle, CancelsOnlyWhatNobodyHasAnswered) {
    for (State state : kStates) EXPECT_FALSE(may_cancel(state, Said::Something));
    std::set<State> cancellable;
    for (State state : kStates) {
        if (may_cancel(state, Said::Nothing)) cancellable.insert(state);
    }
    EXPECT_EQ(cancellable, (std::set{State::Queued, State::Offered, State::Accepted}));
}

TEST(Lifecycle, GivesUpOnEveryWaitingStateAndOnNoOther) {
    for (State state : kStates) {
        EXPECT_EQ(next(state, give_up(Said::Nothing)).has_value(), is_waiting(state));
        EXPECT_EQ(next(state, give_up(Said::Something)).has_value(), is_waiting(state));
    }
    EXPECT_EQ(next(State::Accepted, give_up(Said::Something)), State::SummaryDue);
    EXPECT_EQ(next(State::Accepted, give_up(Said::Nothing)), State::Cancelled);
}

TEST(Lifecycle, ClosesOnlyThroughASignature) {
    for (State state : kStates) {
        for (Event event : kEvents) {
            auto to = next(state, event);
            if (to == State::Completed) {
                EXPECT_EQ(event, Event::Sign);
                EXPECT_EQ(state, State::SummaryDue);
            }
            if (to == State::Closed) {
                EXPECT_EQ(state, State::Completed);
            }
        }
    }
}

TEST(Lifecycle, LetsTheDoctorWriteOnlyWhatThePatientMayAnswer) {
    for (State state : kStates) {
        if (doctor_may_write(state)) {
            EXPECT_TRUE(patient_may_write(state));
        }
        if (is_over(state) || state == State::SummaryDue) {
            EXPECT_FALSE(patient_may_write(state));
        }
    }
}

TEST(Lifecycle, LosesTheDoctorOnEveryWayBackToTheQueue) {
    for (State state : kStates) {
        for (Event event : kEvents) {
            if (next(state, event) == State::Queued) {
                EXPECT_TRUE(is_load(state));
            }
        }
    }
}

}  // namespace
}  // namespace xinglin::consult

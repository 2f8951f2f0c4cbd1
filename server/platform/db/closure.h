// Runs one closure and turns whatever it throws into an outcome.
#pragma once

#include <optional>
#include <vector>

#include "platform/db/failure.h"
#include "platform/db/store.h"

namespace xinglin::db {

// What a store gives to each closure that it runs.
struct Surroundings {
    const StoreOptions& options;
    Clock& clock;
    Entropy& entropy;
};

struct Ran {
    Result<void> outcome{};
    std::vector<Kept> kept{};
    std::vector<Effect> effects{};
    std::optional<FailureKind> failure{};   // Set when the engine itself gave up.
};

// No closure holds the others up for ever: looked at before each statement, for interrupting one would take the whole group
// along. Beyond it "db.too_long", and nothing was done. Bulk work (migrations, retention) makes its own small steps.
inline constexpr Duration kInteractiveMax = 5s;
inline constexpr Duration kBackgroundMax = 30s;
inline constexpr Duration kReadMax = 30s;
inline constexpr Duration kNoLimit = Duration::max();
Duration limit_of(Lane lane);

Ran run_closure(Connection& connection, Txn::Mode mode, const Work& work, const Surroundings& around, Duration at_most = kNoLimit);

// The engine's own behind what a Txn was given.
Connection& engine_of(Connection& connection);

// One closure that writes what others kept, in order.
Work work_of(std::vector<Kept> kept);

// Calls the effects in order. One that throws is a bug: reported, and the rest still run.
void run_effects(std::vector<Effect>& effects, const StoreOptions& options);

}  // namespace xinglin::db

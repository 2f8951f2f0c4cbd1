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

Ran run_closure(Connection& connection, Txn::Mode mode, const Work& work, const Surroundings& around);

// One closure that writes what others kept, in order.
Work work_of(std::vector<Kept> kept);

// Calls the effects in order. One that throws is a bug: reported, and the rest still run.
void run_effects(std::vector<Effect>& effects, const StoreOptions& options);

}  // namespace xinglin::db

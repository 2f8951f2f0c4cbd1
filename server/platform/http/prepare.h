// What the first half of a route may use: a read snapshot and who acts. It runs on the CPU pool and decides nothing that
// a race could change; the decision looks again.
#pragma once

#include "platform/db/store.h"

namespace xinglin::http {

class Prepare {
 public:
    Prepare(db::Store& store, const Access& who, Instant instant) : access(who), now(instant), store_(&store) {}

    const Access& access;   // Authenticated, and of a role that the route serves.
    const Instant now;

    // `ask(Txn&, const Access&) -> Result<T>`; waits for the answer.
    template <class F>
    auto read(F&& ask) {
        return store_->read_now([&](db::Txn& txn, Moment&) { return ask(txn, access); });
    }

 private:
    db::Store* store_;
};

}  // namespace xinglin::http

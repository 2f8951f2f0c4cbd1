// A lease: of several nodes, one does the work. It saves work and never guards data: what it guards is checked again
// by the statement that writes.
#pragma once

#include <string>

#include "platform/db/store.h"

namespace xinglin::events {

class Lease {
 public:
    static constexpr Duration kTerm = 10s;

    // `holder` names this process; two processes never share one.
    Lease(db::Store& store, const Clock& clock, std::string name, IdBytes holder);

    // True while this process may work: renews when half of the term is over. Blocks for a write at most.
    bool held();
    // Gives it back, so that another node need not wait for the end of the term.
    void release();

 private:
    db::Store* store_;
    const Clock* clock_;
    std::string name_;
    IdBytes holder_;
    Instant until_{};
};

// Sixteen random bytes that name this process.
IdBytes new_holder(Entropy& entropy);

}  // namespace xinglin::events

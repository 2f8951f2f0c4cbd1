// The simulator behind the authority's protocol: an HTTP endpoint on 127.0.0.1 that checks requests as the authority does.
#pragma once

#include <memory>

#include "adapters/ca/ca.h"
#include "adapters/ca/simulator.h"

namespace xinglin::ca {

class SimulatorServer final {
 public:
    // Listens on a free port until it is destroyed. `patience`: how long a silent fault keeps its caller waiting.
    SimulatorServer(SimulatedAuthority& authority, Account account, crypto::Suite suite, const Clock& clock, Duration patience);
    ~SimulatorServer();

    std::string endpoint() const;   // "http://127.0.0.1:40123"

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::ca

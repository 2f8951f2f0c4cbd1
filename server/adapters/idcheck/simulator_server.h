// The simulator behind the provider's protocol: an HTTP endpoint on 127.0.0.1 that checks the signature as the provider does.
#pragma once

#include <memory>

#include "adapters/idcheck/account.h"
#include "adapters/idcheck/simulator.h"

namespace xinglin::idcheck {

class SimulatorServer final {
 public:
    // Listens on a free port until it is destroyed. How long a caller is kept waiting by a fault is `patience`.
    SimulatorServer(SimulatedIdCheck& provider, Account account, const Clock& clock, Duration patience);
    ~SimulatorServer();

    std::string endpoint() const;   // "http://127.0.0.1:40123/"

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::idcheck

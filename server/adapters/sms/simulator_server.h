// The simulator behind the provider's protocol: an HTTP endpoint on 127.0.0.1 that checks the signature as the provider does.
#pragma once

#include <memory>

#include "adapters/sms/account.h"
#include "adapters/sms/simulator.h"

namespace xinglin::sms {

class SimulatorServer final {
 public:
    // Listens on a free port until it is destroyed. `render` fills the templates, which a provider holds itself. How long a
    // caller is kept waiting by a fault is `patience`.
    SimulatorServer(SimulatedSms& provider, Account account, notify::Render render, const Clock& clock, Duration patience);
    ~SimulatorServer();

    std::string endpoint() const;   // "http://127.0.0.1:40123/"

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::sms

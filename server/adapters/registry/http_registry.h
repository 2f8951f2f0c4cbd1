// The adapter: asks the real registry over HTTPS.
#pragma once

#include "adapters/registry/protocol.h"

namespace xinglin::registry {

class HttpRegistry final : public directory::DoctorRegistry {
 public:
    HttpRegistry(Account account, const Clock& clock, Duration deadline)
        : account_(std::move(account)), clock_(&clock), deadline_(deadline) {}

    Result<directory::RegistryEntry> look_up(const directory::RegistryQuery& query, Duration within) override;
    Result<void> file(const directory::FilingRequest& request, Duration within) override;
    Duration deadline() const override { return deadline_; }

 private:
    Result<Answer> ask(std::string_view path, const std::string& body, Duration within);
    Account account_;
    const Clock* clock_;
    Duration deadline_;
};

}  // namespace xinglin::registry

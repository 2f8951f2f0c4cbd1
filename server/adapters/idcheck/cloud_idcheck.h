// The provider over its real protocol.
#pragma once

#include "adapters/idcheck/account.h"
#include "modules/identity/identity.h"

namespace xinglin::idcheck {

class CloudIdCheck final : public identity::IdChecker {
 public:
    CloudIdCheck(Account account, const Clock& clock) : account_(std::move(account)), clock_(&clock) {}

    // Errors: idcheck.no_answer (Unavailable), idcheck.busy (Busy); idcheck.refused is definite: our account, not the person.
    Result<identity::IdAnswer> check(const identity::IdQuestion& question, Duration within) override;

 private:
    Account account_;
    const Clock* clock_;
};

}  // namespace xinglin::idcheck

// The provider over its real protocol.
#pragma once

#include "adapters/sms/account.h"

namespace xinglin::sms {

class CloudSms final : public notify::SmsSender {
 public:
    CloudSms(Account account, const Clock& clock) : account_(std::move(account)), clock_(&clock) {}

    // Errors: sms.no_answer (Unavailable), sms.provider_busy (Busy); sms.refused and sms.no_template are definite.
    Result<std::string> send(const notify::Sms& sms, Duration within) override;

 private:
    Account account_;
    const Clock* clock_;
};

}  // namespace xinglin::sms

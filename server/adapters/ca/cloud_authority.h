// The authority over its real protocol.
#pragma once

#include "adapters/ca/authority.h"
#include "adapters/ca/ca.h"

namespace xinglin::ca {

class CloudAuthority final : public CertificateAuthority {
 public:
    CloudAuthority(Account account, crypto::Suite suite, const Clock& clock)
        : account_(std::move(account)), suite_(suite), clock_(&clock) {}

    Result<Chain> certify(const sign::Signer& signer, crypto::Scheme scheme, Duration within) override;
    Result<SignedDigest> sign_digest(const DigestOrder& order, Duration within) override;

 private:
    Account account_;
    crypto::Suite suite_;
    const Clock* clock_;
};

}  // namespace xinglin::ca

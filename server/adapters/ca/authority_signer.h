// A document signer out of an authority: asks for the certificate, has the digest signed, and believes nothing unverified.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "adapters/ca/authority.h"
#include "base/moment.h"

namespace xinglin::ca {

inline constexpr Duration kClocksMayDiffer = 10min;
inline constexpr std::size_t kChainsKept = 10'000;

class AuthoritySigner final : public sign::DocumentSigner {
 public:
    AuthoritySigner(std::unique_ptr<CertificateAuthority> authority, crypto::Suite suite, sign::Trust trust, const Clock& clock,
                    Duration deadline);

    Result<sign::Signature> sign(crypto::ByteView bytes, const sign::Signer& signer) override;
    Duration deadline() const override { return deadline_; }

 private:
    Result<Chain> chain_of(const sign::Signer& signer, Duration within, bool known_is_good);
    Result<sign::Signature> signed_under(const Chain& chain, crypto::ByteView bytes, const sign::Signer& signer, Duration within);
    Result<void> believe(crypto::ByteView bytes, const sign::Signature& signature, const sign::Signer& signer) const;

    std::unique_ptr<CertificateAuthority> authority_;
    crypto::Suite suite_;
    sign::Trust trust_;
    const Clock* clock_;
    Duration deadline_;
    std::mutex mutex_;
    std::map<PractitionerId, Chain> chains_;
};

}  // namespace xinglin::ca

// What a certificate authority with a cloud signing service does for us (电子认证服务, 云签名): it keeps each doctor's key,
// certifies it, and signs digests with it.
#pragma once

#include <string>
#include <vector>

#include "platform/crypto/keypair.h"
#include "platform/sign/sign.h"

namespace xinglin::ca {

using Chain = std::vector<crypto::Bytes>;   // DER, the doctor's first, the root left out.

struct DigestOrder {
    std::string reference;        // The same for the same bytes and signer, so that a repeated order is one order.
    PractitionerId signer;
    crypto::Scheme scheme;
    crypto::Digest digest;        // As crypto::digest_to_sign gives it.
};

struct SignedDigest {
    crypto::Bytes value;
    Chain chain;
    Instant at;
};

// Both block for at most `within`. Errors: sign.unavailable (not known whether it was done), sign.refused (a definite no).
class CertificateAuthority {
 public:
    virtual ~CertificateAuthority() = default;
    // The chain of the doctor's certificate; makes him a key and a certificate when he has none.
    virtual Result<Chain> certify(const sign::Signer& signer, crypto::Scheme scheme, Duration within) = 0;
    virtual Result<SignedDigest> sign_digest(const DigestOrder& order, Duration within) = 0;
};

Error unavailable();
Error refused(std::string code);

}  // namespace xinglin::ca

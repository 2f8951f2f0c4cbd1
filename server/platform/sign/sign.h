// Signatures on documents (电子签名法 2019, articles 13 and 14): made by a certificate authority for one doctor,
// verified offline for ever from the bytes, the signature and the certificate chain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "platform/crypto/bytes.h"

namespace xinglin::sign {

inline constexpr std::size_t kChainMax = 6;   // Certificates of one signature.

struct Signature {
    std::string algorithm;              // "ECDSA-P256-SHA256" or "SM2-SM3".
    crypto::Bytes hash;                 // SHA-256 or SM3 of the signed bytes: what a reader is shown.
    crypto::Bytes value;                // DER.
    std::vector<crypto::Bytes> chain;   // DER certificates, the signer's first, the root left out.
    Instant at;                         // As the authority says.
};

struct Signer {
    PractitionerId practitioner;
    std::string name;          // As on the practice certificate.
    std::string institution;
};

// The port; adapters/ca implements it. Blocks for up to its deadline: call it in prepare or in a job, never in decide.
// Refuses sign.unavailable (nothing is known to be signed: ask again, the same bytes are not signed twice) and
// sign.refused (the authority says no: certificate revoked or expired). What it returns has been verified.
class DocumentSigner {
 public:
    virtual ~DocumentSigner() = default;
    virtual Result<Signature> sign(crypto::ByteView bytes, const Signer& signer) = 0;
    // The deadline of one signature, all its calls together: whoever waits for one waits longer than this.
    virtual Duration deadline() const { return 4s; }
};

// Certificates of the authorities we trust, DER.
struct Trust {
    std::vector<crypto::Bytes> roots;
};

// Refuses sign.altered (bytes, hash or signature do not belong together), sign.untrusted (the chain does not lead to a
// root, or was not valid at `at`), sign.other_signer (the certificate is somebody else's).
Result<void> verify(crypto::ByteView bytes, const Signature& signature, const Trust& trust, PractitionerId signer);

// For one column: all certificates one behind the other, each led by its length; and back.
crypto::Bytes pack_chain(const std::vector<crypto::Bytes>& chain);
Result<std::vector<crypto::Bytes>> unpack_chain(crypto::ByteView packed);

// The bytes that are signed: keys sorted, no spaces, shortest escapes (RFC 8785). Objects, arrays, strings, integers up
// to 2^53, true, false, null; refuses sign.not_canonical for fractions, doubled keys and what is not JSON.
Result<std::string> canonical_json(std::string_view json);

}  // namespace xinglin::sign

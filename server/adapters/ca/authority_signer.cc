#include "adapters/ca/authority_signer.h"

#include <chrono>

#include "platform/sign/certificate.h"

namespace xinglin::ca {
namespace {

// What is left of the deadline; real time, whatever clock the signer looks at.
class Patience {
 public:
    explicit Patience(Duration whole) : until_(std::chrono::steady_clock::now() + whole) {}
    Duration left() const {
        const auto rest = std::chrono::duration_cast<Duration>(until_ - std::chrono::steady_clock::now());
        return std::max(rest, Duration{0});
    }

 private:
    std::chrono::steady_clock::time_point until_;
};

// Of the digest and not of the text: under SM2 a new key makes another digest, and so another order.
std::string reference_of(const crypto::Digest& digest, PractitionerId signer) {
    return crypto::hex(crypto::Hasher(crypto::Suite::Standard).update(signer.bytes).update(digest).finish());
}

bool chain_serves(const Chain& chain, Instant now) {
    if (chain.empty()) return false;
    const auto leaf = sign::Certificate::from_der(chain.front());
    return leaf && leaf->is_valid_at(now);
}

}  // namespace

Error unavailable() { return {.kind = ErrorKind::Unavailable, .code = "sign.unavailable"}; }
Error refused(std::string code) {
    return {.kind = ErrorKind::Unprocessable, .code = "sign.refused", .arguments = {{"code", std::move(code)}}};
}

AuthoritySigner::AuthoritySigner(std::unique_ptr<CertificateAuthority> authority, crypto::Suite suite, sign::Trust trust,
                                 const Clock& clock, Duration deadline)
    : authority_(std::move(authority)), suite_(suite), trust_(std::move(trust)), clock_(&clock), deadline_(deadline) {}

Result<Chain> AuthoritySigner::chain_of(const sign::Signer& signer, Duration within, bool known_is_good) {
    if (known_is_good) {
        const std::lock_guard lock(mutex_);
        const auto known = chains_.find(signer.practitioner);
        if (known != chains_.end() && chain_serves(known->second, clock_->now())) return known->second;
    }
    auto chain = authority_->certify(signer, crypto::document_scheme(suite_), within);
    if (!chain) return refuse(chain.error());
    const std::lock_guard lock(mutex_);
    if (chains_.size() >= kChainsKept) chains_.clear();
    chains_[signer.practitioner] = *chain;
    return chain;
}

// An authority that errs, or somebody between us and it, must not put a wrong signature under a note.
Result<void> AuthoritySigner::believe(crypto::ByteView bytes, const sign::Signature& signature,
                                      const sign::Signer& signer) const {
    const Instant now = clock_->now();
    if (signature.at > now + kClocksMayDiffer || signature.at < now - kClocksMayDiffer) return refuse(unavailable());
    return sign::verify(bytes, signature, trust_, signer.practitioner);
}

Result<sign::Signature> AuthoritySigner::signed_under(const Chain& chain, crypto::ByteView bytes, const sign::Signer& signer,
                                                      Duration within) {
    const auto scheme = crypto::document_scheme(suite_);
    const auto leaf = chain.empty() ? std::nullopt : sign::Certificate::from_der(chain.front());
    const auto digest = leaf ? crypto::digest_to_sign(scheme, leaf->public_der(), bytes) : std::nullopt;
    if (!digest) return refuse(unavailable());
    auto answer =
        authority_->sign_digest({reference_of(*digest, signer.practitioner), signer.practitioner, scheme, *digest}, within);
    if (!answer) return refuse(answer.error());
    sign::Signature signature{.algorithm = std::string(crypto::scheme_name(scheme)),
                              .hash = crypto::bytes_of(crypto::digest(suite_, bytes)),
                              .value = std::move(answer->value),
                              .chain = std::move(answer->chain),
                              .at = answer->at};
    if (auto believed = believe(bytes, signature, signer); !believed) return refuse(unavailable());
    return signature;
}

Result<sign::Signature> AuthoritySigner::sign(crypto::ByteView bytes, const sign::Signer& signer) {
    const Patience patience(deadline_);
    auto chain = chain_of(signer, patience.left(), true);
    if (!chain) return refuse(chain.error());
    auto signature = signed_under(*chain, bytes, signer, patience.left());
    if (signature || signature.error().kind != ErrorKind::Unavailable || patience.left() == Duration{0}) return signature;
    // The doctor may have a new certificate since we asked: once more, with a fresh one.
    auto fresh = chain_of(signer, patience.left(), false);
    if (!fresh || *fresh == *chain) return signature;
    return signed_under(*fresh, bytes, signer, patience.left());
}

}  // namespace xinglin::ca

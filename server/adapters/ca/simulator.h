// An authority that can be slow, wrong, silent, late and double. Its root, its issuing certificate and its doctors' keys lie
// in a folder, or in memory for tests.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

#include "adapters/ca/authority.h"
#include "base/moment.h"
#include "platform/sign/certificate.h"

namespace xinglin::ca {

enum class Fault : std::uint8_t {
    None,
    Slow,     // Answers, but takes its time.
    Wrong,    // Answers with a signature of something else.
    Silent,   // Neither signs nor answers.
    Late,     // Signs, but its answer never arrives.
    Double,   // Signs twice and answers with the second.
    Refused,  // The doctor's certificate is revoked.
};

class SimulatedAuthority final : public CertificateAuthority {
 public:
    using Sleep = std::function<void(Duration)>;

    // An empty folder keeps everything in memory. `sleep` may do nothing in tests.
    SimulatedAuthority(std::filesystem::path folder, crypto::Scheme scheme, const Clock& clock, Sleep sleep);

    // The next calls meet these faults, in this order; then none.
    void script(std::initializer_list<Fault> faults);

    Result<Chain> certify(const sign::Signer& signer, crypto::Scheme scheme, Duration within) override;
    Result<SignedDigest> sign_digest(const DigestOrder& order, Duration within) override;

    sign::Trust trust() const { return {{root_->certificate.der()}}; }
    int signatures() const;     // How many it has made.
    void revoke(PractitionerId doctor);   // His next certificate is a new one, with a new key.

 private:
    struct Holder {
        crypto::KeyPair key;
        sign::Certificate certificate;
    };
    Fault next_fault();
    Holder made(const sign::CertificateRequest& request, const Holder* issuer) const;
    std::optional<Holder> stored(const std::string& name) const;
    void keep(const std::string& name, const Holder& holder) const;
    Holder founded(const std::string& name, const sign::CertificateRequest& request, const Holder* issuer) const;
    std::optional<Holder> doctor(PractitionerId id);
    Result<SignedDigest> take(const DigestOrder& order, bool wrong);
    Chain chain_of(const Holder& doctor) const { return {doctor.certificate.der(), issuing_->certificate.der()}; }

    std::filesystem::path folder_;
    crypto::Scheme scheme_;
    const Clock* clock_;
    Sleep sleep_;
    mutable std::mutex mutex_;
    std::deque<Fault> script_;
    std::optional<Holder> root_;
    std::optional<Holder> issuing_;
    std::map<PractitionerId, Holder> doctors_;
    std::map<std::string, SignedDigest> answered_;   // By reference.
    int signatures_ = 0;
};

}  // namespace xinglin::ca

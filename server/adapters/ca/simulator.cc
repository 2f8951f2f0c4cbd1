#include "adapters/ca/simulator.h"

#include <stdexcept>

#include "platform/crypto/private_file.h"

namespace xinglin::ca {
namespace {

constexpr Duration kYear = 24h * 365;
constexpr Duration kDoctorCertificate = kYear * 3;
constexpr std::size_t kRemembered = 10'000;
constexpr std::size_t kFileMax = 64 * 1024;
constexpr std::string_view kOrganization = "Xinglin demo authority 杏林演示认证机构";

sign::CertificateRequest authority_request(std::string name, Instant now, int years) {
    return {.common_name = std::move(name), .organization = std::string(kOrganization), .subject_serial = {}, .authority = true,
            .from = now - 24h, .until = now + kYear * years};
}

}  // namespace

SimulatedAuthority::SimulatedAuthority(std::filesystem::path folder, crypto::Scheme scheme, const Clock& clock, Sleep sleep)
    : folder_(std::move(folder)), scheme_(scheme), clock_(&clock), sleep_(std::move(sleep)) {
    if (!folder_.empty() && crypto::make_private_directory(folder_) != 0)
        throw std::runtime_error(folder_.string() + ": cannot be made");
    root_.emplace(founded("root", authority_request("Xinglin demo root", clock.now(), 30), nullptr));
    issuing_.emplace(founded("issuing", authority_request("Xinglin demo issuing", clock.now(), 20), &*root_));
}

void SimulatedAuthority::script(std::initializer_list<Fault> faults) {
    const std::lock_guard lock(mutex_);
    script_.assign(faults);
}

int SimulatedAuthority::signatures() const {
    const std::lock_guard lock(mutex_);
    return signatures_;
}

Fault SimulatedAuthority::next_fault() {
    const std::lock_guard lock(mutex_);
    if (script_.empty()) return Fault::None;
    const Fault fault = script_.front();
    script_.pop_front();
    return fault;
}

SimulatedAuthority::Holder SimulatedAuthority::made(const sign::CertificateRequest& request, const Holder* issuer) const {
    const auto key = crypto::KeyPair::generate(scheme_);
    const auto certificate = issuer == nullptr
                                 ? sign::self_signed_certificate(request, key)
                                 : sign::issue_certificate(request, key.public_der(), {issuer->certificate, issuer->key});
    return {key, certificate};
}

std::optional<SimulatedAuthority::Holder> SimulatedAuthority::stored(const std::string& name) const {
    if (folder_.empty()) return std::nullopt;
    const auto pem = crypto::read_private(folder_ / (name + ".key"), kFileMax);
    const auto der = crypto::read_private(folder_ / (name + ".crt"), kFileMax);
    if (pem.error != 0 || der.error != 0) return std::nullopt;
    auto key = crypto::KeyPair::from_pem(scheme_, crypto::text_of(pem.bytes));
    auto certificate = sign::Certificate::from_der(der.bytes);
    if (!key || !certificate || key->public_der() != certificate->public_der()) return std::nullopt;
    return Holder{*key, *certificate};
}

void SimulatedAuthority::keep(const std::string& name, const Holder& holder) const {
    if (folder_.empty()) return;
    const std::string pem = holder.key.private_pem();
    int error = crypto::write_private(folder_ / (name + ".key"), crypto::view_of(pem), crypto::Existing::Replace);
    if (error == 0) error = crypto::write_private(folder_ / (name + ".crt"), holder.certificate.der(), crypto::Existing::Replace);
    if (error != 0) throw std::runtime_error(folder_.string() + ": cannot be written");
}

SimulatedAuthority::Holder SimulatedAuthority::founded(const std::string& name, const sign::CertificateRequest& request,
                                                       const Holder* issuer) const {
    if (auto old = stored(name)) return *old;
    Holder fresh = made(request, issuer);
    keep(name, fresh);
    return fresh;
}

// Under the lock.
std::optional<SimulatedAuthority::Holder> SimulatedAuthority::doctor(PractitionerId id) {
    auto known = doctors_.find(id);
    if (known == doctors_.end()) {
        auto old = stored(id.text());
        if (!old) return std::nullopt;
        known = doctors_.emplace(id, std::move(*old)).first;
    }
    if (!known->second.certificate.is_valid_at(clock_->now())) return std::nullopt;
    return known->second;
}

void SimulatedAuthority::revoke(PractitionerId id) {
    const std::lock_guard lock(mutex_);
    doctors_.erase(id);
    if (!folder_.empty()) std::filesystem::remove(folder_ / (id.text() + ".key"));
}

Result<Chain> SimulatedAuthority::certify(const sign::Signer& signer, crypto::Scheme scheme, Duration) {
    if (scheme != scheme_) return refuse(refused("1002"));
    const std::lock_guard lock(mutex_);
    if (auto known = doctor(signer.practitioner)) return chain_of(*known);
    const sign::CertificateRequest request{.common_name = signer.name, .organization = signer.institution,
                                           .subject_serial = signer.practitioner.text(), .authority = false,
                                           .from = clock_->now() - 1h, .until = clock_->now() + kDoctorCertificate};
    Holder fresh = made(request, &*issuing_);
    keep(signer.practitioner.text(), fresh);
    doctors_.insert_or_assign(signer.practitioner, fresh);
    return chain_of(fresh);
}

Result<SignedDigest> SimulatedAuthority::take(const DigestOrder& order, bool wrong) {
    const std::lock_guard lock(mutex_);
    const auto known = doctor(order.signer);
    if (!known) return refuse(refused("1003"));
    const auto before = answered_.find(order.reference);
    if (before != answered_.end() && before->second.chain == chain_of(*known)) return before->second;
    crypto::Digest digest = order.digest;
    if (wrong) digest[0] ^= 1;
    ++signatures_;
    SignedDigest answer{known->key.sign_digest(digest), chain_of(*known), clock_->now()};
    if (wrong) return answer;
    if (answered_.size() >= kRemembered) answered_.clear();
    answered_.insert_or_assign(order.reference, answer);
    return answer;
}

Result<SignedDigest> SimulatedAuthority::sign_digest(const DigestOrder& order, Duration within) {
    switch (next_fault()) {
    case Fault::None: return take(order, false);
    case Fault::Slow: sleep_(within / 2); return take(order, false);
    case Fault::Wrong: return take(order, true);
    case Fault::Silent: sleep_(within); return refuse(unavailable());
    case Fault::Late: {
        (void)take(order, false);
        sleep_(within);
        return refuse(unavailable());
    }
    case Fault::Double: {
        (void)take(order, false);
        return take(order, false);
    }
    case Fault::Refused: return refuse(refused("1004"));
    }
    return refuse(unavailable());
}

}  // namespace xinglin::ca

#include "adapters/ca/ca.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "adapters/ca/authority_signer.h"
#include "adapters/ca/cloud_authority.h"
#include "adapters/ca/simulator.h"
#include "platform/crypto/private_file.h"

namespace xinglin::ca {
namespace {

constexpr std::size_t kCertificateMax = 64 * 1024;

}  // namespace

std::unique_ptr<sign::DocumentSigner> cloud_signer(Account account, crypto::Suite suite, sign::Trust trust, const Clock& clock,
                                                   Duration deadline) {
    auto authority = std::make_unique<CloudAuthority>(std::move(account), suite, clock);
    return std::make_unique<AuthoritySigner>(std::move(authority), suite, std::move(trust), clock, deadline);
}

std::unique_ptr<sign::DocumentSigner> simulated_signer(const std::filesystem::path& folder, crypto::Suite suite,
                                                       const Clock& clock, Duration deadline) {
    auto authority = std::make_unique<SimulatedAuthority>(folder, crypto::document_scheme(suite), clock,
                                                          [](Duration time) { std::this_thread::sleep_for(time); });
    sign::Trust trust = authority->trust();
    return std::make_unique<AuthoritySigner>(std::move(authority), suite, std::move(trust), clock, deadline);
}

sign::Trust simulated_trust(const std::filesystem::path& folder) {
    auto root = crypto::read_private(folder / "root.crt", kCertificateMax);
    if (root.error != 0) throw std::runtime_error((folder / "root.crt").string() + ": cannot be read");
    return {{std::move(root.bytes)}};
}

sign::Trust trust_from_file(const std::filesystem::path& pem) {
    std::ifstream file(pem, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto roots = sign::Certificate::all_from_pem(text.str());
    if (!file || !roots) throw std::runtime_error(pem.string() + ": holds no certificates in PEM, or cannot be read");
    sign::Trust trust;
    for (const sign::Certificate& root : *roots) trust.roots.push_back(root.der());
    return trust;
}

}  // namespace xinglin::ca

// The face of this folder: signers of documents, by a real authority or by the simulator of a demo.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/moment.h"
#include "platform/crypto/digest.h"
#include "platform/sign/sign.h"

namespace xinglin::ca {

struct Account {
    std::string endpoint;   // "https://ca.example/api"
    std::string name;       // Ours there.
    std::string key;        // Shared with it; signs our requests.
};

// Trusts `trust` and nothing else. The clock outlives the signer. `deadline`: of one signature, all its calls together.
std::unique_ptr<sign::DocumentSigner> cloud_signer(Account account, crypto::Suite suite, sign::Trust trust, const Clock& clock,
                                                   Duration deadline);

// Keys and certificates lie in `folder` (made when missing; 0700), so that signatures still verify after a restart.
// Throws std::runtime_error with a sentence for the operator when the folder cannot be used.
std::unique_ptr<sign::DocumentSigner> simulated_signer(const std::filesystem::path& folder, crypto::Suite suite,
                                                       const Clock& clock, Duration deadline);
sign::Trust simulated_trust(const std::filesystem::path& folder);

// The roots in a PEM file. Throws std::runtime_error with a sentence for the operator.
sign::Trust trust_from_file(const std::filesystem::path& pem);

}  // namespace xinglin::ca

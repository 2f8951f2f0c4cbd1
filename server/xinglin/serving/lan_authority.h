// A certificate authority for one demo on one network: a root that a phone is told to trust, and a certificate for today's
// address. ECDSA P-256; the root for ten years, the certificate for 90 days (made anew when less than 30 are left).
#pragma once

#include <filesystem>
#include <string>

#include "base/instant.h"

namespace xinglin::serving {

struct LanFiles {
    std::filesystem::path root;          // PEM, to be installed on the phone.
    std::filesystem::path certificate;   // PEM, with the root behind it.
    std::filesystem::path key;           // PEM, 0600.
};

// Throws std::runtime_error when the folder cannot be used.
LanFiles lan_certificate(const std::filesystem::path& folder, const std::string& address, Instant now);

}  // namespace xinglin::serving

#include "xinglin/demo/people.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/totp.h"

namespace xinglin::demo {

std::vector<std::uint8_t> totp_secret(std::string_view login) {
    const auto digest = crypto::sha256("xinglin demo authenticator " + std::string(login));
    return {digest.begin(), digest.begin() + crypto::kTotpSecretBytes};
}

std::string_view app_of(const DemoMember& member) { return member.department < 0 ? "desk" : "doctor"; }

}  // namespace xinglin::demo

#include "platform/sign/sign.h"

namespace xinglin::sign {
namespace {

constexpr std::size_t kCertificateMax = 16 * 1024;
constexpr std::size_t kLengthBytes = 4;

}  // namespace

crypto::Bytes pack_chain(const std::vector<crypto::Bytes>& chain) {
    crypto::Bytes packed;
    for (const crypto::Bytes& certificate : chain) {
        for (int shift = 24; shift >= 0; shift -= 8) packed.push_back(static_cast<std::uint8_t>(certificate.size() >> shift));
        packed.insert(packed.end(), certificate.begin(), certificate.end());
    }
    return packed;
}

Result<std::vector<crypto::Bytes>> unpack_chain(crypto::ByteView packed) {
    const Error altered{ErrorKind::Unprocessable, "sign.altered"};
    std::vector<crypto::Bytes> chain;
    while (!packed.empty()) {
        if (packed.size() < kLengthBytes || chain.size() == kChainMax) return refuse(altered);
        const std::size_t length =
            std::size_t{packed[0]} << 24 | std::size_t{packed[1]} << 16 | std::size_t{packed[2]} << 8 | packed[3];
        packed = packed.subspan(kLengthBytes);
        if (length == 0 || length > kCertificateMax || length > packed.size()) return refuse(altered);
        chain.push_back(crypto::bytes_of(packed.first(length)));
        packed = packed.subspan(length);
    }
    return chain;
}

}  // namespace xinglin::sign

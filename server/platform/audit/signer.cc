#include "platform/audit/signer.h"

namespace xinglin::audit {
namespace {

std::string id_of(crypto::Scheme scheme, crypto::ByteView public_der) {
    const auto digest = crypto::sha256(public_der);
    return std::string(crypto::scheme_name(scheme)) + ":" + crypto::hex(crypto::ByteView(digest).first(8));
}

}  // namespace

KeySigner::KeySigner(crypto::KeyPair key) : key_(std::move(key)), key_id_(id_of(key_.scheme(), key_.public_der())) {}

void KeyVerifier::trust(crypto::Scheme scheme, crypto::Bytes public_der) {
    auto id = id_of(scheme, public_der);
    trusted_.push_back({std::move(id), scheme, std::move(public_der)});
}

bool KeyVerifier::holds(std::string_view key_id, crypto::ByteView bytes, crypto::ByteView signature) const {
    for (const auto& key : trusted_) {
        if (key.key_id == key_id) return crypto::verify(key.scheme, key.public_der, bytes, signature);
    }
    return false;
}

}  // namespace xinglin::audit

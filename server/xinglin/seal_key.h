// The key that seals the audit: derived, so that whoever holds the keyring can check, and nobody else can seal.
#pragma once

#include "platform/crypto/keypair.h"
#include "platform/crypto/keyring.h"

namespace xinglin {

inline crypto::KeyPair seal_key_of(const crypto::Keyring& keyring) {
    return crypto::KeyPair::ed25519_from_seed(keyring.derive("audit.seal").view());
}

}  // namespace xinglin

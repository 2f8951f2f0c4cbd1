// Authenticated encryption under one key: AES-256-GCM, or SM4-CTR then HMAC-SM3. Only keyring.cc includes this.
#pragma once

#include <optional>

#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"

namespace xinglin::crypto {

inline constexpr std::size_t kAeadKeyBytes = 64;   // AES: the first 32. SM: 16 for SM4, 32 for HMAC-SM3, from these.

// nonce, ciphertext, tag. `bound` is authenticated and not contained.
Bytes aead_seal(Suite suite, ByteView key, ByteView plain, ByteView bound);
std::optional<Bytes> aead_open(Suite suite, ByteView key, ByteView sealed, ByteView bound);

}  // namespace xinglin::crypto

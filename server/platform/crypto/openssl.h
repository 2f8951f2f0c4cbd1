// What of OpenSSL the files of this folder share. Not for others.
#pragma once

#include <openssl/evp.h>

#include <memory>

#include "base/check.h"
#include "platform/crypto/bytes.h"

namespace xinglin::crypto {

struct FreeEvp {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using MdContext = std::unique_ptr<EVP_MD_CTX, FreeEvp>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeEvp>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeEvp>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeEvp>;

// A failure here is want of memory or a broken library; no input can cause it.
inline void must(int answer, std::source_location where = std::source_location::current()) {
    check(answer == 1, "OpenSSL does what it is asked", where);
}

// Looked up once: a look-up costs more than hashing a short text.
const EVP_MD* sha256_md();
const EVP_MD* sm3_md();

}  // namespace xinglin::crypto

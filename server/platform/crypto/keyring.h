// The keys of one data directory: versions of the sealing key, one look-up key, one root for derived secrets.
// Kept wrapped by a master key: DATA/keys/master.key (0600, or elsewhere by config) over DATA/keys/keyring (0600).
#pragma once

#include <filesystem>
#include <memory>
#include <shared_mutex>

#include "base/result.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"

namespace xinglin::crypto {

// Safe to use from many threads. Sealed bytes: format, key version, nonce, ciphertext, tag; the context is bound in and
// not stored. AES-256-GCM, or SM4-CTR then HMAC-SM3 (OpenSSL 3.0 has no SM4-GCM). One key seals at most 2^32 values.
class Keyring final {
 public:
    struct Place {
        std::filesystem::path keyring;   // DATA/keys/keyring
        std::filesystem::path master;    // DATA/keys/master.key
        static Place in(const std::filesystem::path& data);
    };

    // Makes both files for a new data directory; refuses keys.exist and leaves what is there.
    static Result<void> init(const Place& place, Suite suite);
    // Throws std::runtime_error with a sentence for the operator: missing, readable by others, damaged.
    static std::unique_ptr<Keyring> load(const Place& place);
    // Keys out of a seed, on no disk.
    static std::unique_ptr<Keyring> for_tests(Suite suite = Suite::Standard, std::uint64_t seed = 1);
    ~Keyring();

    Suite suite() const;

    // `context` says what and whose this is ("identity.phone:<person id>"): sealed for one place, it opens in no other.
    Bytes seal(ByteView plain, std::string_view context) const;
    Bytes seal(std::string_view plain, std::string_view context) const { return seal(view_of(plain), context); }
    // Refuses crypto.cannot_open: another context, a changed byte, a key that is gone; which one it does not say.
    Result<Bytes> open(ByteView sealed, std::string_view context) const;
    Result<std::string> open_text(ByteView sealed, std::string_view context) const;

    // The same text gives the same hash under one purpose ("phone") and another under another.
    Digest lookup_hash(std::string_view purpose, std::string_view text) const;
    // 32 bytes for one use ("audit.seal"), for ever the same; the audit sealer's seed, the password pepper.
    Secret derive(std::string_view purpose) const;

    // A new sealing key; old ones stay to open with. Written to disk before it is used.
    Result<void> rotate();
    std::uint32_t newest() const;
    bool needs_reseal(ByteView sealed) const;

 private:
    struct Keys;
    Keyring(std::shared_ptr<const Keys> keys, Place place);
    std::shared_ptr<const Keys> keys() const;

    mutable std::shared_mutex mutex_;
    std::shared_ptr<const Keys> keys_;   // Replaced whole by rotate().
    Place place_;                        // Empty paths: on no disk.
};

}  // namespace xinglin::crypto

#include "platform/crypto/aead.h"

#include "platform/crypto/openssl.h"

namespace xinglin::crypto {
namespace {

constexpr std::size_t kGcmNonce = 12;
constexpr std::size_t kGcmTag = 16;
constexpr std::size_t kGcmKey = 32;
constexpr std::size_t kCtrNonce = 16;
constexpr std::size_t kSm4Key = 16;
constexpr std::size_t kMacTag = 32;

const EVP_CIPHER* gcm() {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return cipher;
}
const EVP_CIPHER* ctr() {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
    return cipher;
}

CipherContext new_context() { return CipherContext(EVP_CIPHER_CTX_new()); }

Bytes gcm_seal(ByteView key, ByteView plain, ByteView bound) {
    Bytes sealed = random_bytes(kGcmNonce);
    sealed.resize(kGcmNonce + plain.size() + kGcmTag);
    auto context = new_context();
    int length = 0;
    must(EVP_EncryptInit_ex2(context.get(), gcm(), key.data(), sealed.data(), nullptr));
    must(EVP_EncryptUpdate(context.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())));
    must(EVP_EncryptUpdate(context.get(), sealed.data() + kGcmNonce, &length, plain.data(), static_cast<int>(plain.size())));
    must(EVP_EncryptFinal_ex(context.get(), sealed.data() + kGcmNonce + plain.size(), &length));
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kGcmTag, sealed.data() + kGcmNonce + plain.size()));
    return sealed;
}

std::optional<Bytes> gcm_open(ByteView key, ByteView sealed, ByteView bound) {
    if (sealed.size() < kGcmNonce + kGcmTag) return std::nullopt;
    const std::size_t size = sealed.size() - kGcmNonce - kGcmTag;
    Bytes tag = bytes_of(sealed.last(kGcmTag));
    Bytes plain(size + 1);   // One more, so that there is an address when the text is empty.
    auto context = new_context();
    int length = 0;
    must(EVP_DecryptInit_ex2(context.get(), gcm(), key.data(), sealed.data(), nullptr));
    must(EVP_DecryptUpdate(context.get(), nullptr, &length, bound.data(), static_cast<int>(bound.size())));
    must(EVP_DecryptUpdate(context.get(), plain.data(), &length, sealed.data() + kGcmNonce, static_cast<int>(size)));
    must(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kGcmTag, tag.data()));
    if (EVP_DecryptFinal_ex(context.get(), plain.data() + size, &length) != 1) {
        wipe(plain);
        return std::nullopt;
    }
    plain.resize(size);
    return plain;
}

void ctr_crypt(ByteView key, ByteView nonce, ByteView in, std::uint8_t* out) {
    auto context = new_context();
    int length = 0;
    must(EVP_EncryptInit_ex2(context.get(), ctr(), key.data(), nonce.data(), nullptr));
    must(EVP_EncryptUpdate(context.get(), out, &length, in.data(), static_cast<int>(in.size())));
}

// Over the length of what is bound, so that no byte can wander from one part to the other.
Digest ctr_tag(ByteView key, ByteView bound, ByteView nonce_and_text) {
    Bytes whole;
    whole.reserve(8 + bound.size() + nonce_and_text.size());
    for (int shift = 56; shift >= 0; shift -= 8) whole.push_back(static_cast<std::uint8_t>(std::uint64_t{bound.size()} >> shift));
    whole.insert(whole.end(), bound.begin(), bound.end());
    whole.insert(whole.end(), nonce_and_text.begin(), nonce_and_text.end());
    return hmac_sm3(key, whole);
}

Bytes sm_seal(ByteView key, ByteView plain, ByteView bound) {
    Bytes sealed = random_bytes(kCtrNonce);
    sealed.resize(kCtrNonce + plain.size());
    ctr_crypt(key.first(kSm4Key), ByteView(sealed).first(kCtrNonce), plain, sealed.data() + kCtrNonce);
    const Digest tag = ctr_tag(key.subspan(kSm4Key, kMacTag), bound, sealed);
    sealed.insert(sealed.end(), tag.begin(), tag.end());
    return sealed;
}

std::optional<Bytes> sm_open(ByteView key, ByteView sealed, ByteView bound) {
    if (sealed.size() < kCtrNonce + kMacTag) return std::nullopt;
    const ByteView body = sealed.first(sealed.size() - kMacTag);
    if (!equal(ctr_tag(key.subspan(kSm4Key, kMacTag), bound, body), sealed.last(kMacTag))) return std::nullopt;
    Bytes plain(body.size() - kCtrNonce);
    ctr_crypt(key.first(kSm4Key), body.first(kCtrNonce), body.subspan(kCtrNonce), plain.data());
    return plain;
}

}  // namespace

Bytes aead_seal(Suite suite, ByteView key, ByteView plain, ByteView bound) {
    check(key.size() == kAeadKeyBytes && plain.size() < INT32_MAX, "a sealing key is whole and its text is not giant");
    return suite == Suite::Sm ? sm_seal(key, plain, bound) : gcm_seal(key.first(kGcmKey), plain, bound);
}

std::optional<Bytes> aead_open(Suite suite, ByteView key, ByteView sealed, ByteView bound) {
    check(key.size() == kAeadKeyBytes, "a sealing key is whole");
    if (sealed.size() >= INT32_MAX) return std::nullopt;
    return suite == Suite::Sm ? sm_open(key, sealed, bound) : gcm_open(key.first(kGcmKey), sealed, bound);
}

}  // namespace xinglin::crypto

#include "platform/sign/certificate.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "platform/crypto/openssl.h"

namespace xinglin::sign {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";

struct Free {
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(ASN1_OCTET_STRING* text) const { ASN1_OCTET_STRING_free(text); }
};
using Bio = std::unique_ptr<BIO, Free>;

// A signature by SM2 counts the signer's id in, and OpenSSL asks to be told of it certificate by certificate.
void tell_sm2_id(X509* x509) {
    const EVP_PKEY* const key = X509_get0_pubkey(x509);
    if (key == nullptr || EVP_PKEY_is_a(key, "SM2") != 1) return;   // Others refuse to be told.
    const std::unique_ptr<ASN1_OCTET_STRING, Free> fresh(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING* const id = ASN1_OCTET_STRING_dup(fresh.get());
    crypto::must(
        ASN1_OCTET_STRING_set(id, reinterpret_cast<const unsigned char*>(kSm2Id.data()), static_cast<int>(kSm2Id.size())));
    X509_set0_distinguishing_id(x509, id);
}

std::string subject_entry(const X509* x509, int nid) {
    X509_NAME* const name = X509_get_subject_name(x509);
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(name, nid, at) >= 0) return {};   // None, or more than one: nobody's.
    unsigned char* text = nullptr;
    const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (length < 0) return {};
    std::string entry(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
    OPENSSL_free(text);
    return entry;
}

std::time_t seconds(Instant at) { return static_cast<std::time_t>(at.micros / 1'000'000); }

}  // namespace

Certificate::Certificate(x509_st* x509) : x509_(x509, X509_free) {
    check(x509 != nullptr, "a certificate is there");
    tell_sm2_id(x509);
}

std::optional<Certificate> Certificate::from_der(crypto::ByteView der) {
    const unsigned char* at = der.data();
    X509* const x509 = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
    if (x509 == nullptr) return std::nullopt;
    Certificate certificate(x509);
    if (at != der.data() + der.size()) return std::nullopt;
    return certificate;
}

std::optional<std::vector<Certificate>> Certificate::all_from_pem(std::string_view pem) {
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::vector<Certificate> all;
    while (X509* const x509 = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) all.push_back(Certificate(x509));
    if (all.empty() || BIO_pending(bio.get()) > 0) return std::nullopt;
    return all;
}

crypto::Bytes Certificate::der() const {
    crypto::Bytes bytes(static_cast<std::size_t>(i2d_X509(x509_.get(), nullptr)));
    unsigned char* at = bytes.data();
    i2d_X509(x509_.get(), &at);
    return bytes;
}

crypto::Bytes Certificate::public_der() const {
    X509_PUBKEY* const key = X509_get_X509_PUBKEY(x509_.get());
    crypto::Bytes bytes(static_cast<std::size_t>(i2d_X509_PUBKEY(key, nullptr)));
    unsigned char* at = bytes.data();
    i2d_X509_PUBKEY(key, &at);
    return bytes;
}

std::string Certificate::common_name() const { return subject_entry(x509_.get(), NID_commonName); }
std::string Certificate::subject_serial() const { return subject_entry(x509_.get(), NID_serialNumber); }
bool Certificate::is_authority() const { return X509_check_ca(x509_.get()) != 0; }

bool Certificate::may_sign_documents() const {
    return !is_authority() && (X509_get_key_usage(x509_.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

bool Certificate::is_valid_at(Instant at) const {
    std::time_t when = seconds(at);
    return X509_cmp_time(X509_get0_notBefore(x509_.get()), &when) < 0 &&
           X509_cmp_time(X509_get0_notAfter(x509_.get()), &when) > 0;
}

}  // namespace xinglin::sign

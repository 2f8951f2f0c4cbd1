// X.509 certificates (RFC 5280; GM/T 0015 under crypto: sm), as much of them as documents need.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "platform/crypto/keypair.h"

struct x509_st;

namespace xinglin::sign {

class Certificate final {
 public:
    static std::optional<Certificate> from_der(crypto::ByteView der);
    // Every certificate in a PEM file; nothing when one cannot be read.
    static std::optional<std::vector<Certificate>> all_from_pem(std::string_view pem);

    crypto::Bytes der() const;
    crypto::Bytes public_der() const;    // Its key, for crypto::verify.
    std::string common_name() const;
    std::string subject_serial() const;  // The attribute serialNumber of the subject: whom it was made for.
    bool is_authority() const;
    bool may_sign_documents() const;     // Key usage digitalSignature or nonRepudiation.
    bool is_valid_at(Instant at) const;
    x509_st* native() const { return x509_.get(); }

 private:
    explicit Certificate(x509_st* x509);
    friend class CertificateMaker;
    std::shared_ptr<x509_st> x509_;
};

// What an authority writes into a certificate that it makes. For our simulator and for tests.
struct CertificateRequest {
    std::string common_name;
    std::string organization;
    std::string subject_serial;   // Empty: none.
    bool authority = false;
    Instant from;
    Instant until;
};
struct Issuer {
    const Certificate& certificate;
    const crypto::KeyPair& key;
};
Certificate issue_certificate(const CertificateRequest& request, crypto::ByteView subject_public_der, const Issuer& issuer);
Certificate self_signed_certificate(const CertificateRequest& request, const crypto::KeyPair& key);

}  // namespace xinglin::sign

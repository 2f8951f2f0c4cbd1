// The signing service's protocol: JSON over POST, each request signed by an HMAC of our key with the authority. Both the
// adapter and its simulator speak it. References: GM/T 0109-2021 (cloud signing); field names as cloud services use them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "adapters/ca/authority.h"
#include "platform/wire/describe.h"

namespace xinglin::ca {

inline constexpr std::string_view kCertifyPath = "/v1/certificates";
inline constexpr std::string_view kSignPath = "/v1/signatures";

struct CertifyRequest {
    PractitionerId user_id;
    std::string name;
    std::string organization;
    std::string algorithm;
};

struct SignRequest {
    std::string request_id;
    PractitionerId user_id;
    std::string algorithm;
    std::string digest;   // Base64.
};

// code "0" is success; "1xxx" a definite no; anything else may succeed later.
struct Answer {
    std::string code = "0";
    std::string message;
    std::vector<std::string> certificates;   // Base64 of DER.
    std::string signature;                   // Base64; empty for a certificate.
    std::string signed_at;                   // RFC 3339; empty for a certificate.
};
// Fields that we do not know are passed over: the authority may add some.
std::optional<Answer> read_answer(std::string_view json);
std::string write_answer(const Answer& answer);
std::optional<Chain> chain_from(const std::vector<std::string>& certificates);
std::vector<std::string> texts_of(const Chain& chain);

// X-Ca-Signature of a request: HMAC under the shared key over path, time, nonce and the hash of the body.
struct Stamp {
    std::string_view path;
    std::string_view timestamp;   // Seconds since 1970.
    std::string_view nonce;
};
std::string request_signature(crypto::Suite suite, std::string_view key, const Stamp& stamp, std::string_view body);

}  // namespace xinglin::ca

namespace xinglin::wire {

template <>
inline constexpr auto fields<ca::CertifyRequest> = members(field<"user_id">(&ca::CertifyRequest::user_id),
                                                    field<"name">(&ca::CertifyRequest::name, text(1, 100)),
                                                    field<"organization">(&ca::CertifyRequest::organization, text(1, 200)),
                                                    field<"algorithm">(&ca::CertifyRequest::algorithm, text(1, 40)));
template <>
inline constexpr auto fields<ca::SignRequest> = members(field<"request_id">(&ca::SignRequest::request_id, text(1, 64)),
                                                 field<"user_id">(&ca::SignRequest::user_id),
                                                 field<"algorithm">(&ca::SignRequest::algorithm, text(1, 40)),
                                                 field<"digest">(&ca::SignRequest::digest, text(44, 44)));
template <>
inline constexpr auto fields<ca::Answer> = members(field<"code">(&ca::Answer::code), field<"message">(&ca::Answer::message),
                                            field<"certificates">(&ca::Answer::certificates, at_most(6)),
                                            field<"signature">(&ca::Answer::signature),
                                            field<"signed_at">(&ca::Answer::signed_at));

}  // namespace xinglin::wire

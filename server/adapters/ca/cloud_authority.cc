#include "adapters/ca/cloud_authority.h"

#include "adapters/ca/protocol.h"
#include "platform/http/post.h"
#include "platform/wire/wire.h"

namespace xinglin::ca {
namespace {

struct Ask {
    const Account& account;
    crypto::Suite suite;
    Instant now;
    std::string_view path;
};

Result<Answer> ask(const Ask& about, const std::string& body, Duration within) {
    const std::string timestamp = std::to_string(about.now.micros / 1'000'000);
    const std::string nonce = crypto::hex(crypto::random_bytes(16));
    const std::string signature = request_signature(about.suite, about.account.key, {about.path, timestamp, nonce}, body);
    auto reply = http::post(about.account.endpoint + std::string(about.path),
                            {{"Content-Type", "application/json"},
                             {"X-Ca-App", about.account.name},
                             {"X-Ca-Timestamp", timestamp},
                             {"X-Ca-Nonce", nonce},
                             {"X-Ca-Signature", signature}},
                            body, within);
    if (!reply || reply->status >= 500 || reply->status == 429) return refuse(unavailable());
    auto answer = read_answer(reply->body);
    if (!answer) return refuse(unavailable());
    if (answer->code == "0") return std::move(*answer);
    return refuse(answer->code.size() == 4 && answer->code[0] == '1' ? refused(answer->code) : unavailable());
}

}  // namespace

Result<Chain> CloudAuthority::certify(const sign::Signer& signer, crypto::Scheme scheme, Duration within) {
    const CertifyRequest request{signer.practitioner, signer.name, signer.institution, std::string(crypto::scheme_name(scheme))};
    auto answer = ask({account_, suite_, clock_->now(), kCertifyPath}, wire::write(request), within);
    if (!answer) return refuse(answer.error());
    auto chain = chain_from(answer->certificates);
    if (!chain) return refuse(unavailable());
    return std::move(*chain);
}

Result<SignedDigest> CloudAuthority::sign_digest(const DigestOrder& order, Duration within) {
    const SignRequest request{order.reference, order.signer, std::string(crypto::scheme_name(order.scheme)),
                              crypto::base64(order.digest)};
    auto answer = ask({account_, suite_, clock_->now(), kSignPath}, wire::write(request), within);
    if (!answer) return refuse(answer.error());
    auto chain = chain_from(answer->certificates);
    auto value = crypto::from_base64(answer->signature);
    auto at = instant_from_text(answer->signed_at);
    if (!chain || !value || !at) return refuse(unavailable());
    return SignedDigest{std::move(*value), std::move(*chain), *at};
}

}  // namespace xinglin::ca

#include "adapters/registry/http_registry.h"

#include "adapters/registry/protocol.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/secret.h"
#include "platform/http/post.h"
#include "platform/wire/wire.h"

namespace xinglin::registry {

Error unavailable() { return {ErrorKind::Unavailable, "registry.unavailable"}; }
Error refused(std::string_view code) { return {ErrorKind::Unprocessable, "registry.refused", {{"answer", std::string(code)}}}; }

std::string request_signature(std::string_view key, const Stamp& stamp, std::string_view body) {
    std::string to_sign = "POST\n";
    for (const std::string_view part : {stamp.path, stamp.timestamp, stamp.nonce}) to_sign += std::string(part) + '\n';
    to_sign += crypto::hex(crypto::sha256(body));
    return crypto::base64(crypto::hmac_sha256(crypto::view_of(key), crypto::view_of(to_sign)));
}

// What cannot be understood is no answer: asked again, never believed.
Result<Answer> HttpRegistry::ask(std::string_view path, const std::string& body, Duration within) {
    const std::string timestamp = std::to_string(clock_->now().micros / 1'000'000);
    const std::string nonce = crypto::hex(crypto::random_bytes(16));
    const auto reply = http::post(account_.endpoint + std::string(path),
                                  {{"Content-Type", "application/json"},
                                   {"X-Registry-App", account_.name},
                                   {"X-Registry-Timestamp", timestamp},
                                   {"X-Registry-Nonce", nonce},
                                   {"X-Registry-Signature", request_signature(account_.key, {path, timestamp, nonce}, body)}},
                                  body, within);
    if (!reply || reply->status >= 500 || reply->status == 429) return refuse(unavailable());
    auto answer = wire::read<Answer>(reply->body);
    if (!answer) return refuse(unavailable());
    if (answer->code == "0") return std::move(*answer);
    return refuse(answer->code.size() == 4 && answer->code[0] == '1' ? refused(answer->code) : unavailable());
}

Result<directory::RegistryEntry> HttpRegistry::look_up(const directory::RegistryQuery& query, Duration within) {
    auto answer = ask(kLookUpPath, wire::write(query), within);
    if (!answer) return refuse(answer.error());
    if (!answer->entry) return refuse(unavailable());
    return std::move(*answer->entry);
}

Result<void> HttpRegistry::file(const directory::FilingRequest& request, Duration within) {
    const auto& [institution, number, term] = request.filing;
    const FilingOrder order{request.licence, request.name, institution, number, term.from, term.to};
    auto answer = ask(kFilePath, wire::write(order), within);
    if (!answer) return refuse(answer.error());
    return {};
}

std::unique_ptr<directory::DoctorRegistry> http_registry(Account account, const Clock& clock, Duration deadline) {
    return std::make_unique<HttpRegistry>(std::move(account), clock, deadline);
}

}  // namespace xinglin::registry

#include "platform/http/tc3.h"

#include <fmt/format.h>

#include "platform/crypto/digest.h"

namespace xinglin::http {
namespace {

using crypto::Digest;

constexpr std::string_view kSignedHeaders = "content-type;host";

// The provider counts days in UTC.
std::string day_of(Instant at) { return instant_text(at).substr(0, 10); }

Digest chained(crypto::ByteView key, std::string_view text) { return crypto::hmac_sha256(key, crypto::view_of(text)); }

}  // namespace

std::string tc3_authorization(const Tc3& call, std::string_view body) {
    const std::string canonical = fmt::format("POST\n/\n\ncontent-type:{}\nhost:{}\n\n{}\n{}", kTc3ContentType, call.host,
                                              kSignedHeaders, crypto::hex(crypto::sha256(body)));
    const std::string scope = fmt::format("{}/{}/tc3_request", day_of(call.at), call.service);
    const std::string to_sign =
        fmt::format("TC3-HMAC-SHA256\n{}\n{}\n{}", call.at.micros / 1'000'000, scope, crypto::hex(crypto::sha256(canonical)));

    const Digest day_key = chained(crypto::view_of(fmt::format("TC3{}", call.secret_key)), day_of(call.at));
    const Digest service_key = chained(day_key, call.service);
    const Digest signing_key = chained(service_key, "tc3_request");
    return fmt::format("TC3-HMAC-SHA256 Credential={}/{}, SignedHeaders={}, Signature={}", call.secret_id, scope, kSignedHeaders,
                       crypto::hex(chained(signing_key, to_sign)));
}

}  // namespace xinglin::http

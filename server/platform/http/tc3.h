// The signature TC3-HMAC-SHA256: over method, path, the signed headers and the body's hash, under a key of the day.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"

namespace xinglin::http {

struct Tc3 {
    std::string_view secret_id;
    std::string_view secret_key;
    std::string_view service;   // "sms"
    std::string_view host;
    Instant at;                 // Provider and caller may differ by five minutes.
};

// The value of the header Authorization for a POST of this body to "/", as application/json; charset=utf-8.
std::string tc3_authorization(const Tc3& call, std::string_view body);
inline constexpr std::string_view kTc3ContentType = "application/json; charset=utf-8";

}  // namespace xinglin::http

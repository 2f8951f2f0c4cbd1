// What the shell itself says no with: http.* in one place.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xinglin::http {

Error bad_request(std::string_view why);   // Not HTTP as we speak it; `why` is a short English word, never the input.
Error header_too_large();
Error body_too_large(std::size_t max);
Error unsupported_media_type();            // 415: a body that is not application/json.
Error no_such_route();
Error method_not_allowed(std::string_view allowed);   // 405
Error misdirected(std::string_view hosts);            // 421: a host that is none of the apps.
Error sign_in_first();
Error role_not_allowed();
Error csrf();
Error too_many_requests(Duration wait);
Error prepare_busy();
Error key_reused();                        // The same Idempotency-Key with another body.
Error key_needs_actor();
Error bad_key();
Error blob_missing();
Error server_bug();
Error unavailable();

// 400, 401, 403 ...; the only place where a kind becomes a number.
int status_of(const Error& error);
std::string_view reason_of(int status);

}  // namespace xinglin::http

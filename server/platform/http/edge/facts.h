// From header fields to the facts that routes see.
#pragma once

#include "platform/http/call.h"
#include "platform/http/edge/request.h"

namespace xinglin::http {

inline constexpr std::size_t kUserAgentMax = 200;

// "zh" or "en", whichever the reader would rather have; zh when neither is named.
std::string language_of(std::string_view accept_language);

// The value of the app's cookie when it has the form of a token; "" otherwise.
std::string token_of(std::string_view cookies, App app);

// 16 hexadecimal digits, drawn anew for each request.
std::string new_trace_id();

struct Place {
    App app;
    std::string client_ip;
    std::vector<Parameter> query;
};
// Refuses http.bad_key.
Result<CallFacts> facts_of(const Request& request, Place&& place);

std::string media_type_of(std::string_view content_type);   // Lower case, without parameters.

}  // namespace xinglin::http

#include "platform/http/refusals.h"

#include <array>
#include <utility>

namespace xinglin::http {
namespace {

Error invalid(const char* code, std::vector<Argument> arguments = {}) {
    return {.kind = ErrorKind::Invalid, .code = code, .arguments = std::move(arguments)};
}
Error of(ErrorKind kind, const char* code) { return {.kind = kind, .code = code}; }

Error busy(const char* code, Duration wait) {
    Error error = of(ErrorKind::Busy, code);
    error.retry_after = wait;
    return error;
}

// Kinds are for rules; these few belong to HTTP alone.
constexpr std::array<std::pair<std::string_view, int>, 5> kOwnStatus{{{"server.bug", 500},
                                                                      {"http.method_not_allowed", 405},
                                                                      {"http.unsupported_media_type", 415},
                                                                      {"http.misdirected", 421},
                                                                      {"http.header_too_large", 431}}};

int status_of_kind(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Invalid: return 400;
    case ErrorKind::Unauthenticated: return 401;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::Conflict: return 409;
    case ErrorKind::Gone: return 410;
    case ErrorKind::Unprocessable: return 422;
    case ErrorKind::TooLarge: return 413;
    case ErrorKind::TooMany: return 429;
    case ErrorKind::UpgradeRequired: return 426;
    case ErrorKind::Busy: return 503;
    case ErrorKind::Unavailable: return 503;
    case ErrorKind::StorageFull: return 507;
    }
    return 500;
}

constexpr std::array<std::pair<int, std::string_view>, 28> kReasons{
    {{100, "Continue"}, {101, "Switching Protocols"}, {200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"},
     {206, "Partial Content"}, {304, "Not Modified"}, {308, "Permanent Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"},
     {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"}, {408, "Request Timeout"}, {409, "Conflict"},
     {410, "Gone"}, {413, "Content Too Large"}, {415, "Unsupported Media Type"}, {421, "Misdirected Request"},
     {422, "Unprocessable Content"}, {426, "Upgrade Required"}, {429, "Too Many Requests"},
     {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"}, {503, "Service Unavailable"},
     {505, "HTTP Version Not Supported"}, {507, "Insufficient Storage"}}};

}  // namespace

Error bad_request(std::string_view why) { return invalid("http.bad_request", {{"why", std::string(why)}}); }
Error header_too_large() { return of(ErrorKind::TooLarge, "http.header_too_large"); }
Error unsupported_media_type() { return of(ErrorKind::Invalid, "http.unsupported_media_type"); }
Error no_such_route() { return of(ErrorKind::NotFound, "http.no_such_route"); }
Error sign_in_first() { return of(ErrorKind::Unauthenticated, "http.sign_in_first"); }
Error role_not_allowed() { return of(ErrorKind::Forbidden, "http.role_not_allowed"); }
Error csrf() { return of(ErrorKind::Forbidden, "http.csrf"); }
Error prepare_busy() { return busy("http.prepare_busy", 1s); }
Error key_reused() { return of(ErrorKind::Unprocessable, "http.key_reused"); }
Error key_needs_actor() { return of(ErrorKind::Invalid, "http.key_needs_actor"); }
Error bad_key() { return of(ErrorKind::Invalid, "http.bad_key"); }
Error blob_missing() { return of(ErrorKind::NotFound, "http.blob_missing"); }
Error server_bug() { return of(ErrorKind::Unavailable, "server.bug"); }
Error unavailable() { return of(ErrorKind::Unavailable, "server.unavailable"); }

Error body_too_large(std::size_t max) {
    Error error = of(ErrorKind::TooLarge, "http.body_too_large");
    error.arguments = {{"max", std::to_string(max)}};
    return error;
}
Error method_not_allowed(std::string_view allowed) {
    return invalid("http.method_not_allowed", {{"allowed", std::string(allowed)}});
}
Error misdirected(std::string_view hosts) { return invalid("http.misdirected", {{"hosts", std::string(hosts)}}); }
Error too_many_requests(Duration wait) {
    Error error = of(ErrorKind::TooMany, "http.too_many_requests");
    error.retry_after = wait;
    return error;
}

int status_of(const Error& error) {
    for (const auto& [code, status] : kOwnStatus) {
        if (error.code == code) return status;
    }
    return status_of_kind(error.kind);
}

std::string_view reason_of(int status) {
    for (const auto& [number, reason] : kReasons) {
        if (number == status) return reason;
    }
    return "Unknown";
}

}  // namespace xinglin::http

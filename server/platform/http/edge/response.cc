#include "platform/http/edge/response.h"

#include <array>
#include <ctime>

#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

// An answer of the API: never kept, never shown as a page, never framed.
constexpr std::string_view kApiHeaders =
    "Cache-Control: no-store\r\n"
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";

// A page of an app. Component libraries set styles on elements, so styles may stand inline; scripts may not.
constexpr std::string_view kDocumentHeaders =
    "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' wss:; worker-src 'self'; manifest-src 'self'; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; script-src ";
// The patient's app has the triage engine, WebAssembly of our own: that may be compiled there, `eval` nowhere.
constexpr std::string_view kScripts = "'self'\r\n";
constexpr std::string_view kScriptsAndEngine = "'self' 'wasm-unsafe-eval'\r\n";

constexpr std::string_view kDocumentPolicies =
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(self), microphone=(self), geolocation=()\r\n";

constexpr std::string_view kCommonHeaders =
    "X-Content-Type-Options: nosniff\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Referrer-Policy: no-referrer\r\n";

constexpr std::string_view kStrictTransport = "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

// RFC 9110 form, made once a second for each thread.
std::string_view date_header() {
    thread_local std::time_t made = 0;
    thread_local std::array<char, 48> text;
    thread_local std::size_t length = 0;
    const std::time_t now = std::time(nullptr);
    if (now != made) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        length = std::strftime(text.data(), text.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
        made = now;
    }
    return {text.data(), length};
}

void write_field(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

void write_security(std::string& out, const std::optional<App>& document_of) {
    if (!document_of) out.append(kApiHeaders);
    else out.append(kDocumentHeaders).append(document_of == App::Patient ? kScriptsAndEngine : kScripts).append(kDocumentPolicies);
    out.append(kCommonHeaders);
}

bool has_no_body(int status) { return status == 204 || status == 304 || status < 200; }

}  // namespace

void write_head(std::string& out, const Response& response, const Ending& ending) {
    out.reserve(out.size() + 1024);
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason_of(response.status)).append("\r\n");
    out.append(date_header());
    if (!has_no_body(response.status)) write_field(out, "Content-Length", std::to_string(response.payload().size()));
    if (!response.content_type.empty()) write_field(out, "Content-Type", response.content_type);
    for (const auto& [name, value] : response.headers) write_field(out, name, value);
    write_security(out, response.document_of);
    if (ending.secure) out.append(kStrictTransport);
    if (!ending.keep_alive) out.append("Connection: close\r\n");
    out.append("\r\n");
}

}  // namespace xinglin::http

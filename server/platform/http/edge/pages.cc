// What the front answers by itself: files, problems, health.
#include "platform/http/edge/front.h"
#include "platform/http/edge/hosts.h"
#include "platform/http/problem.h"
#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '<') out += "&lt;";
        else if (c == '&') out += "&amp;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
    return out;
}

bool accepts_brotli(const Request& request) { return request.header("accept-encoding").find("br") != std::string_view::npos; }

}  // namespace

Response Front::problem(const Error& error, const CallFacts& facts) const {
    Response response;
    response.status = status_of(error);
    response.content_type = "application/problem+json";
    response.body = problem_json(error, parts_.catalog, facts.language, facts.trace_id);
    response.code = error.code;
    response.headers.emplace_back("X-Trace-Id", facts.trace_id);
    if (error.retry_after) {
        response.headers.emplace_back("Retry-After", std::to_string((error.retry_after->count() + 999'999) / 1'000'000));
    }
    if (response.status == 405 && !error.arguments.empty()) response.headers.emplace_back("Allow", error.arguments[0].value);
    if (response.status == 426) response.headers.emplace_back("Upgrade", "websocket");
    return response;
}

// Somebody who typed the bare host into a browser gets three links.
Response Front::refused(const Plan& plan, const Request& request) const {
    Response response = problem(*plan.refusal, plan.facts);
    const bool reads_pages = request.header("accept").find("text/html") != std::string_view::npos;
    if (response.status != 421 || !reads_pages) return response;
    const Problem words = problem_of(*plan.refusal, parts_.catalog, plan.facts.language, plan.facts.trace_id);
    response.content_type = "text/html; charset=utf-8";
    response.body = "<!doctype html><meta charset=utf-8><title>421</title><h1>" + escaped(words.what) + "</h1><ul>";
    for (App app : kApps) {
        const std::string host = escaped(host_of(app, request.header("host"), parts_.options.domain));
        response.body += "<li><a href=\"//" + host + "/\">" + host + "</a>";
    }
    response.body += "</ul>";
    return response;
}

Response Front::health(bool ready) const {
    const db::Health health = parts_.pipeline.store().health();
    const bool good = ready ? health.alive && health.writable && !draining_ : health.alive;
    Response response;
    response.status = good ? 200 : 503;
    response.content_type = "application/json";
    response.body = std::string(R"({"status":")") + (good ? "ok" : draining_ ? "draining" : health.alive ? "read_only" : "ending") + "\"}";
    return response;
}

Response Front::metrics() const {
    Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    if (parts_.metrics) response.body = parts_.metrics();
    return response;
}

Response Front::file(const Plan& plan, const Request& request) const {
    const StaticFile* found = files_.find(plan.facts.app, plan.path);
    if (found == nullptr) return problem(no_such_route(), plan.facts);
    Response response;
    response.document_of = plan.facts.app;
    response.head_only = request.method == "HEAD";
    response.headers.emplace_back("ETag", found->etag);
    response.headers.emplace_back("Vary", "Accept-Encoding");
    response.headers.emplace_back("Cache-Control", found->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.header("if-none-match").find(found->etag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.content_type = found->content_type;
    response.shared_body = found->bytes;
    if (found->brotli && accepts_brotli(request)) {
        response.shared_body = found->brotli;
        response.headers.emplace_back("Content-Encoding", "br");
    }
    return response;
}

}  // namespace xinglin::http

#include "platform/http/edge/front.h"

#include <boost/asio/async_result.hpp>

#include "platform/http/edge/hosts.h"
#include "platform/http/edge/peer.h"
#include "platform/http/percent.h"
#include "platform/http/problem.h"
#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

constexpr std::string_view kApi = "/api/v1";
constexpr std::string_view kSocketPath = "/socket";
constexpr std::string_view kDemo = "/demo/";

struct Target {
    std::string_view path;
    std::vector<Parameter> query;
};

// Origin form only: "/path?query". A fragment or the form for proxies is refused.
Result<Target> target_of(std::string_view target) {
    const bool visible = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    if (!target.starts_with('/') || !visible || target.find('#') != std::string_view::npos) return refuse(bad_request("target"));
    const auto mark = target.find('?');
    auto query = decode_query(mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1));
    if (!query) return refuse(bad_request("query"));
    return Target{target.substr(0, mark), std::move(*query)};
}

// "/api/v1/consults" -> "/consults"; "/demo/inbox" stands at the root, too. Nothing: a file.
std::optional<std::string_view> api_path(std::string_view path) {
    if (path.starts_with(kApi) && path.substr(kApi.size()).starts_with('/')) return path.substr(kApi.size());
    if (path.starts_with(kDemo)) return path;
    return std::nullopt;
}

bool serves_every_host(std::string_view path) { return api_path(path).value_or("").starts_with(kDemo); }

// Cookies come along by themselves; our own header does not, and a foreign page's Origin tells.
Result<void> check_csrf(const Request& request, const Plan& plan) {
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && !is_same_origin(origin, request.header("host"))) return refuse(csrf());
    if (request.header("sec-fetch-site") == "cross-site") return refuse(csrf());
    if (!plan.token.empty() && request.header("x-xinglin-csrf") != "1") return refuse(csrf());
    return {};
}

std::string cookie_of(App app, const SessionChange& change) {
    const auto seconds = change.token.empty() ? 0 : change.lifetime.count() / 1'000'000;
    return std::string(cookie_name(app)) + "=" + change.token + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" +
           std::to_string(seconds);
}

// RFC 6266 with RFC 8187: an ASCII name for the old, the true one for the rest.
std::string attachment(std::string_view name) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
    std::string encoded;
    for (char c : name) {
        if (kPlain.find(c) != std::string_view::npos) {
            encoded += c;
            continue;
        }
        encoded += '%';
        encoded += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4];
        encoded += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 15];
    }
    return "attachment; filename=\"file\"; filename*=UTF-8''" + encoded;
}

}  // namespace

Front::Front(const Parts& parts) : parts_(parts) {
    if (!parts.options.web.empty()) files_ = StaticFiles(parts.options.web);
}

Plan Front::plan(const Request& request, const Peer& peer) {
    Plan plan;
    auto placed = place(request, peer, plan);
    plan.facts.trace_id = new_trace_id();
    if (!placed) {
        plan.kind = Plan::Kind::Refuse;
        plan.refusal = std::move(placed.error());
    }
    return plan;
}

// What operators and load balancers ask for, by any name of this machine.
bool Front::is_operators(std::string_view path, const Peer& peer, Plan& plan) const {
    if (path == "/healthz") plan.kind = Plan::Kind::Health;
    else if (path == "/readyz") plan.kind = Plan::Kind::Ready;
    else if (path == "/metrics" && peer.is_admin) plan.kind = Plan::Kind::Metrics;
    else return false;
    return true;
}

Result<void> Front::place(const Request& request, const Peer& peer, Plan& plan) {
    plan.facts.language = language_of(request.header("accept-language"));
    auto target = target_of(request.target);
    if (!target) return refuse(std::move(target.error()));
    if (is_operators(target->path, peer, plan)) return {};
    if (peer.is_admin) return refuse(no_such_route());
    const std::string_view host = request.header("host");
    auto app = peer.app ? peer.app : app_of_host(host, parts_.options.domain);
    if (!app && !serves_every_host(target->path)) return refuse(misdirected(hosts_to_use(host, parts_.options.domain)));
    auto ip = client_address(peer.ip, parts_.options.trusted_proxies, request.header("x-forwarded-for"), request.header("x-real-ip"));
    auto facts = facts_of(request, {app.value_or(App::Patient), std::move(ip), std::move(target->query)});
    if (!facts) return refuse(std::move(facts.error()));
    plan.facts = std::move(*facts);
    plan.token = token_of(request.header("cookie"), plan.facts.app);
    if (auto path = api_path(target->path)) return plan_route(request, *path, plan);
    plan.kind = Plan::Kind::Static;
    plan.path = target->path;
    if (request.method != "GET" && request.method != "HEAD") return refuse(method_not_allowed("GET, HEAD"));
    return {};
}

Result<void> Front::plan_route(const Request& request, std::string_view path, Plan& plan) {
    if (path == kSocketPath && parts_.door != nullptr) {
        plan.kind = Plan::Kind::Socket;
        return request.method == "GET" ? Result<void>{} : refuse(method_not_allowed("GET"));
    }
    const auto method = method_from(request.method);
    Match match = parts_.router.find(method.value_or(Method::Get), path);
    if (match.route == nullptr && match.allowed.empty()) return refuse(no_such_route());
    if (match.route == nullptr || !method) {
        return refuse(method_not_allowed(match.allowed.empty() ? method_name(match.route->method) : match.allowed));
    }
    plan.kind = Plan::Kind::Route;
    plan.route = match.route;
    plan.body_max = match.route->options.body_max;
    plan.facts.path_parameters = std::move(match.parameters);
    if (*method != Method::Get) {
        if (auto safe = check_csrf(request, plan); !safe) return safe;
    }
    return check_limits(plan);
}

Result<void> Front::check_limits(const Plan& plan) {
    const Instant now = parts_.clock.now();
    const RateClass of = plan.route->rate();
    auto wait = parts_.limiter.take_for_address(plan.facts.client.ip, of, now);
    if (!wait) wait = parts_.limiter.take_for_principal(plan.token, of, now);
    if (wait) return refuse(too_many_requests(*wait));
    return {};
}

Task<Response> Front::respond(Plan& plan, Request& request, IoThread& home) {
    switch (plan.kind) {
    case Plan::Kind::Refuse: co_return refused(plan, request);
    case Plan::Kind::Health: co_return health(false);
    case Plan::Kind::Ready: co_return health(true);
    case Plan::Kind::Metrics: co_return metrics();
    case Plan::Kind::Static: co_return file(plan, request);
    case Plan::Kind::Route:
    case Plan::Kind::Socket: break;
    }
    co_return co_await run_route(plan, request, home);
}

Task<Result<Answer>> Front::ask(Plan& plan, Request& request, IoThread& home) {
    Ask ask{plan.route, plan.facts, std::move(plan.token), media_type_of(request.header("content-type")), std::move(request.body)};
    auto start = [&](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        parts_.pipeline.run(std::move(ask), home, [shared](Result<Answer> answer) { (*shared)(std::move(answer)); });
    };
    co_return co_await asio::async_initiate<decltype(use_task), void(Result<Answer>)>(start, use_task);
}

Task<Result<std::string>> Front::blob(const BlobReply& blob, IoThread& home) {
    using Bytes = Result<std::string>;
    if (parts_.blobs == nullptr) co_return refuse(blob_missing());
    auto start = [&](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        ++reading_;
        auto give = [this, shared, &home](Bytes bytes) {
            home.give([this, shared, bytes = std::move(bytes)]() mutable {
                --reading_;
                (*shared)(std::move(bytes));
            });
        };
        const bool taken = parts_.pool.submit([this, blob, give] { give(parts_.blobs->read(blob)); });
        if (!taken) give(refuse(prepare_busy()));
    };
    co_return co_await asio::async_initiate<decltype(use_task), void(Bytes)>(start, use_task);
}

Task<Response> Front::run_route(Plan& plan, Request& request, IoThread& home) {
    Result<Answer> answer = co_await ask(plan, request, home);
    if (answer && answer->blob) {
        Result<std::string> bytes = co_await blob(*answer->blob, home);
        if (!bytes) co_return problem(bytes.error(), plan.facts);
        answer->body = std::move(*bytes);
    }
    if (!answer) co_return problem(answer.error(), plan.facts);
    Response response;
    response.status = answer->status;
    response.content_type = std::move(answer->content_type);
    response.body = std::move(answer->body);
    response.headers.emplace_back("X-Trace-Id", plan.facts.trace_id);
    if (!answer->location.empty()) response.headers.emplace_back("Location", std::string(kApi) + answer->location);
    if (answer->session) response.headers.emplace_back("Set-Cookie", cookie_of(plan.facts.app, *answer->session));
    if (answer->blob && !answer->blob->download_as.empty()) {
        response.headers.emplace_back("Content-Disposition", attachment(answer->blob->download_as));
    }
    co_return response;
}

void Front::finished(const Plan& plan, const Response& response, Duration took) const {
    if (parts_.observer == nullptr) return;
    const std::string_view route = plan.route != nullptr ? std::string_view(plan.route->name) : std::string_view{};
    parts_.observer->finished({route, response.status, response.code, took, plan.facts.trace_id, false});
}

}  // namespace xinglin::http

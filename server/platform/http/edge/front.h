// From a request's head to what is to be done with it, and from an answer to a response. Knows no sockets.
#pragma once

#include <atomic>
#include <functional>

#include "platform/http/edge/door.h"
#include "platform/http/edge/facts.h"
#include "platform/http/edge/response.h"
#include "platform/http/options.h"
#include "platform/http/static_files.h"

namespace xinglin::http {

// What the head alone decides.
struct Plan {
    enum class Kind : std::uint8_t { Refuse, Health, Ready, Metrics, Static, Route, Socket } kind = Kind::Refuse;
    std::optional<Error> refusal{};
    CallFacts facts{};
    std::string path{};             // Of a static file.
    std::string token{};
    const Route* route = nullptr;
    std::size_t body_max = kBodyMax;
};

struct Peer {
    std::string ip;
    std::optional<App> app;   // Of the listener, when it has one.
    bool is_admin = false;    // Came by the admin listener.
};

class Front {
 public:
    struct Parts {
        const ServerOptions& options;
        const Router& router;
        Pipeline& pipeline;
        CpuPool& pool;
        Catalog& catalog;
        Clock& clock;
        RateLimiter& limiter;
        BlobSource* blobs;
        Observer* observer;
        SocketDoor* door;
        std::function<std::string()> metrics;
    };
    explicit Front(const Parts& parts);

    Plan plan(const Request& request, const Peer& peer);
    // For all kinds but Socket.
    Task<Response> respond(Plan& plan, Request& request, IoThread& home);
    Response problem(const Error& error, const CallFacts& facts) const;
    void finished(const Plan& plan, const Response& response, Duration took) const;
    SocketDoor* door() const { return parts_.door; }
    const ServerOptions& options() const { return parts_.options; }
    Instant now() const { return parts_.clock.now(); }
    void drain() { draining_ = true; }
    std::size_t under_way() const { return reading_; }   // Blobs that are being read.

 private:
    Result<void> place(const Request& request, const Peer& peer, Plan& plan);
    bool is_operators(std::string_view path, const Peer& peer, Plan& plan) const;
    Result<void> plan_route(const Request& request, std::string_view path, Plan& plan);
    Result<void> check_limits(const Plan& plan);
    Response health(bool ready) const;
    Response metrics() const;
    Response refused(const Plan& plan, const Request& request) const;
    Response file(const Plan& plan, const Request& request) const;
    Task<Response> run_route(Plan& plan, Request& request, IoThread& home);
    Task<Result<Answer>> ask(Plan& plan, Request& request, IoThread& home);
    Task<Result<std::string>> blob(const BlobReply& blob, IoThread& home);

    Parts parts_;
    StaticFiles files_;
    std::atomic<bool> draining_{false};
    std::atomic<std::size_t> reading_{0};
};

}  // namespace xinglin::http

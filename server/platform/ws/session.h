// One socket after its handshake: reads commands, runs them one at a time, sends answers and pushes.
//   Invariants: 1. Everything here happens on one I/O thread. 2. At most one command is under way, at most kQueuedMax wait.
//   3. At most one write is under way. 4. After a Close frame was queued nothing else is.
#pragma once

#include "platform/http/edge/watch.h"
#include "platform/http/rate.h"
#include "platform/ws/command.h"
#include "platform/ws/listeners.h"
#include "platform/ws/outbox.h"
#include "platform/ws/ports.h"

namespace xinglin::ws {

inline constexpr std::size_t kQueuedMax = 32;
inline constexpr Duration kPingAfter = 30s;    // Of silence; as long again, and the socket is closed.
inline constexpr Duration kClosedWithin = 2s;
inline constexpr Duration kPulse = 10s;        // SocketWatch::pinged at most so often.

struct SessionParts {
    Hub& hub;
    const http::Routes& routes;
    http::Pipeline& pipeline;
    http::RateLimiter& limiter;
    http::Catalog& catalog;
    Clock& clock;
    StateSource* states = nullptr;
    SocketWatch* watch = nullptr;
    http::Observer* observer = nullptr;
};

class Session final : public http::Watched, public Listener, public std::enable_shared_from_this<Session> {
 public:
    struct Who {
        http::CallFacts facts;
        std::string token;
        Access access;
    };
    Session(const SessionParts& parts, Who who, std::unique_ptr<http::Link> link, http::IoThread& home, http::Watch& watch);
    ~Session() override;

    void join();   // Pushes are held from here on.
    // Sends these, then what was held, then everything as it comes, and reads. Without them it ends.
    void start(const std::vector<std::string>& first);

    void deliver(const Frame& frame) override;
    void revoked() override;
    void expired() override;
    void draining() override;

 private:
    struct Waiting {
        Command command;
        Instant since;
    };
    static http::Task<void> read(std::shared_ptr<Session> self);
    void heard(std::string_view bytes);
    void on_message(Message&& message);
    void on_command(const std::string& text);
    void ping(const Command& command);
    void run_next();
    Result<http::Ask> ask_for(Waiting& waiting, const http::Route* route, std::string& trace_id);
    void answered(const Waiting& waiting, const http::Route* route, std::string_view trace_id, const Result<http::Answer>& answer);
    void refuse_command(std::optional<std::int64_t> id, const Error& error, std::string_view trace_id);
    void send(Opcode opcode, std::string payload);
    void add(Opcode opcode, Frame payload);
    void flush_soon();
    void flush();
    static http::Task<void> send_rest(std::shared_ptr<Session> self);
    void end(CloseCode code);
    void left();

    const SessionParts& parts_;
    const Who who_;
    std::unique_ptr<http::Link> link_;
    http::IoThread& home_;
    FrameReader frames_;
    std::vector<Waiting> waiting_;
    Outbox outbox_;
    std::vector<Frame> held_;
    Instant pulse_{};
    bool is_open_ = false;
    bool is_running_ = false;
    bool flush_posted_ = false;
    bool is_sending_ = false;
    bool is_pinged_ = false;
    bool is_ending_ = false;
    bool has_left_ = false;
};

}  // namespace xinglin::ws

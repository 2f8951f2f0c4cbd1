#include "platform/ws/session.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "platform/http/edge/facts.h"
#include "platform/http/problem.h"
#include "platform/http/refusals.h"

namespace xinglin::ws {
namespace {

Error too_many_queued() { return {.kind = ErrorKind::TooMany, .code = "ws.too_many_queued"}; }
Error no_such_command() { return {.kind = ErrorKind::NotFound, .code = "ws.no_such_command"}; }

}  // namespace

Session::Session(const SessionParts& parts, Who who, std::unique_ptr<http::Link> link, http::IoThread& home, http::Watch& watch)
    : Watched(watch), parts_(parts), who_(std::move(who)), link_(std::move(link)), home_(home) {
    due_in(kPingAfter);
}

Session::~Session() { left(); }

void Session::join() {
    Hub::Inside& hub = parts_.hub.inside();
    const auto me = std::static_pointer_cast<Listener>(shared_from_this());
    hub.join({who_.facts.app, who_.access.person}, who_.access, home_, me);
    if (!who_.access.tenant.is_nil()) hub.join({who_.facts.app, who_.access.tenant}, who_.access, home_, me);
    const std::lock_guard lock(hub.mutex);
    ++hub.sockets;
}

void Session::left() {
    if (std::exchange(has_left_, true)) return;
    Hub::Inside& hub = parts_.hub.inside();
    hub.leave({who_.facts.app, who_.access.person}, this);
    if (!who_.access.tenant.is_nil()) hub.leave({who_.facts.app, who_.access.tenant}, this);
    {
        const std::lock_guard lock(hub.mutex);
        --hub.sockets;
    }
    if (parts_.watch != nullptr) parts_.watch->closed(who_.facts.app, who_.access);
}

void Session::start(const std::vector<std::string>& first) {
    for (const std::string& text : first) send(Opcode::Text, text);
    is_open_ = true;
    for (const Frame& frame : std::exchange(held_, {})) add(Opcode::Text, frame);
    if (first.empty()) end(CloseCode::ServerError);
    else if (parts_.watch != nullptr && !is_ending_) parts_.watch->opened(who_.facts.app, who_.access);
    boost::asio::co_spawn(link_->executor(), read(shared_from_this()), boost::asio::detached);
}

http::Task<void> Session::read(std::shared_ptr<Session> self) {
    for (;;) {
        const std::string_view bytes = co_await self->link_->receive();
        if (bytes.empty()) break;
        self->heard(bytes);
    }
    self->left();
    self->link_->close();
}

void Session::heard(std::string_view bytes) {
    if (is_ending_) return;
    is_pinged_ = false;
    due_in(kPingAfter);
    std::vector<Message> messages;
    const auto wrong = frames_.take(bytes, messages);
    for (Message& message : messages) on_message(std::move(message));
    if (wrong) end(*wrong);
}

void Session::on_message(Message&& message) {
    if (is_ending_) return;
    if (message.opcode == Opcode::Text) on_command(message.payload);
    else if (message.opcode == Opcode::Ping) send(Opcode::Pong, std::move(message.payload));
    else if (message.opcode == Opcode::Close) end(CloseCode::Normal);
}

void Session::on_command(const std::string& text) {
    auto command = wire::read<Command>(text);
    if (!command) return refuse_command(id_in(text), command.error(), http::new_trace_id());
    if (command->verb == kPing) return ping(*command);
    if (waiting_.size() >= kQueuedMax) return refuse_command(command->id, too_many_queued(), http::new_trace_id());
    waiting_.push_back({std::move(*command), parts_.clock.now()});
    run_next();
}

void Session::ping(const Command& command) {
    if (command.id) send(Opcode::Text, answer_json(command.id, {.status = 204}));
    const Instant now = parts_.clock.now();
    if (parts_.watch == nullptr || now - pulse_ < kPulse) return;
    pulse_ = now;
    parts_.watch->pinged(who_.facts.app, who_.access);
}

Result<http::Ask> Session::ask_for(Waiting& waiting, const http::Route* route, std::string& trace_id) {
    if (route == nullptr) return refuse(no_such_command());
    if (auto wait = parts_.limiter.take_for_principal(who_.token, route->rate(), parts_.clock.now())) {
        return refuse(http::too_many_requests(*wait));
    }
    auto parameters = parameters_of(*route, waiting.command.path.value_or(wire::TextMap{}));
    if (!parameters) return refuse(std::move(parameters.error()));
    http::Ask ask{route, who_.facts, who_.token, "application/json", {}};
    ask.facts.path_parameters = std::move(*parameters);
    ask.facts.trace_id = trace_id;
    if (waiting.command.body) ask.body = std::move(waiting.command.body->json);
    return ask;
}

// One at a time, so that what a person does on one screen happens in the order he did it.
void Session::run_next() {
    while (!is_running_ && !waiting_.empty() && !is_ending_) {
        Waiting waiting = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        const http::Route* route = parts_.routes.by_socket(waiting.command.verb);
        std::string trace_id = http::new_trace_id();
        auto ask = ask_for(waiting, route, trace_id);
        if (!ask) {
            answered(waiting, route, trace_id, refuse(std::move(ask.error())));
            continue;
        }
        is_running_ = true;
        auto on_answer = [self = shared_from_this(), waiting, route, trace_id](Result<http::Answer> answer) {
            self->is_running_ = false;
            self->answered(waiting, route, trace_id, answer);
            self->run_next();
        };
        parts_.pipeline.run(std::move(*ask), home_, std::move(on_answer));
    }
    if (waiting_.empty()) std::vector<Waiting>().swap(waiting_);
}

void Session::answered(const Waiting& waiting, const http::Route* route, std::string_view trace_id,
                       const Result<http::Answer>& answer) {
    if (answer) send(Opcode::Text, answer_json(waiting.command.id, *answer));
    else refuse_command(waiting.command.id, answer.error(), trace_id);
    const bool session_over = !answer && answer.error().kind == ErrorKind::Unauthenticated;
    if (parts_.observer != nullptr) {
        parts_.observer->finished({route != nullptr ? std::string_view(route->name) : std::string_view{},
                                   answer ? answer->status : http::status_of(answer.error()),
                                   answer ? std::string_view{} : std::string_view(answer.error().code),
                                   parts_.clock.now() - waiting.since, trace_id, true});
    }
    if (session_over) end(CloseCode::Policy);
}

void Session::refuse_command(std::optional<std::int64_t> id, const Error& error, std::string_view trace_id) {
    const std::string problem = http::problem_json(error, parts_.catalog, who_.facts.language, trace_id);
    send(Opcode::Text, refusal_json(id, http::status_of(error), problem));
}

void Session::deliver(const Frame& frame) {
    if (is_open_) return add(Opcode::Text, frame);
    if (held_.size() >= kQueuedMax) return end(CloseCode::TooSlow);
    held_.push_back(frame);
}

void Session::send(Opcode opcode, std::string payload) { add(opcode, std::make_shared<const std::string>(std::move(payload))); }

void Session::add(Opcode opcode, Frame payload) {
    if (is_ending_) return;
    if (!outbox_.add(opcode, std::move(payload))) return end(CloseCode::TooSlow);
    flush_soon();
}

// After everything that this turn of the loop brings: answers and pushes of one group leave in one write.
void Session::flush_soon() {
    if (std::exchange(flush_posted_, true)) return;
    boost::asio::post(link_->executor(), [self = shared_from_this()] {
        self->flush_posted_ = false;
        self->flush();
    });
}

void Session::flush() {
    if (is_sending_) return;
    outbox_.flush(*link_);
    if (outbox_.is_empty()) {
        if (is_ending_) link_->end_sending();
        return;
    }
    is_sending_ = true;
    boost::asio::co_spawn(link_->executor(), send_rest(shared_from_this()), boost::asio::detached);
}

// The other side is slow, or TLS is between: the bytes wait in one piece.
http::Task<void> Session::send_rest(std::shared_ptr<Session> self) {
    const std::string bytes = self->outbox_.take_all();
    const std::array<asio::const_buffer, 1> parts{asio::buffer(bytes)};
    const bool sent = co_await self->link_->send(parts);
    self->is_sending_ = false;
    if (!sent) self->link_->close();
    else self->flush();
}

void Session::end(CloseCode code) {
    if (is_ending_) return;
    add(Opcode::Close, std::make_shared<const std::string>(close_payload(code)));
    is_ending_ = true;
    waiting_.clear();
    left();
    due_in(kClosedWithin);
}

void Session::expired() {
    if (is_ending_) return link_->close();
    if (is_pinged_) return end(CloseCode::Policy);
    is_pinged_ = true;
    send(Opcode::Ping, {});
    due_in(kPingAfter);
}

void Session::revoked() { end(CloseCode::Policy); }

void Session::draining() { end(CloseCode::Restart); }

}  // namespace xinglin::ws

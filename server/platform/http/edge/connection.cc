#include "platform/http/edge/connection.h"

#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

constexpr Duration kAnswerWithin = 120s;                // The store's own limits are far below.
constexpr Duration kLinger = 2s;
constexpr std::size_t kLingerMax = 256 << 10;
constexpr std::int64_t kLargeBodiesMax = 256LL << 20;   // Of all uploads under way.

std::atomic<std::int64_t> large_bodies{0};

// Room for one large body, given back with the last owner; null when there is none.
std::shared_ptr<void> room_for(std::int64_t bytes) {
    if (large_bodies.fetch_add(bytes) + bytes > kLargeBodiesMax) {
        large_bodies.fetch_sub(bytes);
        return nullptr;
    }
    return {&large_bodies, [bytes](void*) { large_bodies.fetch_sub(bytes); }};
}

}  // namespace

Connection::Connection(Setting setting, std::unique_ptr<Link> link)
    : Watched(setting.watch), setting_(std::move(setting)), link_(std::move(link)) {
    due_in(setting_.front.options().head_within);
}

Task<void> Connection::serve(std::shared_ptr<Connection> self) {
    Connection& me = *self;
    bool open = co_await me.link_->handshake();   // Awaited by name: GCC 12 miscompiles some co_awaits inside conditions.
    while (open) {
        open = co_await me.serve_one();
        me.due_in(me.setting_.front.options().idle_within);
    }
    if (me.link_) me.link_->close();
}

void Connection::expired() {
    if (link_) link_->close();
}

void Connection::draining() {
    if (idle_ && link_) link_->close();
}

Task<bool> Connection::receive_more() {
    const std::string_view received = co_await link_->receive();
    pending_.append(received);
    co_return !received.empty();
}

// One request and its answer; false ends the connection.
Task<bool> Connection::serve_one() {
    reader_ = std::make_unique<RequestReader>();
    body_room_.reset();
    if (pending_.empty()) pending_.shrink_to_fit();   // An idle connection holds no buffer.
    const bool has_head = co_await read_head();
    if (!has_head) co_return false;
    const auto began = setting_.front.now();
    plan_ = setting_.front.plan(reader_->request(), setting_.peer);
    if (plan_.kind == Plan::Kind::Socket) co_return co_await open_socket();
    const bool is_whole = co_await read_body();
    if (!is_whole) co_return false;
    due_in(kAnswerWithin);
    const Response response = co_await setting_.front.respond(plan_, reader_->request(), setting_.home);
    const bool keep = reader_->request().keep_alive && !setting_.watch.is_draining();
    const bool sent = co_await reply(response, keep);
    setting_.front.finished(plan_, response, setting_.front.now() - began);
    co_return sent && keep;
}

Task<bool> Connection::read_head() {
    idle_ = pending_.empty();
    reader_->take(pending_);
    while (reader_->state() == RequestReader::State::Head) {
        const bool more = co_await receive_more();
        if (!more) co_return false;
        begin_request();
        reader_->take(pending_);
    }
    if (reader_->state() == RequestReader::State::Refused) co_return co_await refuse_and_end(reader_->refusal());
    co_return true;
}

// The time for a head runs from its first byte on; a trickle wins none.
void Connection::begin_request() {
    if (idle_) due_in(setting_.front.options().head_within);
    idle_ = false;
}

bool Connection::has_room_for_body() {
    if (plan_.body_max <= kBodyMax) return true;
    const Request& request = reader_->request();
    body_room_ = room_for(static_cast<std::int64_t>(request.content_length.value_or(plan_.body_max)));
    return body_room_ != nullptr;
}

Task<bool> Connection::read_body() {
    if (reader_->state() != RequestReader::State::Body) co_return true;
    reader_->allow_body(plan_.body_max);
    if (reader_->state() == RequestReader::State::Body && !has_room_for_body()) co_return co_await refuse_and_end(prepare_busy());
    due_in(setting_.front.options().body_within);
    if (reader_->request().header("expect") == "100-continue" && reader_->state() == RequestReader::State::Body) {
        const std::array<asio::const_buffer, 1> go_on{asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n"))};
        const bool told = co_await link_->send(go_on);
        if (!told) co_return false;
    }
    reader_->take(pending_);
    while (reader_->state() == RequestReader::State::Body) {
        const bool more = co_await receive_more();
        if (!more) co_return false;
        reader_->take(pending_);
    }
    if (reader_->state() == RequestReader::State::Refused) co_return co_await refuse_and_end(reader_->refusal());
    co_return true;
}

Task<bool> Connection::reply(const Response& response, bool keep_alive) {
    due_in(setting_.front.options().send_within);
    std::string head;
    write_head(head, response, {keep_alive, link_->is_secure()});
    const std::string_view payload = response.head_only || response.status == 304 ? std::string_view{} : response.payload();
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(payload)};
    co_return co_await link_->send(parts);
}

// What comes after is not understood, or not wanted: the answer is sent, and the rest read away for a moment, because
// closing over unread bytes would destroy the answer on its way.
Task<bool> Connection::refuse_and_end(const Error& error) {
    const Response response = setting_.front.problem(error, plan_.facts);
    const bool sent = co_await reply(response, false);
    if (sent) co_await linger();
    setting_.front.finished(plan_, response, {});
    co_return false;
}

Task<void> Connection::linger() {
    link_->end_sending();
    due_in(kLinger);
    std::size_t read_away = 0;
    while (read_away < kLingerMax) {
        const std::string_view more = co_await link_->receive();
        if (more.empty()) co_return;
        read_away += more.size();
    }
}

// True when it was refused in good order and the connection goes on.
Task<bool> Connection::open_socket() {
    const bool alone = reader_->state() == RequestReader::State::Done && pending_.empty();
    if (!alone) co_return co_await refuse_and_end(bad_request("bytes behind a handshake"));
    Knock knock{reader_->request(), plan_.facts, plan_.token, link_, setting_.home, setting_.watch};
    due_in(kAnswerWithin);
    Result<void> entered = co_await setting_.front.door()->enter(std::move(knock));
    if (entered) co_return false;
    const bool keep = reader_->request().keep_alive && !setting_.watch.is_draining();
    const Response response = setting_.front.problem(entered.error(), plan_.facts);
    const bool sent = co_await reply(response, keep);
    co_return sent && keep;
}

}  // namespace xinglin::http

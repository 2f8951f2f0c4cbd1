#include "platform/ws/hub.h"

#include "platform/wire/wire.h"
#include "platform/ws/listeners.h"

namespace xinglin::ws {

std::size_t Hub::Inside::Hash::operator()(const Recipient& recipient) const noexcept {
    const std::size_t who = std::visit([](const auto& id) { return std::hash<std::remove_cvref_t<decltype(id)>>{}(id); }, recipient.who);
    return who * 31 + static_cast<std::size_t>(recipient.app) * 2 + recipient.who.index();
}

void Hub::Inside::join(const Recipient& recipient, const Access& access, http::IoThread& home,
                       const std::shared_ptr<Listener>& listener) {
    const std::lock_guard lock(mutex);
    seats[recipient].push_back({&home, access.session, access.tenant, listener, listener.get()});
}

void Hub::Inside::leave(const Recipient& recipient, const Listener* listener) {
    const std::lock_guard lock(mutex);
    auto found = seats.find(recipient);
    if (found == seats.end()) return;
    std::erase_if(found->second, [listener](const Seat& seat) { return seat.who == listener; });
    if (found->second.empty()) seats.erase(found);
}

// Sessions are alive as long as their own thread says so: the lock on the weak pointer is taken there.
void Hub::Inside::push(const Recipient& to, const Frame& frame, bool at_once) {
    const std::lock_guard lock(mutex);
    if (tap) tap(to, *frame);
    auto found = seats.find(to);
    if (found == seats.end()) return;
    for (const Seat& seat : found->second) {
        auto deliver = [listener = seat.listener, frame] {
            if (auto here = listener.lock()) here->deliver(frame);
        };
        if (at_once) seat.home->give(std::move(deliver));
        else seat.home->leave(std::move(deliver));
    }
}

// In order with the pushes: what was pushed before the revocation still arrives, nothing after it.
void Hub::Inside::revoke(PersonId person, const std::function<bool(const Seat&)>& which) {
    const std::lock_guard lock(mutex);
    for (const auto app : {http::App::Patient, http::App::Doctor, http::App::Desk}) {
        const auto found = seats.find(Recipient{app, person});
        if (found == seats.end()) continue;
        for (const Seat& seat : found->second) {
            if (!which(seat)) continue;
            seat.home->give([listener = seat.listener] {
                if (auto here = listener.lock()) here->revoked();
            });
        }
    }
}

Hub::Hub() : inside_(std::make_unique<Inside>()) {}
Hub::~Hub() = default;

void Hub::push(const Recipient& to, Frame frame) { inside_->push(to, frame, true); }
void Hub::push_in_group(const Recipient& to, Frame frame) { inside_->push(to, frame, false); }

void Hub::end_session(PersonId person, SessionId session) {
    inside_->revoke(person, [session](const Inside::Seat& seat) { return seat.session == session; });
}
void Hub::end_sessions_in(PersonId person, TenantId tenant) {
    inside_->revoke(person, [tenant](const Inside::Seat& seat) { return seat.tenant == tenant; });
}

bool Hub::is_connected(http::App app, PersonId person) const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->seats.contains(Recipient{app, person});
}

std::size_t Hub::sockets() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->sockets;
}

void Hub::tap(std::function<void(const Recipient&, const std::string&)> seen) {
    const std::lock_guard lock(inside_->mutex);
    inside_->tap = std::move(seen);
}

namespace {

void after_commit(db::Txn& txn, Hub& hub, const Recipient& to, std::string json) {
    auto frame = std::make_shared<const std::string>(std::move(json));
    txn.after_commit([&hub, to, frame] { hub.push_in_group(to, frame); });
}

}  // namespace

void push_message(db::Txn& txn, Hub& hub, const Recipient& to, std::string_view consult, std::string_view message_json,
                  std::string_view beside) {
    std::string json = R"({"push":"message","consult":)";
    wire::write_text(json, consult);
    json.append(R"(,"message":)").append(message_json);
    if (!beside.empty()) json.append(",").append(beside);
    after_commit(txn, hub, to, json + "}");
}

void push_state(db::Txn& txn, Hub& hub, const Recipient& to, std::string_view name, std::string_view key, std::int64_t version,
                std::string_view body_json) {
    after_commit(txn, hub, to, state_json(name, key, version, body_json));
}

std::string state_json(std::string_view name, std::string_view key, std::int64_t version, std::string_view body_json) {
    std::string json = R"({"push":"state","name":)";
    wire::write_text(json, name);
    json += R"(,"key":)";
    wire::write_text(json, key);
    json.append(R"(,"version":)").append(std::to_string(version)).append(R"(,"body":)").append(body_json).append("}");
    return json;
}

void end_session(db::Txn& txn, Hub& hub, PersonId person, SessionId session) {
    txn.after_commit([&hub, person, session] { hub.end_session(person, session); });
}

void end_sessions_in(db::Txn& txn, Hub& hub, PersonId person, TenantId tenant) {
    txn.after_commit([&hub, person, tenant] { hub.end_sessions_in(person, tenant); });
}

}  // namespace xinglin::ws

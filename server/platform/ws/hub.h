// The hub: which sockets this node holds, and the door through which everything is pushed to them. Memory only; whoever
// was not connected reads what he missed when he connects. Safe from any thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "platform/db/txn.h"
#include "platform/http/app.h"

namespace xinglin::ws {

// Whom a push is for: one person in one app (he may be patient and doctor at once), or every desk of a tenant.
struct Recipient {
    http::App app;
    std::variant<PersonId, TenantId> who;

    static Recipient patient(PersonId person) { return {http::App::Patient, person}; }
    static Recipient doctor(PersonId person) { return {http::App::Doctor, person}; }
    static Recipient desk(PersonId person) { return {http::App::Desk, person}; }
    static Recipient desks(TenantId tenant) { return {http::App::Desk, tenant}; }
    static Recipient doctors(TenantId tenant) { return {http::App::Doctor, tenant}; }
    bool operator==(const Recipient&) const = default;
};

using Frame = std::shared_ptr<const std::string>;   // One rendering for all who get it.

class Hub final {
 public:
    Hub();
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // At once. From a closure use push_message or push_state, which wait for the commit.
    void push(const Recipient& to, Frame frame);
    // From an effect of a transaction: leaves with the group's replies.
    void push_in_group(const Recipient& to, Frame frame);

    // A session was revoked: its sockets on this node close at once. From a closure use end_session, which waits.
    void end_session(PersonId person, SessionId session);
    // All that this person has open in an institution which he has left.
    void end_sessions_in(PersonId person, TenantId tenant);

    bool is_connected(http::App app, PersonId person) const;
    std::size_t sockets() const;

    // For tests and the simulator: sees every push, connected or not.
    void tap(std::function<void(const Recipient&, const std::string&)> seen);

    struct Inside;   // For the sessions of this folder.
    Inside& inside() { return *inside_; }

 private:
    std::unique_ptr<Inside> inside_;
};

// {"push":"message","consult":"<id>","message":{...}} after the commit. `beside`: members that stand beside the message,
// rendered ("\"turn\":\"doctor\"").
void push_message(db::Txn& txn, Hub& hub, const Recipient& to, std::string_view consult, std::string_view message_json,
                  std::string_view beside = {});
// {"push":"state","name":..,"key":..,"version":..,"body":{...}} after the commit. An older version is ignored by the client.
void push_state(db::Txn& txn, Hub& hub, const Recipient& to, std::string_view name, std::string_view key, std::int64_t version,
                std::string_view body_json);
std::string state_json(std::string_view name, std::string_view key, std::int64_t version, std::string_view body_json);
// Hub::end_session and Hub::end_sessions_in after the commit.
void end_session(db::Txn& txn, Hub& hub, PersonId person, SessionId session);
void end_sessions_in(db::Txn& txn, Hub& hub, PersonId person, TenantId tenant);

}  // namespace xinglin::ws

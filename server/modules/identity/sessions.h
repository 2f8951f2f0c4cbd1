// Sessions: opaque tokens of 256 bits, stored as their SHA-256, read in every request's own transaction (会话).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/identity/identity.h"
#include "platform/http/ports.h"
#include "platform/http/reply.h"
#include "platform/policy/view.h"

namespace xinglin::identity {

// How long a session lives: since its last use, and since its beginning.
struct Lifetime {
    Duration idle;
    Duration absolute;
};
Lifetime lifetime_of(Role role, const policy::View& view);

// A session at `now`; the same rule for every app. An end is not in it any more.
inline bool is_live(Instant created, Instant last_seen, const Lifetime& lifetime, Instant now) {
    return now < last_seen + lifetime.idle && now < created + lifetime.absolute;
}

// Who signs in where, before there is a session.
struct Entrant {
    http::App app;
    Access access;   // Role, person, and for staff tenant, site and practitioner.
    http::Client client;
};

struct OpenSession {
    SessionId id;
    http::App app;
    std::string device_name;
    std::string ip_masked;
    Instant created_at;
    Instant last_seen_at;
};

class Sessions final : public http::Authenticator {
 public:
    Sessions(const policy::Views& views, ws::Hub& hub) : views_(&views), hub_(&hub) {}

    // A new token and the cookie that carries it; the session that `former` names ends.
    http::SessionChange begin(db::Txn& txn, const Entrant& entrant, const Access& former, Moment& moment) const;
    // http::Authenticator. Refuses identity.session_ended for a token that is unknown, ended, too old or of another app.
    Result<Access> authenticate(db::Txn& txn, const http::Credentials& credentials, Moment& moment) override;

    // A person's own, newest first; those whose time is over are left out.
    std::vector<OpenSession> open_of(db::Txn& txn, const Access& access) const;
    // Ends one of the person's own at once, and its sockets on this node with it. Refuses identity.session_not_found.
    Result<void> end(db::Txn& txn, const Access& access, SessionId session) const;
    // All that he has open in one institution.
    void end_in(db::Txn& txn, PersonId person, TenantId tenant) const;

 private:
    bool end_one(db::Txn& txn, PersonId person, SessionId session) const;
    const policy::Views* views_;
    ws::Hub* hub_;
};

// "Chrome on Windows": what a person recognises in the list of his devices.
std::string device_name(std::string_view user_agent);

}  // namespace xinglin::identity

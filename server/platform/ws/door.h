// GET /api/v1/socket?protocol=1&client=NAME/VERSION: the handshake, with the app's cookie and from the app's own pages.
#pragma once

#include "platform/http/edge/door.h"
#include "platform/ws/session.h"

namespace xinglin::ws {

inline constexpr std::int64_t kProtocol = 1;

// Give it to http::Server::join before start. Everything in the parts must outlive it; it must outlive the server's drain.
class Door final : public http::SocketDoor {
 public:
    explicit Door(const SessionParts& parts) : parts_(parts) {}
    http::Task<Result<void>> enter(http::Knock knock) override;

 private:
    http::Task<Result<Access>> who(const http::Knock& knock);
    http::Task<std::vector<std::string>> first_frames(const Session::Who& who, http::IoThread& home);

    SessionParts parts_;
};

// Sec-WebSocket-Accept of RFC 6455.
std::string accept_of(std::string_view key);

}  // namespace xinglin::ws

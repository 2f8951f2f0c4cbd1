// For tests: a server with a socket door, and a client that can break the protocol.
#pragma once

#include "platform/http/testing.h"
#include "platform/ws/door.h"

namespace xinglin::ws::testing {

struct Received {
    Opcode opcode;
    std::string payload;
    unsigned close_code() const;
};

class SocketClient {
 public:
    SocketClient(std::uint16_t port, std::string_view token, std::string_view more = "", std::string_view query = "protocol=1&client=test/1");
    int status() const { return status_; }
    const std::string& problem() const { return problem_; }

    void send(std::string_view text) { send_frame(0x81, text); }
    // First byte as given; masked unless told otherwise.
    void send_frame(unsigned first, std::string_view payload, bool masked = true);
    void send_raw(std::string_view bytes) { client_.send(bytes); }
    // The next frame of any kind; nothing when the connection has ended.
    std::optional<Received> read();
    std::string read_text() { return read().value_or(Received{}).payload; }
    unsigned read_until_closed();   // The code; 0 when it ended without one.
    bool is_ended() { return client_.is_ended(); }
    void leave() { client_.leave(); }

 private:
    http::testing::RawClient client_;
    std::string bytes_;
    int status_ = 0;
    std::string problem_;
};

class SocketServer {
 public:
    using Fill = http::testing::TestServer::Fill;
    explicit SocketServer(const Fill& fill, StateSource* states = nullptr, SocketWatch* watch = nullptr, http::ServerOptions options = {});
    std::uint16_t port() const { return server.port(); }
    SocketServer(const SocketServer&) = delete;
    SocketServer& operator=(const SocketServer&) = delete;

    db::TestStore store{"http", http::sql::migrations};
    http::testing::FakeAuthenticator authenticator;
    http::testing::FakeCatalog catalog;
    http::Routes routes;
    Hub hub;
    http::Server server;
    Door door;

    ~SocketServer() { server.drain(); }   // Before the door goes.
};

}  // namespace xinglin::ws::testing

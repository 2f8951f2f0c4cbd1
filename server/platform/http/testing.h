// For tests: a server on a free port of loopback, a store of its own, and a client that speaks raw bytes, so that it can
// say what no good client would.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/db/testing.h"
#include "platform/http/platform_http_sql.h"
#include "platform/http/server.h"

namespace xinglin::http::testing {

inline constexpr char kPatientToken[] = "patient-token-0000000001";
inline constexpr char kOtherPatientToken[] = "patient-token-0000000002";
inline constexpr char kPatientsPhoneToken[] = "patient-token-0000000003";   // The first patient's, in another session.
inline constexpr char kDoctorToken[] = "doctor-token-00000000001";

// Knows four tokens, each a session of its own; a token that begins with "dead" is of a session that has ended.
class FakeAuthenticator final : public Authenticator {
 public:
    Result<Access> authenticate(db::Txn& txn, const Credentials& credentials, Moment& moment) override;
};

// "words of <code>", in the language asked for.
class FakeCatalog final : public Catalog {
 public:
    Words words(std::string_view code, std::span<const Argument> arguments, std::string_view language) const override;
};

struct Reply {
    int status = 0;
    std::string head{};
    std::string body{};
    bool closed = false;   // The server ended the connection behind it.

    std::string header(std::string_view lower_name) const;
};

// One TCP connection, blocking, at most five seconds a call.
class RawClient {
 public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool send(std::string_view bytes);
    // The next response, or nothing when the connection has ended.
    std::optional<Reply> read();
    std::optional<Reply> ask(std::string_view bytes);
    std::string read_some(std::size_t at_least);   // Raw bytes; less when the other side has ended.
    bool is_ended();                               // The other side ends within five seconds.
    void end_sending();
    void leave();

 private:
    bool fill();
    int socket_;
    std::string received_;
};

// A request in good order: "GET /api/v1/x" for patient.localhost, with the token's cookie and our own header.
struct Plain {
    std::string method = "GET";
    std::string target{};
    std::string token{};
    std::string body{};
    std::string more{};   // Header lines, each with its line end.
    std::string app = "patient";
};
std::string request_of(const Plain& plain);

class TestServer {
 public:
    using Fill = std::function<void(Routes&)>;
    explicit TestServer(const Fill& fill, ServerOptions options = {});

    Reply ask(const Plain& plain) { return *RawClient(port()).ask(request_of(plain)); }
    std::uint16_t port() const { return server.port(); }

    db::TestStore store{"http", sql::migrations};
    FakeAuthenticator authenticator;
    FakeCatalog catalog;
    Routes routes;
    Server server;

 private:
    static const Routes& filled(Routes& routes, const Fill& fill);
};

}  // namespace xinglin::http::testing

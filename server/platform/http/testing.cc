#include "platform/http/testing.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "base/check.h"

namespace xinglin::http::testing {
namespace {

constexpr timeval kPatience{5, 0};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

PersonId person(std::uint8_t number) {
    PersonId id;
    id.bytes[15] = number;
    return id;
}

}  // namespace

Result<Access> FakeAuthenticator::authenticate(db::Txn&, const Credentials& credentials, Moment&) {
    Access access;
    if (!credentials.token.empty()) access.session.bytes[15] = static_cast<std::uint8_t>(credentials.token.back());
    if (credentials.token.starts_with("patient-token-000000000")) {
        access.role = Role::Patient;
        access.person = person(credentials.token == kOtherPatientToken ? 2 : 1);
        return access;
    }
    if (credentials.token == kDoctorToken) {
        access.role = Role::Doctor;
        access.person = person(3);
        access.tenant = TenantId{{7}};
        return access;
    }
    return refuse({.kind = ErrorKind::Unauthenticated, .code = "identity.session_ended"});
}

Words FakeCatalog::words(std::string_view code, std::span<const Argument>, std::string_view language) const {
    return {std::string(language) + " words of " + std::string(code), "", "try otherwise"};
}

std::string Reply::header(std::string_view lower_name) const {
    const std::string all = lower(head);
    const auto at = all.find("\r\n" + std::string(lower_name) + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + lower_name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
    check(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "the test server listens");
}

RawClient::~RawClient() { leave(); }

void RawClient::leave() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

void RawClient::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::fill() {
    std::array<char, 65536> buffer;
    const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (got <= 0) return false;
    received_.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
}

std::optional<Reply> RawClient::read() {
    while (received_.find("\r\n\r\n") == std::string::npos) {
        if (!fill()) return std::nullopt;
    }
    Reply reply;
    const auto end = received_.find("\r\n\r\n") + 4;
    reply.head = received_.substr(0, end);
    received_.erase(0, end);
    reply.status = std::stoi(reply.head.substr(9, 3));
    const std::string length = reply.header("content-length");
    const std::size_t size = length.empty() ? 0 : std::stoul(length);
    while (received_.size() < size) {
        if (!fill()) return std::nullopt;
    }
    reply.body = received_.substr(0, size);
    received_.erase(0, size);
    reply.closed = reply.header("connection") == "close";
    return reply;
}

std::optional<Reply> RawClient::ask(std::string_view bytes) {
    send(bytes);
    return read();
}

std::string RawClient::read_some(std::size_t at_least) {
    while (received_.size() < at_least && fill()) {
    }
    return std::exchange(received_, {});
}

bool RawClient::is_ended() {
    std::array<char, 4096> buffer;
    for (;;) {
        const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (got > 0) continue;
        return got == 0 || errno == ECONNRESET || errno == EPIPE;
    }
}

std::string request_of(const Plain& plain) {
    std::string request = plain.method + " " + plain.target + " HTTP/1.1\r\nHost: " + plain.app + ".localhost\r\n";
    if (!plain.token.empty()) request += "Cookie: __Host-" + plain.app + "=" + plain.token + "\r\nX-Xinglin-CSRF: 1\r\n";
    if (!plain.body.empty()) {
        if (plain.more.find("Content-Type") == std::string::npos) request += "Content-Type: application/json\r\n";
        request += "Content-Length: " + std::to_string(plain.body.size()) + "\r\n";
    }
    return request + plain.more + "\r\n" + plain.body;
}

const Routes& TestServer::filled(Routes& routes, const Fill& fill) {
    fill(routes);
    if (!routes.frozen()) routes.freeze();
    return routes;
}

TestServer::TestServer(const Fill& fill, ServerOptions options)
    : server(std::move(options), {*store, store.clock, filled(routes, fill), authenticator, catalog}) {
    server.start();
}

}  // namespace xinglin::http::testing

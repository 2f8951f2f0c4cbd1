#include "platform/ws/testing.h"

namespace xinglin::ws::testing {
namespace {

const http::Routes& frozen(http::Routes& routes, const SocketServer::Fill& fill) {
    fill(routes);
    routes.freeze();
    return routes;
}

std::uint8_t byte_at(const std::string& text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

}  // namespace

unsigned Received::close_code() const {
    return payload.size() < 2 ? 0 : static_cast<unsigned>(byte_at(payload, 0) << 8 | byte_at(payload, 1));
}

SocketClient::SocketClient(std::uint16_t port, std::string_view token, std::string_view more, std::string_view query) : client_(port) {
    const auto reply = client_.ask("GET /api/v1/socket?" + std::string(query) +
                                   " HTTP/1.1\r\nHost: patient.localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                                   (token.empty() ? "" : "Cookie: __Host-patient=" + std::string(token) + "\r\n") + std::string(more) + "\r\n");
    if (!reply) return;
    status_ = reply->status;
    problem_ = reply->body;
}

void SocketClient::send_frame(unsigned first, std::string_view payload, bool masked) {
    std::string frame(1, static_cast<char>(first));
    const unsigned mask_bit = masked ? 0x80 : 0;
    const std::size_t extra = payload.size() < 126 ? 0 : payload.size() < 65536 ? 2 : 8;
    frame += static_cast<char>(mask_bit | (extra == 0 ? payload.size() : extra == 2 ? 126 : 127));
    for (std::size_t i = extra; i-- > 0;) frame += static_cast<char>(payload.size() >> (8 * i) & 0xFF);
    const std::string mask = "mask";
    if (masked) frame += mask;
    for (std::size_t i = 0; i < payload.size(); ++i) frame += masked ? static_cast<char>(payload[i] ^ mask[i & 3]) : payload[i];
    client_.send(frame);
}

std::optional<Received> SocketClient::read() {
    const auto need = [&](std::size_t size) {
        if (bytes_.size() < size) bytes_ += client_.read_some(size - bytes_.size());
        return bytes_.size() >= size;
    };
    if (!need(2)) return std::nullopt;
    std::size_t length = byte_at(bytes_, 1) & 0x7F;
    const std::size_t extra = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (!need(2 + extra)) return std::nullopt;
    if (extra > 0) length = 0;
    for (std::size_t i = 0; i < extra; ++i) length = length << 8 | byte_at(bytes_, 2 + i);
    if (!need(2 + extra + length)) return std::nullopt;
    Received frame{static_cast<Opcode>(byte_at(bytes_, 0) & 0x0F), bytes_.substr(2 + extra, length)};
    bytes_.erase(0, 2 + extra + length);
    return frame;
}

unsigned SocketClient::read_until_closed() {
    while (auto frame = read()) {
        if (frame->opcode == Opcode::Close) return frame->close_code();
    }
    return 0;
}

SocketServer::SocketServer(const Fill& fill, StateSource* states, SocketWatch* watch, http::ServerOptions options)
    : server(std::move(options), {*store, store.clock, frozen(routes, fill), authenticator, catalog}),
      door({hub, routes, server.pipeline(), server.limiter(), catalog, store.clock, states, watch}) {
    server.join(door);
    server.start();
}

}  // namespace xinglin::ws::testing

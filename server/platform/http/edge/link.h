// One accepted connection, in clear or under TLS. Belongs to one I/O thread.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <span>
#include <string_view>

#include "platform/http/edge/task.h"

namespace xinglin::http {

inline constexpr std::size_t kReceiveMax = 64 << 10;

class Link {
 public:
    virtual ~Link() = default;

    virtual Task<bool> handshake() = 0;
    // What has come; empty when the other side has ended or the link is broken. An idle link holds no buffer: the view is
    // of memory that the whole thread shares and is good until the next co_await.
    virtual Task<std::string_view> receive() = 0;
    // All of it, or false.
    virtual Task<bool> send(std::span<const asio::const_buffer> parts) = 0;
    // As much as goes without waiting; 0 under TLS.
    virtual std::size_t try_send(std::span<const asio::const_buffer> parts) = 0;
    virtual void end_sending() = 0;   // The other side sees the end; what it still sends can be received.
    virtual void close() = 0;         // Wakes whoever waits in receive or send.

    std::shared_ptr<void> seat{};   // Its place among the connections that the server allows; given back with the link.

    virtual Executor executor() = 0;
    virtual bool is_secure() const = 0;
};

std::unique_ptr<Link> clear_link(TcpSocket&& socket);
std::unique_ptr<Link> tls_link(TcpSocket&& socket, asio::ssl::context& context);

}  // namespace xinglin::http

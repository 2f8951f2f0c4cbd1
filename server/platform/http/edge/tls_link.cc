#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <string>
#include <vector>

#include "platform/http/edge/link.h"

namespace xinglin::http {
namespace {

using boost::system::error_code;

constexpr std::size_t kTlsBuffer = 16 << 10;   // One TLS record.

class TlsLink final : public Link {
 public:
    TlsLink(TcpSocket&& socket, asio::ssl::context& context) : stream_(std::move(socket), context) {
        error_code ignored;
        stream_.next_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
    }

    Task<bool> handshake() override {
        error_code code;
        co_await stream_.async_handshake(asio::ssl::stream_base::server, asio::redirect_error(use_task, code));
        co_return !code;
    }

    Task<std::string_view> receive() override {
        buffer_.resize(kTlsBuffer);
        error_code code;
        const std::size_t count = co_await stream_.async_read_some(asio::buffer(buffer_), asio::redirect_error(use_task, code));
        co_return std::string_view(buffer_.data(), code ? 0 : count);
    }

    Task<bool> send(std::span<const asio::const_buffer> parts) override {
        const std::vector<asio::const_buffer> copy(parts.begin(), parts.end());
        error_code code;
        co_await asio::async_write(stream_, copy, asio::redirect_error(use_task, code));
        co_return !code;
    }

    std::size_t try_send(std::span<const asio::const_buffer>) override { return 0; }

    // Without close_notify: HTTP and WebSocket say their own end.
    void end_sending() override {
        error_code ignored;
        stream_.next_layer().shutdown(TcpSocket::shutdown_send, ignored);
    }
    void close() override {
        error_code ignored;
        stream_.next_layer().close(ignored);
    }
    Executor executor() override { return stream_.next_layer().get_executor(); }
    bool is_secure() const override { return true; }

 private:
    asio::ssl::stream<TcpSocket> stream_;
    std::string buffer_;
};

}  // namespace

std::unique_ptr<Link> tls_link(TcpSocket&& socket, asio::ssl::context& context) {
    return std::make_unique<TlsLink>(std::move(socket), context);
}

}  // namespace xinglin::http

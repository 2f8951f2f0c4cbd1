#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <vector>

#include "platform/http/edge/link.h"

namespace xinglin::http {
namespace {

using boost::system::error_code;

thread_local std::array<char, kReceiveMax> received;

// What is left of `parts` after the first `done` bytes.
std::vector<asio::const_buffer> rest_of(std::span<const asio::const_buffer> parts, std::size_t done) {
    std::vector<asio::const_buffer> rest;
    for (asio::const_buffer part : parts) {
        const std::size_t skipped = std::min(done, part.size());
        done -= skipped;
        part += skipped;
        if (part.size() > 0) rest.push_back(part);
    }
    return rest;
}

class ClearLink final : public Link {
 public:
    explicit ClearLink(TcpSocket&& socket) : socket_(std::move(socket)) {
        error_code ignored;
        socket_.non_blocking(true, ignored);
        socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    }

    Task<bool> handshake() override { co_return true; }

    Task<std::string_view> receive() override {
        for (;;) {
            error_code code;
            const std::size_t count = socket_.read_some(asio::buffer(received), code);
            if (!code) co_return std::string_view(received.data(), count);
            if (code != asio::error::would_block) co_return std::string_view{};
            co_await socket_.async_wait(TcpSocket::wait_read, asio::redirect_error(use_task, code));
            if (code) co_return std::string_view{};
        }
    }

    Task<bool> send(std::span<const asio::const_buffer> parts) override {
        const std::size_t done = try_send(parts);
        const auto rest = rest_of(parts, done);
        if (rest.empty()) co_return true;
        error_code code;
        co_await asio::async_write(socket_, rest, asio::redirect_error(use_task, code));
        co_return !code;
    }

    std::size_t try_send(std::span<const asio::const_buffer> parts) override {
        error_code code;
        const std::size_t sent = socket_.write_some(parts, code);
        return code ? 0 : sent;
    }

    void end_sending() override {
        error_code ignored;
        socket_.shutdown(TcpSocket::shutdown_send, ignored);
    }
    void close() override {
        error_code ignored;
        socket_.close(ignored);
    }
    Executor executor() override { return socket_.get_executor(); }
    bool is_secure() const override { return false; }

 private:
    TcpSocket socket_;
};

}  // namespace

std::unique_ptr<Link> clear_link(TcpSocket&& socket) { return std::make_unique<ClearLink>(std::move(socket)); }

}  // namespace xinglin::http

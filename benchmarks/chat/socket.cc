#include "chat/socket.h"

#include <fmt/core.h>

#include <array>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

namespace xinglin::bench {
namespace {

constexpr unsigned kText = 1;
constexpr unsigned kClose = 8;
constexpr unsigned kPing = 9;
constexpr unsigned kPong = 10;
constexpr std::size_t kReadMost = 64 << 10;

}  // namespace

void Socket::knock(std::uint16_t port, const std::string& host, const std::string& cookie) {
    stream_.connect({asio::ip::address_v4::loopback(), port});
    stream_.set_option(asio::ip::tcp::no_delay(true));
    asio::write(stream_, asio::buffer(fmt::format("GET /api/v1/socket?protocol=1&client=bench/1 HTTP/1.1\r\nHost: {0}\r\n"
                                                  "Origin: http://{0}\r\nCookie: {1}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                                  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                                                  host, cookie)));
}

void Socket::enter() {
    const std::size_t head = asio::read_until(stream_, asio::dynamic_buffer(held_, kReadMost), "\r\n\r\n");
    if (!held_.starts_with("HTTP/1.1 101")) throw std::runtime_error("no socket: " + held_.substr(0, 200));
    held_.erase(0, head);
    stream_.non_blocking(true);
    is_open_ = true;
}

void Socket::listen() {
    read();
}

void Socket::wait_to_read() {
    stream_.async_wait(asio::ip::tcp::socket::wait_read, [this](boost::system::error_code error) {
        if (!error) read();
    });
}

void Socket::read() {
    static std::array<char, kReadMost> shared;   // All sockets live on one thread.
    boost::system::error_code error;
    const std::size_t count = stream_.read_some(asio::buffer(shared), error);
    if (error && error != asio::error::would_block) {
        is_open_ = false;
        return;
    }
    std::string_view bytes(shared.data(), count);
    if (!held_.empty()) {
        held_.append(bytes);
        bytes = held_;
    }
    std::size_t taken = 0;
    while (const std::size_t one = take_frame(bytes.substr(taken))) taken += one;
    held_ = std::string(bytes.substr(taken));
    if (is_open_) wait_to_read();
}

// How many bytes the first frame has; none while it has not come whole.
std::size_t Socket::take_frame(std::string_view bytes) {
    if (bytes.size() < 2) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    std::size_t size = byte(1) & 0x7F;
    const std::size_t extra = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (bytes.size() < 2 + extra) return 0;
    if (extra > 0) size = 0;
    for (std::size_t i = 0; i < extra; ++i) size = size << 8 | byte(2 + i);
    if (bytes.size() < 2 + extra + size) return 0;
    const std::string_view payload = bytes.substr(2 + extra, size);
    const unsigned opcode = static_cast<unsigned>(byte(0) & 0x0F);
    if (opcode == kText) (*on_text_)(number_, payload);
    if (opcode == kPing) write(kPong, payload);
    if (opcode == kClose) is_open_ = false;
    return 2 + extra + size;
}

void Socket::send(std::string_view text) { write(kText, text); }

void Socket::write(unsigned opcode, std::string_view payload) {
    if (!is_open_) return;
    unsent_.push_back(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        unsent_.push_back(static_cast<char>(0x80 | payload.size()));
    } else {
        unsent_.push_back(static_cast<char>(0x80 | 126));   // Nothing here is as long as 64 KiB.
        unsent_.push_back(static_cast<char>(payload.size() >> 8));
        unsent_.push_back(static_cast<char>(payload.size()));
    }
    unsent_.append(4, '\0');
    unsent_.append(payload);
    if (!waits_to_write_) flush();
}

void Socket::flush() {
    boost::system::error_code error;
    const std::size_t sent = stream_.write_some(asio::buffer(unsent_), error);
    if (error && error != asio::error::would_block) is_open_ = false;
    if (!is_open_ || sent == unsent_.size()) {
        std::string().swap(unsent_);
        return;
    }
    unsent_.erase(0, sent);
    waits_to_write_ = true;
    stream_.async_wait(asio::ip::tcp::socket::wait_write, [this](boost::system::error_code failed) {
        waits_to_write_ = false;
        if (!failed) flush();
    });
}

}  // namespace xinglin::bench

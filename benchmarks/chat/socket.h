// One client's WebSocket, as lean as a client can be: the machine that is measured is this one too. No buffer of its own
// while nothing is under way; frames are masked with zeros, which is lawful and costs nothing.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <string>
#include <string_view>

namespace xinglin::bench {

namespace asio = boost::asio;

class Socket {
 public:
    using OnText = std::function<void(std::size_t number, std::string_view text)>;
    Socket(asio::io_context& context, std::size_t number, const OnText& on_text) : stream_(context), number_(number), on_text_(&on_text) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    // Blocks. `host`: "patient.localhost:8080". Throws std::runtime_error unless the answer is 101.
    void knock(std::uint16_t port, const std::string& host, const std::string& cookie);
    void enter();

    // From now on frames come to on_text, from inside the context.
    void listen();
    void send(std::string_view text);
    bool is_open() const { return is_open_; }

 private:
    void wait_to_read();
    void read();
    std::size_t take_frame(std::string_view bytes);
    void write(unsigned opcode, std::string_view payload);
    void flush();

    asio::ip::tcp::socket stream_;
    std::size_t number_;
    const OnText* on_text_;
    std::string held_;     // A frame that has not come whole.
    std::string unsent_;   // What the kernel did not take.
    bool is_open_ = false;
    bool waits_to_write_ = false;
};

}  // namespace xinglin::bench

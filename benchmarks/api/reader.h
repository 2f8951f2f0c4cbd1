// One kept connection that asks and reads the whole answer, again and again.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <string>

namespace xinglin::bench {

namespace asio = boost::asio;

class Reader {
 public:
    using OnAnswer = std::function<void(Reader& reader, int status)>;   // 0: the connection is lost.
    Reader(asio::io_context& context, const OnAnswer& on_answer) : stream_(context), on_answer_(&on_answer) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void connect(std::uint16_t port);   // Blocks. Throws boost::system::system_error.
    void ask(std::string request);      // One at a time.
    std::size_t last_bytes() const { return last_bytes_; }
    std::chrono::steady_clock::time_point due{};   // For whoever asks: when the present question was to be asked.

 private:
    void read();
    bool take_answer();

    asio::ip::tcp::socket stream_;
    const OnAnswer* on_answer_;
    std::string request_;
    std::string held_;
    std::size_t last_bytes_ = 0;
};

}  // namespace xinglin::bench

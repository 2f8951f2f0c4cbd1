#include "api/reader.h"

#include <algorithm>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <cstdlib>

namespace xinglin::bench {
namespace {

constexpr std::size_t kStep = 16 << 10;

// The value of Content-Length in a head, in whatever case it stands.
std::size_t length_in(std::string_view head) {
    constexpr std::string_view name = "content-length:";
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    const auto found = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
    if (found == head.end()) return 0;
    return static_cast<std::size_t>(std::atoll(&*found + name.size()));
}

}  // namespace

void Reader::connect(std::uint16_t port) {
    stream_.connect({asio::ip::address_v4::loopback(), port});
    stream_.set_option(asio::ip::tcp::no_delay(true));
}

void Reader::ask(std::string request) {
    request_ = std::move(request);
    asio::async_write(stream_, asio::buffer(request_), [this](boost::system::error_code error, std::size_t) {
        if (error) (*on_answer_)(*this, 0);
        else read();
    });
}

void Reader::read() {
    const std::size_t before = held_.size();
    held_.resize(before + kStep);
    stream_.async_read_some(asio::buffer(held_.data() + before, kStep), [this, before](boost::system::error_code error, std::size_t count) {
        held_.resize(before + count);
        if (error) (*on_answer_)(*this, 0);
        else if (!take_answer()) read();
    });
}

bool Reader::take_answer() {
    const auto end = held_.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    const std::size_t whole = end + 4 + length_in(std::string_view(held_).substr(0, end + 2));
    if (held_.size() < whole) return false;
    const int status = std::atoi(held_.c_str() + 9);   // "HTTP/1.1 200 OK"
    last_bytes_ = whole;
    held_.erase(0, whole);
    (*on_answer_)(*this, status);
    return true;
}

}  // namespace xinglin::bench

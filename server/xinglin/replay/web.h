// One person's browser, as far as HTTP goes: its own host name, cookie, device and address, over connections kept open.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>
#include <string>
#include <vector>

#include "base/instant.h"

namespace xinglin::replay {

namespace asio = boost::asio;

struct Target {
    std::string host;   // To connect to.
    std::string port;
    std::string name;   // What follows "patient." in the Host header: "localhost:8080".
};
// "http://127.0.0.1:8080" or "http://patient.localhost:8080". Throws std::runtime_error.
Target target_of(const std::string& url);

// What the browser says of itself; the address goes through the trusted proxy's header.
struct Face {
    std::string app;      // "patient", "doctor", "desk"
    std::string device;   // UUID
    std::string address;
    std::string cookie{};
};

struct Reply {
    unsigned status = 0;
    std::string body;
};

// Thrown when the server cannot be reached for longer than the patience lasts.
struct Unreachable {};

class Web {
 public:
    Web(const Target& target, Face face, Duration patience) : target_(&target), face_(std::move(face)), patience_(patience) {}

    // Repeats a request whose connection broke until the patience ends: each is safe to repeat. 503 and 429 are waited out.
    asio::awaitable<Reply> call(std::string method, std::string path, std::string body = {}, std::string key = {});

    const Face& face() const { return face_; }
    const Target& target() const { return *target_; }
    Duration patience() const { return patience_; }

 private:
    struct Connection {
        explicit Connection(const asio::any_io_executor& executor) : stream(executor) {}
        boost::beast::tcp_stream stream;
        boost::beast::flat_buffer buffer{};
    };
    asio::awaitable<std::unique_ptr<Connection>> connect();
    asio::awaitable<Reply> once(const std::string& method, const std::string& path, const std::string& body,
                                const std::string& key);
    const Target* target_;
    Face face_;
    Duration patience_;
    std::vector<std::unique_ptr<Connection>> idle_;   // A doctor works in several consultations at once.
};

}  // namespace xinglin::replay

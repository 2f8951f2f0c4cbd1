// For tests: the simulator behind the registry's protocol, an HTTP endpoint on 127.0.0.1 that checks requests as it does.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <thread>

#include "adapters/registry/simulator.h"
#include "platform/wire/wire.h"

namespace xinglin::registry {

class SimulatorServer final {
 public:
    SimulatorServer(SimulatedRegistry& registry, Account account, Duration patience)
        : registry_(registry), account_(std::move(account)), patience_(patience), thread_([this] { serve(); }) {}
    ~SimulatorServer() {
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);   // Wakes the accept, which closing would not.
        thread_.join();
    }
    std::string endpoint() const { return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port()); }

 private:
    using Request = boost::beast::http::request<boost::beast::http::string_body>;

    static std::string header(const Request& request, std::string_view name) {
        const auto found = request.find(boost::beast::string_view(name.data(), name.size()));
        return found == request.end() ? std::string() : std::string(found->value());
    }
    bool is_ours(const Request& request) const {
        const std::string path(request.target());
        const std::string stamp = header(request, "X-Registry-Timestamp");
        const std::string nonce = header(request, "X-Registry-Nonce");
        return header(request, "X-Registry-App") == account_.name &&
               header(request, "X-Registry-Signature") == request_signature(account_.key, {path, stamp, nonce}, request.body());
    }
    static std::optional<Answer> no(const Error& error) {
        if (error.kind == ErrorKind::Unavailable) return std::nullopt;
        return Answer{.code = error.arguments.front().value};
    }
    // Nothing: the caller hears nothing.
    std::optional<Answer> answer(const Request& request) {
        if (!is_ours(request)) return Answer{.code = "1000"};
        if (request.target() == kLookUpPath.data()) {
            auto query = wire::read<directory::RegistryQuery>(request.body());
            if (!query) return Answer{.code = "1001"};
            auto entry = registry_.look_up(*query, patience_);
            if (!entry) return no(entry.error());
            return Answer{.code = "0", .entry = std::move(*entry)};
        }
        auto order = wire::read<FilingOrder>(request.body());
        if (!order) return Answer{.code = "1001"};
        auto filed = registry_.file({order->licence, order->name, {order->institution, order->number, {order->from, order->to}}},
                                    patience_);
        if (!filed) return no(filed.error());
        return Answer{.code = "0"};
    }
    void serve() {
        for (;;) {
            boost::beast::error_code error;
            auto socket = acceptor_.accept(error);
            if (error) return;
            boost::beast::flat_buffer buffer;
            Request request;
            boost::beast::http::read(socket, buffer, request, error);
            if (error) continue;
            const auto answered = answer(request);
            if (!answered) continue;
            boost::beast::http::response<boost::beast::http::string_body> response{boost::beast::http::status::ok, 11};
            response.body() = wire::write(*answered);
            response.prepare_payload();
            boost::beast::http::write(socket, response, error);
        }
    }

    SimulatedRegistry& registry_;
    Account account_;
    Duration patience_;
    boost::asio::io_context context_{};
    boost::asio::ip::tcp::acceptor acceptor_{
        context_, boost::asio::ip::tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), 0)};
    std::thread thread_;
};

}  // namespace xinglin::registry

#include "adapters/idcheck/simulator_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <thread>

#include "platform/crypto/bytes.h"
#include "platform/http/tc3.h"

namespace xinglin::idcheck {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using Request = beast::http::request<beast::http::string_body>;

constexpr Duration kClockMayDiffer = 300s;

std::string_view header(const Request& request, std::string_view name) {
    const auto found = request.find(name);
    return found == request.end() ? std::string_view() : std::string_view(found->value().data(), found->value().size());
}

std::string error_answer(std::string code) { return write_answer({.result = {}, .alike = {}, .error = std::move(code)}); }

}  // namespace

struct SimulatorServer::Inside {
    SimulatedIdCheck& provider;
    Account account;
    const Clock& clock;
    Duration patience;
    asio::io_context context{};
    tcp::acceptor acceptor{context, tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)};
    std::jthread thread{};

    void serve();
    void converse(tcp::socket socket);
    std::optional<std::string> answer(const Request& request);
    bool signature_holds(const Request& request) const;
};

bool SimulatorServer::Inside::signature_holds(const Request& request) const {
    std::int64_t seconds = 0;
    const auto stamp = header(request, "X-TC-Timestamp");
    if (std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds).ec != std::errc()) return false;
    const Instant at{seconds * 1'000'000};
    if (at + kClockMayDiffer < clock.now() || clock.now() + kClockMayDiffer < at) return false;
    const auto expected = xinglin::http::tc3_authorization(
        {account.secret_id, account.secret_key, kService, header(request, "Host"), at}, request.body());
    return header(request, "Authorization") == expected;
}

// Nothing: the caller hears nothing.
std::optional<std::string> SimulatorServer::Inside::answer(const Request& request) {
    if (!signature_holds(request)) return error_answer("AuthFailure.SignatureFailure");
    if (header(request, "X-TC-Version") != kVersion) return error_answer("NoSuchVersion");
    if (header(request, "X-TC-Action") == kByNumber) {
        const auto asked = wire::read<NumberRequest>(request.body());
        if (!asked) return error_answer("InvalidParameter");
        return provider.say({.name = asked->name, .number = asked->number, .face = {}, .reference = {}}, patience);
    }
    const auto asked = wire::read<FaceRequest>(request.body());
    if (!asked || header(request, "X-TC-Action") != kByFace) return error_answer("InvalidAction");
    return provider.say({.name = asked->name, .number = asked->number, .face = {asked->image.begin(), asked->image.end()}, .reference = {}},
                        patience);
}

void SimulatorServer::Inside::converse(tcp::socket socket) {
    beast::error_code error;
    beast::flat_buffer buffer(64 << 10);
    Request request;
    beast::http::read(socket, buffer, request, error);
    if (error) return;
    const auto answered = answer(request);
    if (!answered) return;
    beast::http::response<beast::http::string_body> response{beast::http::status::ok, 11};
    response.set(beast::http::field::content_type, "application/json");
    response.body() = *answered;
    response.prepare_payload();
    beast::http::write(socket, response, error);
}

void SimulatorServer::Inside::serve() {
    std::vector<std::jthread> conversations;
    for (;;) {
        beast::error_code error;
        tcp::socket socket = acceptor.accept(error);
        if (error) return;
        if (conversations.size() > 256) conversations.clear();   // Waits for them: a simulator may.
        conversations.emplace_back([this, held = std::move(socket)]() mutable { converse(std::move(held)); });
    }
}

SimulatorServer::SimulatorServer(SimulatedIdCheck& provider, Account account, const Clock& clock, Duration patience)
    : inside_(new Inside{.provider = provider, .account = std::move(account), .clock = clock, .patience = patience}) {
    inside_->thread = std::jthread([inside = inside_.get()] { inside->serve(); });
}

SimulatorServer::~SimulatorServer() {
    ::shutdown(inside_->acceptor.native_handle(), SHUT_RDWR);   // Wakes the accept, which closing would not.
    inside_->thread.join();
}

std::string SimulatorServer::endpoint() const {
    return "http://127.0.0.1:" + std::to_string(inside_->acceptor.local_endpoint().port()) + "/";
}

}  // namespace xinglin::idcheck

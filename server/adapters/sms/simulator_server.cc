#include "adapters/sms/simulator_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <thread>

#include "adapters/sms/protocol.h"
#include "platform/http/tc3.h"

namespace xinglin::sms {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Request = http::request<http::string_body>;

constexpr Duration kClockMayDiffer = 300s;

std::string_view header(const Request& request, std::string_view name) {
    const auto found = request.find(name);
    return found == request.end() ? std::string_view() : std::string_view(found->value().data(), found->value().size());
}

SendAnswer error_answer(std::string code) { return {.statuses = {}, .error = ProviderError{std::move(code), "simulated"}}; }

}  // namespace

struct SimulatorServer::Inside {
    SimulatedSms& provider;
    Account account;
    notify::Render render;
    const Clock& clock;
    Duration patience;
    asio::io_context context{};
    tcp::acceptor acceptor{context, tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)};
    std::jthread thread{};

    void serve();
    void converse(tcp::socket socket);
    std::optional<SendAnswer> answer(const Request& request);
    bool signature_holds(const Request& request) const;
    std::optional<notify::Sms> sms_of(const SendRequest& request) const;
};

bool SimulatorServer::Inside::signature_holds(const Request& request) const {
    std::int64_t seconds = 0;
    const auto stamp = header(request, "X-TC-Timestamp");
    if (std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds).ec != std::errc()) return false;
    const Instant at{seconds * 1'000'000};
    if (at + kClockMayDiffer < clock.now() || clock.now() + kClockMayDiffer < at) return false;
    const auto expected =
        xinglin::http::tc3_authorization({account.secret_id, account.secret_key, "sms", header(request, "Host"), at}, request.body());
    return header(request, "Authorization") == expected;
}

std::optional<notify::Sms> SimulatorServer::Inside::sms_of(const SendRequest& request) const {
    for (const auto& [key, known] : account.templates) {
        if (known.id != request.template_id || known.parameters.size() != request.parameters.size() || request.phones.size() != 1)
            continue;
        notify::Sms sms{.phone = request.phones[0],
                        .template_code = key.first,
                        .language = key.second,
                        .arguments = {},
                        .text = {},
                        .reference = request.session};
        for (std::size_t i = 0; i < known.parameters.size(); ++i)
            sms.arguments.push_back({known.parameters[i], request.parameters[i]});
        sms.text = render(sms.template_code, sms.language, sms.arguments).value_or("");
        return sms;
    }
    return std::nullopt;
}

// Nothing: the caller hears nothing.
std::optional<SendAnswer> SimulatorServer::Inside::answer(const Request& request) {
    if (!signature_holds(request)) return error_answer("AuthFailure.SignatureFailure");
    auto body = wire::read<SendRequest>(request.body());
    if (!body) return error_answer("InvalidParameter");
    auto sms = sms_of(*body);
    if (!sms) return error_answer("FailedOperation.TemplateIncorrectOrUnapproved");
    auto serial = provider.send(*sms, patience);
    if (!serial && serial.error().kind == ErrorKind::Unavailable) return std::nullopt;
    SendStatus status{
        .serial = serial ? *serial : "", .phone = sms->phone, .session = sms->reference, .code = "Ok", .message = "send success"};
    if (!serial) status.code = "FailedOperation.ContainSensitiveWord";
    return SendAnswer{.statuses = {status}};
}

void SimulatorServer::Inside::converse(tcp::socket socket) {
    beast::error_code error;
    beast::flat_buffer buffer(64 << 10);
    Request request;
    http::read(socket, buffer, request, error);
    if (error) return;
    const auto answered = answer(request);
    if (!answered) return;
    http::response<http::string_body> response{http::status::ok, 11};
    response.set(http::field::content_type, "application/json");
    response.body() = write_answer(*answered);
    response.prepare_payload();
    http::write(socket, response, error);
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

SimulatorServer::SimulatorServer(SimulatedSms& provider, Account account, notify::Render render, const Clock& clock,
                                 Duration patience)
    : inside_(new Inside{.provider = provider,
                         .account = std::move(account),
                         .render = std::move(render),
                         .clock = clock,
                         .patience = patience}) {
    inside_->thread = std::jthread([inside = inside_.get()] { inside->serve(); });
}

SimulatorServer::~SimulatorServer() {
    ::shutdown(inside_->acceptor.native_handle(), SHUT_RDWR);   // Wakes the accept, which closing would not.
    inside_->thread.join();
}

std::string SimulatorServer::endpoint() const {
    return "http://127.0.0.1:" + std::to_string(inside_->acceptor.local_endpoint().port()) + "/";
}

}  // namespace xinglin::sms

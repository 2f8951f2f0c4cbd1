#include "adapters/ca/simulator_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <set>
#include <thread>

#include "adapters/ca/protocol.h"
#include "platform/wire/wire.h"

namespace xinglin::ca {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using tcp = asio::ip::tcp;
using Request = beast_http::request<beast_http::string_body>;

constexpr Duration kClockMayDiffer = 300s;
constexpr std::size_t kConversationsMax = 256;

std::string_view header(const Request& request, std::string_view name) {
    const auto found = request.find(beast::string_view(name.data(), name.size()));
    return found == request.end() ? std::string_view() : std::string_view(found->value().data(), found->value().size());
}

Answer no(std::string code, std::string message) { return {std::move(code), std::move(message), {}, {}, {}}; }

Answer answer_to(const Error& error) { return no(error.arguments.empty() ? "2001" : error.arguments[0].value, "simulated"); }

}  // namespace

struct SimulatorServer::Inside {
    SimulatedAuthority& authority;
    Account account;
    crypto::Suite suite;
    const Clock& clock;
    Duration patience;
    std::mutex mutex{};
    std::set<std::string> nonces{};
    asio::io_context context{};
    tcp::acceptor acceptor{context, tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)};
    std::jthread thread{};

    // A nonce serves once: a request that was overheard cannot be sent again.
    bool is_ours(const Request& request) {
        std::int64_t seconds = 0;
        const auto stamp = header(request, "X-Ca-Timestamp");
        if (std::from_chars(stamp.data(), stamp.data() + stamp.size(), seconds).ec != std::errc()) return false;
        const Instant at{seconds * 1'000'000};
        if (at + kClockMayDiffer < clock.now() || clock.now() + kClockMayDiffer < at) return false;
        const std::string_view path(request.target().data(), request.target().size());
        const auto nonce = header(request, "X-Ca-Nonce");
        const auto expected = request_signature(suite, account.key, {path, stamp, nonce}, request.body());
        if (header(request, "X-Ca-App") != account.name || !crypto::equal(header(request, "X-Ca-Signature"), expected))
            return false;
        const std::lock_guard lock(mutex);
        return nonces.emplace(nonce).second;
    }

    Answer certify(const std::string& body) {
        const auto request = wire::read<CertifyRequest>(body);
        const auto scheme = request ? crypto::scheme_from_name(request->algorithm) : std::nullopt;
        if (!scheme) return no("1001", "bad request");
        auto chain = authority.certify({request->user_id, request->name, request->organization}, *scheme, patience);
        if (!chain) return answer_to(chain.error());
        return {"0", "ok", texts_of(*chain), {}, {}};
    }

    // Nothing: the caller hears nothing.
    std::optional<Answer> sign_digest(const std::string& body) {
        const auto request = wire::read<SignRequest>(body);
        const auto scheme = request ? crypto::scheme_from_name(request->algorithm) : std::nullopt;
        const auto bytes = request ? crypto::from_base64(request->digest) : std::nullopt;
        DigestOrder order{};
        if (!scheme || !bytes || bytes->size() != order.digest.size()) return no("1001", "bad request");
        order = {request->request_id, request->user_id, *scheme, {}};
        std::copy(bytes->begin(), bytes->end(), order.digest.begin());
        auto done = authority.sign_digest(order, patience);
        if (!done && done.error().kind == ErrorKind::Unavailable) return std::nullopt;
        if (!done) return answer_to(done.error());
        return Answer{"0", "ok", texts_of(done->chain), crypto::base64(done->value), instant_text(done->at)};
    }

    std::optional<Answer> answer(const Request& request) {
        if (!is_ours(request)) return no("1000", "signature");
        if (request.target() == beast::string_view(kCertifyPath.data(), kCertifyPath.size())) return certify(request.body());
        if (request.target() == beast::string_view(kSignPath.data(), kSignPath.size())) return sign_digest(request.body());
        return no("1001", "no such path");
    }

    void converse(tcp::socket socket) {
        beast::error_code error;
        beast::flat_buffer buffer(64 << 10);
        Request request;
        beast_http::read(socket, buffer, request, error);
        if (error) return;
        const auto answered = answer(request);
        if (!answered) return;
        beast_http::response<beast_http::string_body> response{beast_http::status::ok, 11};
        response.set(beast_http::field::content_type, "application/json");
        response.body() = write_answer(*answered);
        response.prepare_payload();
        beast_http::write(socket, response, error);
    }

    void serve() {
        std::vector<std::jthread> conversations;
        for (;;) {
            beast::error_code error;
            tcp::socket socket = acceptor.accept(error);
            if (error) return;
            if (conversations.size() > kConversationsMax) conversations.clear();   // Waits for them: a simulator may.
            conversations.emplace_back([this, held = std::move(socket)]() mutable { converse(std::move(held)); });
        }
    }
};

SimulatorServer::SimulatorServer(SimulatedAuthority& authority, Account account, crypto::Suite suite, const Clock& clock,
                                 Duration patience)
    : inside_(new Inside{
          .authority = authority, .account = std::move(account), .suite = suite, .clock = clock, .patience = patience}) {
    inside_->thread = std::jthread([inside = inside_.get()] { inside->serve(); });
}

SimulatorServer::~SimulatorServer() {
    ::shutdown(inside_->acceptor.native_handle(), SHUT_RDWR);   // Wakes the accept, which closing would not.
    inside_->thread.join();
}

std::string SimulatorServer::endpoint() const {
    return "http://127.0.0.1:" + std::to_string(inside_->acceptor.local_endpoint().port());
}

}  // namespace xinglin::ca

#include "platform/http/post.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/url.hpp>
#include <optional>

namespace xinglin::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
using tcp = asio::ip::tcp;

constexpr std::size_t kAnswerMax = 64 << 10;

Error no_answer() { return {.kind = ErrorKind::Unavailable, .code = "http.no_answer"}; }

struct Target {
    std::string host;
    std::string port;
    std::string path;
    bool tls;
};

std::optional<Target> target_of(std::string_view url) {
    const auto parsed = boost::urls::parse_uri(boost::core::string_view(url.data(), url.size()));
    if (!parsed || (parsed->scheme() != "https" && parsed->scheme() != "http")) return std::nullopt;
    const bool tls = parsed->scheme() == "https";
    std::string port(parsed->port());
    if (port.empty()) port = tls ? "443" : "80";
    std::string path(parsed->encoded_path());
    return Target{std::string(parsed->host_address()), std::move(port), path.empty() ? "/" : path, tls};
}

// Runs one call on its own context, so that a deadline can end it at any step.
class Exchange {
 public:
    explicit Exchange(Duration within) : until_(std::chrono::steady_clock::now() + within) {}

    // False when it failed or the time is over; then nothing more can be done here.
    template <class Start>
    bool step(Start start) {
        std::optional<beast::error_code> result;
        start([&result](beast::error_code error, auto&&...) { result = error; });
        context_.restart();
        context_.run_until(until_);
        return result && !*result;
    }
    asio::io_context& context() { return context_; }

 private:
    asio::io_context context_;
    std::chrono::steady_clock::time_point until_;
};

template <class Stream>
std::optional<PostAnswer> talk(Exchange& exchange, Stream& stream, const beast_http::request<beast_http::string_body>& request) {
    if (!exchange.step([&](auto done) { beast_http::async_write(stream, request, done); })) return std::nullopt;
    beast::flat_buffer buffer(kAnswerMax + (16 << 10));
    beast_http::response_parser<beast_http::string_body> parser;
    parser.body_limit(kAnswerMax);
    if (!exchange.step([&](auto done) { beast_http::async_read(stream, buffer, parser, done); })) return std::nullopt;
    return PostAnswer{parser.get().result_int(), std::move(parser.get().body())};
}

std::optional<PostAnswer> talk_tls(Exchange& exchange, beast::tcp_stream& stream, const Target& target,
                                   const beast_http::request<beast_http::string_body>& request) {
    asio::ssl::context tls(asio::ssl::context::tls_client);
    tls.set_default_verify_paths();
    tls.set_verify_mode(asio::ssl::verify_peer);
    beast::ssl_stream<beast::tcp_stream&> secured(stream, tls);
    secured.set_verify_callback(asio::ssl::host_name_verification(target.host));
    if (SSL_set_tlsext_host_name(secured.native_handle(), target.host.c_str()) != 1) return std::nullopt;
    if (!exchange.step([&](auto done) { secured.async_handshake(asio::ssl::stream_base::client, done); })) return std::nullopt;
    return talk(exchange, secured, request);
}

std::optional<PostAnswer> exchange_once(const Target& target, const beast_http::request<beast_http::string_body>& request,
                                        Duration within) {
    Exchange exchange(within);
    tcp::resolver resolver(exchange.context());
    tcp::resolver::results_type found;
    const bool resolved = exchange.step([&](auto done) {
        resolver.async_resolve(target.host, target.port,
                               [&found, done](beast::error_code error, tcp::resolver::results_type results) {
                                   found = std::move(results);
                                   done(error);
                               });
    });
    if (!resolved) return std::nullopt;
    beast::tcp_stream stream(exchange.context());
    if (!exchange.step([&](auto done) { stream.async_connect(found, done); })) return std::nullopt;
    return target.tls ? talk_tls(exchange, stream, target, request) : talk(exchange, stream, request);
}

}  // namespace

Result<PostAnswer> post(std::string_view url, const std::vector<PostHeader>& headers, std::string body, Duration within) {
    const auto target = target_of(url);
    if (!target) return refuse(no_answer());
    beast_http::request<beast_http::string_body> request{beast_http::verb::post, target->path, 11};
    request.set(beast_http::field::host, host_of(url));
    for (const auto& header : headers) request.set(header.name, header.value);
    request.body() = std::move(body);
    request.prepare_payload();
    auto answer = exchange_once(*target, request, within);
    if (!answer) return refuse(no_answer());
    return std::move(*answer);
}

std::string host_of(std::string_view url) {
    const auto target = target_of(url);
    if (!target) return {};
    const bool usual = target->port == (target->tls ? "443" : "80");
    return usual ? target->host : target->host + ":" + target->port;
}

}  // namespace xinglin::http

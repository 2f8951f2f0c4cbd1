#include "platform/http/edge/listener.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <stdexcept>

namespace xinglin::http {
namespace {

namespace ip = asio::ip;
using boost::system::error_code;

constexpr auto kWaitWhenFull = std::chrono::milliseconds(100);   // No file descriptor left, or such.

std::string canonical(const ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

}  // namespace

Listener::Listener(const Listen& where, bool is_admin, const Parts& parts)
    : where_(where), is_admin_(is_admin), parts_(parts), acceptor_(parts.workers.front().io.context().get_executor()) {
    try {
        const ip::tcp::endpoint endpoint(ip::make_address(where.address), where.port);
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(asio::socket_base::reuse_address(true));
        acceptor_.bind(endpoint);
        acceptor_.listen(4096);
    } catch (const boost::system::system_error& failure) {
        throw std::runtime_error("cannot listen on " + where.address + ":" + std::to_string(where.port) + ": " +
                                 failure.code().message());
    }
}

void Listener::start() { asio::co_spawn(acceptor_.get_executor(), accept(), asio::detached); }

void Listener::close() {
    error_code ignored;
    acceptor_.close(ignored);
}

std::uint16_t Listener::port() const { return acceptor_.local_endpoint().port(); }

Task<void> Listener::accept() {
    while (acceptor_.is_open()) {
        Worker& worker = parts_.workers[next_++ % parts_.workers.size()];
        TcpSocket socket(worker.io.context().get_executor());
        error_code code;
        co_await acceptor_.async_accept(socket, asio::redirect_error(use_task, code));
        if (code == asio::error::operation_aborted || code == asio::error::bad_descriptor) co_return;
        if (!code) {
            welcome(std::move(socket), worker);
            continue;
        }
        asio::steady_timer pause(acceptor_.get_executor(), kWaitWhenFull);
        co_await pause.async_wait(asio::redirect_error(use_task, code));
    }
}

void Listener::welcome(TcpSocket&& socket, Worker& worker) {
    error_code code;
    const auto remote = socket.remote_endpoint(code);
    if (code) return;
    Peer peer{canonical(remote.address()), where_.app, is_admin_};
    auto seat = parts_.seats->take(peer.ip);
    if (!seat) return;   // Closed at once: an answer would cost what we do not have.
    auto link = where_.tls ? tls_link(std::move(socket), *parts_.tls) : clear_link(std::move(socket));
    link->seat = std::move(seat);
    // From here on it belongs to its worker's thread.
    auto begin = [&front = parts_.front, &worker, peer = std::move(peer), link = std::move(link)]() mutable {
        auto connection = std::make_shared<Connection>(
            Connection::Setting{front, worker.io, worker.watch, std::move(peer)}, std::move(link));
        asio::co_spawn(worker.io.context().get_executor(), Connection::serve(std::move(connection)), asio::detached);
    };
    asio::post(worker.io.context(), std::move(begin));
}

}  // namespace xinglin::http

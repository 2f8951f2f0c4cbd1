// One listening port: accepts on one I/O thread, spreads over all.
#pragma once

#include <deque>

#include "platform/http/edge/connection.h"
#include "platform/http/edge/seats.h"

namespace xinglin::http {

// An I/O thread and the deadlines of its connections.
struct Worker {
    IoThread io;
    Watch watch{io.context()};
};

class Listener {
 public:
    struct Parts {
        Front& front;
        std::deque<Worker>& workers;
        std::shared_ptr<Seats> seats;
        asio::ssl::context* tls;   // For a listener of TLS.
    };
    // Binds and listens; throws std::runtime_error with a sentence for the operator.
    Listener(const Listen& where, bool is_admin, const Parts& parts);

    void start();
    void close();   // On the first worker's thread.
    std::uint16_t port() const;

 private:
    Task<void> accept();
    void welcome(TcpSocket&& socket, Worker& worker);

    Listen where_;
    bool is_admin_;
    Parts parts_;
    asio::basic_socket_acceptor<asio::ip::tcp, Executor> acceptor_;
    std::size_t next_ = 0;
};

}  // namespace xinglin::http

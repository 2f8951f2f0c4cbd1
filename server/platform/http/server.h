// The server: I/O threads, listeners, drain. Everything it is given must outlive it.
#pragma once

#include <functional>
#include <memory>

#include "platform/http/options.h"
#include "platform/http/ports.h"
#include "platform/http/routes.h"

namespace xinglin::http {

class SocketDoor;
class Pipeline;
class CpuPool;

class Server {
 public:
    struct Parts {
        db::Store& store;
        Clock& clock;
        const Routes& routes;   // Frozen.
        Authenticator& authenticator;
        Catalog& catalog;
        BlobSource* blobs = nullptr;
        Observer* observer = nullptr;
        std::function<std::string()> metrics{};   // For the admin listener.
    };
    Server(ServerOptions options, const Parts& parts);
    ~Server();   // Drains, if nobody did.
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Before start: who takes GET /api/v1/socket.
    void join(SocketDoor& door);
    Pipeline& pipeline();     // For the door.
    RateLimiter& limiter();

    // Throws std::runtime_error with a sentence for the operator: a port that is taken, a certificate that cannot be read.
    void start();
    std::uint16_t port(std::size_t listener = 0) const;
    std::uint16_t admin_port() const;
    std::size_t connections() const;

    // Takes nothing new, lets what has begun end (drain_within), closes sockets with 1012, joins its threads.
    void drain();

 private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace xinglin::http

#include "platform/http/server.h"

#include <deque>
#include <future>
#include <thread>

#include "platform/http/edge/listener.h"
#include "platform/http/edge/tls_context.h"

namespace xinglin::http {

// Who is woken at the end of a group. The store keeps its hooks for ever, so this outlives the server.
class Sleepers {
 public:
    void set(std::vector<IoThread*> threads) {
        const std::lock_guard lock(mutex_);
        threads_ = std::move(threads);
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        for (IoThread* thread : threads_) thread->wake();
    }

 private:
    std::mutex mutex_;
    std::vector<IoThread*> threads_;
};

struct Server::Inside {
    Inside(ServerOptions given, const Parts& some)
        : options(std::move(given)), parts(some), router(some.routes), pipeline({some.store, some.clock, some.authenticator, router, pool, some.observer}),
          limiter(options.rates), seats(std::make_shared<Seats>(options.connections_max, options.connections_per_address_max)),
          pool(options.cpu_threads, options.cpu_waiting_max) {
        for (std::size_t i = 0; i < std::max<std::size_t>(1, options.io_threads); ++i) workers.emplace_back();
    }

    // Runs on each worker's thread and waits for all.
    template <class F>
    void on_each(F each) {
        for (Worker& worker : workers) {
            std::promise<void> done;
            worker.io.give([&] {
                each(worker);
                done.set_value();
            });
            done.get_future().wait();
        }
    }

    ServerOptions options;
    Parts parts;
    Router router;
    Pipeline pipeline;
    RateLimiter limiter;
    std::shared_ptr<Seats> seats;
    std::shared_ptr<Sleepers> sleepers = std::make_shared<Sleepers>();
    std::deque<Worker> workers;
    CpuPool pool;   // Behind the workers, because it ends before them.
    std::optional<asio::ssl::context> tls;
    std::unique_ptr<Front> front;
    std::deque<Listener> listeners;
    std::optional<Listener> admin;
    SocketDoor* door = nullptr;
    bool running = false;
};

Server::Server(ServerOptions options, const Parts& parts) : inside_(std::make_unique<Inside>(std::move(options), parts)) {}

Server::~Server() { drain(); }

void Server::join(SocketDoor& door) { inside_->door = &door; }

Pipeline& Server::pipeline() { return inside_->pipeline; }
RateLimiter& Server::limiter() { return inside_->limiter; }

void Server::start() {
    Inside& in = *inside_;
    in.front = std::make_unique<Front>(Front::Parts{in.options, in.router, in.pipeline, in.pool, in.parts.catalog, in.parts.clock,
                                                    in.limiter, in.parts.blobs, in.parts.observer, in.door, in.parts.metrics});
    if (!in.options.certificate_file.empty()) in.tls.emplace(server_context(in.options.certificate_file, in.options.key_file));
    const Listener::Parts parts{*in.front, in.workers, in.seats, in.tls ? &*in.tls : nullptr};
    for (const Listen& where : in.options.listen) in.listeners.emplace_back(where, false, parts);
    if (in.options.admin) in.admin.emplace(*in.options.admin, true, parts);
    std::vector<IoThread*> threads;
    for (Worker& worker : in.workers) threads.push_back(&worker.io);
    in.sleepers->set(std::move(threads));
    in.parts.store.on_group_end([sleepers = in.sleepers] { sleepers->wake(); });
    for (Listener& listener : in.listeners) listener.start();
    if (in.admin) in.admin->start();
    for (Worker& worker : in.workers) worker.io.start();
    in.running = true;
}

std::uint16_t Server::port(std::size_t listener) const { return inside_->listeners[listener].port(); }
std::uint16_t Server::admin_port() const { return inside_->admin ? inside_->admin->port() : std::uint16_t{0}; }
std::size_t Server::connections() const { return inside_->seats->taken(); }

void Server::drain() {
    Inside& in = *inside_;
    if (!std::exchange(in.running, false)) return;
    in.front->drain();
    in.on_each([&](Worker& worker) {
        if (&worker == &in.workers.front()) {
            for (Listener& listener : in.listeners) listener.close();
        }
        worker.watch.drain();
    });
    const auto until = std::chrono::steady_clock::now() + in.options.drain_within;
    while (in.seats->taken() > 0 && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    in.on_each([&](Worker& worker) {
        if (&worker == &in.workers.front() && in.admin) in.admin->close();
        worker.watch.close_all();
    });
    while (in.pipeline.under_way() + in.front->under_way() > 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));   // The store answers all.
    in.sleepers->set({});
    for (Worker& worker : in.workers) worker.io.stop();
}

}  // namespace xinglin::http

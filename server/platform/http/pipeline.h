// What happens to a request between its last byte and its answer:
//   parse (I/O thread) - authenticate and prepare (read, CPU pool; only routes that prepare) - decide (store) - answer
// The decision authenticates again: in its transaction, a revoked session is nobody's.
#pragma once

#include <atomic>

#include "platform/http/cpu_pool.h"
#include "platform/http/idempotency.h"
#include "platform/http/io_thread.h"
#include "platform/http/ports.h"

namespace xinglin::http {

// A request or a socket command on its way in.
struct Ask {
    const Route* route = nullptr;
    CallFacts facts{};
    std::string token{};          // The app's cookie; empty: nobody is signed in.
    std::string content_type{};   // Lower case, without parameters.
    std::string body{};
};

using OnAnswer = std::function<void(Result<Answer>)>;

class Pipeline {
 public:
    struct Parts {
        db::Store& store;
        Clock& clock;
        Authenticator& authenticator;
        const Router& router;
        CpuPool& pool;
        Observer* observer = nullptr;
    };
    explicit Pipeline(const Parts& parts) : parts_(parts) {}

    // `on_answer` is called once, on `home`'s thread; never from inside this call.
    void run(Ask&& ask, IoThread& home, OnAnswer on_answer);
    // Who holds the token, for sockets and for what is not a route. Nobody is signed in without one.
    Result<Access> who(db::Txn& txn, App app, std::string_view token, const Client& client, Moment& moment) const;
    db::Store& store() { return parts_.store; }
    std::size_t under_way() const { return under_way_; }

 private:
    struct Flight;
    using FlightPtr = std::shared_ptr<Flight>;

    void begin_prepare(const FlightPtr& flight);
    void prepare(const FlightPtr& flight);
    void decide(const FlightPtr& flight);
    Result<void> decide_in(Flight& flight, db::Txn& txn, Moment& moment);
    Result<Access> admit(const Flight& flight, db::Txn& txn, Moment& moment) const;
    void finish(const FlightPtr& flight, Result<Answer> answer);

    Parts parts_;
    std::atomic<std::size_t> under_way_{0};
};

}  // namespace xinglin::http

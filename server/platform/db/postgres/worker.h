// A thread with one connection that runs closures one after another: a transaction for each write, a snapshot for each
// read. Conflicts are run again, each run with its own Moment, Txn and effects.
#pragma once

#include <atomic>
#include <thread>

#include "platform/db/bell.h"
#include "platform/db/closure.h"
#include "platform/db/lanes.h"
#include "platform/db/postgres/connection.h"

namespace xinglin::db::postgres {

// What the workers of a store share.
struct Shop {
    const Surroundings around;
    Bell bell{};
    std::atomic<std::size_t> waiting{0};   // Over all queues.
    std::atomic<bool> writable{true};
};

class Worker {
 public:
    // Queues what a read kept, with what to do when it has been written.
    using Keep = std::function<void(Work, Done)>;

    Worker(Shop& shop, Txn::Mode mode, Keep keep);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    bool push(Ticket& ticket) { return lanes_.push(ticket); }
    bool closed() const { return lanes_.closed(); }
    void drain() { lanes_.drain(); }

 private:
    void run();
    void serve_write(Ticket& ticket);
    void serve_read(Ticket& ticket);
    Ran run_to_commit(const Work& work, Duration at_most);
    Ran run_once(const Work& work, Duration at_most);
    void commit(Ran& ran);
    bool again(const Ran& ran, int run);

    Shop& shop_;
    const Txn::Mode mode_;
    const Keep keep_;
    PgConnection connection_;
    Lanes lanes_;
    std::thread thread_;
};

}  // namespace xinglin::db::postgres

#include "platform/db/sqlite/readers.h"

namespace xinglin::db::sqlite {
namespace {

constexpr std::size_t kShareSnapshot = 8;
constexpr Duration kWait = 1s;

using Frame = SqliteConnection::Frame;

}  // namespace

Readers::Readers(const ConnectionOptions& options, const Surroundings& around, Bell& bell, Writer& writer)
    : around_(around), bell_(bell), writer_(writer),
      lanes_(around.options.queue_limit, {kShareSnapshot, kShareSnapshot, kShareSnapshot}) {
    ConnectionOptions reading = options;
    reading.opening = Opening::Read;
    for (std::size_t i = 0; i < around.options.readers; ++i) {
        connections_.push_back(std::make_unique<SqliteConnection>(reading));
    }
    for (auto& connection : connections_) threads_.emplace_back([this, &connection] { run(*connection); });
}

Readers::~Readers() {
    lanes_.close();
    for (std::thread& thread : threads_) thread.join();
}

void Readers::read(Ticket ticket) {
    if (lanes_.push(ticket)) return;
    ticket.done(refuse(lanes_.closed() ? unavailable() : busy()));
    bell_.ring();
}

void Readers::run(SqliteConnection& connection) {
    std::vector<Ticket> taken;
    while (lanes_.take(taken, kWait)) {
        if (taken.empty()) continue;
        serve(connection, taken);
        bell_.ring();
        lanes_.finished(taken.size());
        taken.clear();
    }
}

void Readers::serve(SqliteConnection& connection, std::vector<Ticket>& taken) {
    try {
        connection.start_closure();
        connection.frame(Frame::BeginRead);
        for (Ticket& ticket : taken) serve_one(connection, ticket);
        connection.start_closure();
        if (connection.in_transaction()) connection.frame(Frame::Commit);
    } catch (const std::exception&) {
        for (Ticket& ticket : taken) {
            if (ticket.done) ticket.done(refuse(unavailable()));
        }
    }
}

void Readers::serve_one(SqliteConnection& connection, Ticket& ticket) {
    connection.start_closure();
    if (!connection.in_transaction()) connection.frame(Frame::BeginRead);   // A failure ended the snapshot.
    Ran ran = run_closure(connection, Txn::Mode::Read, ticket.work, around_, kReadMax);
    if (ran.outcome && connection.broken()) ran.outcome = refuse(*connection.broken());
    Done done = std::exchange(ticket.done, nullptr);
    if (!ran.kept.empty()) return write_kept(std::move(ran), std::move(done));
    run_effects(ran.effects, around_.options);
    done(std::move(ran.outcome));
}

// The reader learns his answer when what was kept about it (who saw what) is durable.
void Readers::write_kept(Ran ran, Done done) {
    Work work = work_of(std::move(ran.kept));
    writer_.write({.work = std::move(work),
                   .done = [this, ran = std::move(ran), done = std::move(done)](Result<void> written) mutable {
                       if (written) run_effects(ran.effects, around_.options);
                       done(written ? std::move(ran.outcome) : std::move(written));
                   }});
}

}  // namespace xinglin::db::sqlite

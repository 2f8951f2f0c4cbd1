#include "platform/db/postgres/store.h"

#include <fmt/core.h>

#include <stdexcept>

#include "platform/db/postgres/worker.h"

namespace xinglin::db::postgres {
namespace {

using Workers = std::vector<std::unique_ptr<Worker>>;

Error backup_elsewhere() { return {.kind = ErrorKind::Unprocessable, .code = "db.backup_elsewhere"}; }

class PgStore final : public Store {
 public:
    PgStore(const StoreOptions& options, Clock& clock, Entropy& entropy) : options_(options), shop_{{options_, clock, entropy}} {
        const auto keep = [this](Work work, Done done) { write({}, Lane::Interactive, std::move(work), std::move(done)); };
        for (std::size_t i = 0; i < options.workers; ++i) {
            writers_.push_back(std::make_unique<Worker>(shop_, Txn::Mode::Write, keep));
        }
        for (std::size_t i = 0; i < std::max(options.readers, options.workers / 2); ++i) {
            readers_.push_back(std::make_unique<Worker>(shop_, Txn::Mode::Read, keep));
        }
    }

    ~PgStore() override { drain(); }

    void write(WorkKey key, Lane lane, Work work, Done done) override {
        const std::uint64_t turn = key.value != 0 ? key.value : next_writer_++;
        hand_to(*writers_[turn % writers_.size()], {.lane = lane, .work = std::move(work), .done = std::move(done)});
    }
    void read(Work work, Done done) override {
        hand_to(*readers_[next_reader_++ % readers_.size()], {.work = std::move(work), .done = std::move(done)});
    }
    void on_group_end(std::function<void()> hook) override { shop_.bell.add(std::move(hook)); }
    Health health() const override { return {.writable = shop_.writable}; }
    bool is_sqlite() const override { return false; }
    void drain() override {
        for (auto& reader : readers_) reader->drain();   // First, since their audit is written by the writers.
        for (auto& writer : writers_) writer->drain();
    }
    Result<void> backup(const std::string&, const BackupProgress&) override { return refuse(backup_elsewhere()); }

 private:
    void hand_to(Worker& worker, Ticket ticket) {
        const bool room = ++shop_.waiting <= options_.queue_limit;
        if (room && worker.push(ticket)) return;
        --shop_.waiting;
        ticket.done(refuse(worker.closed() ? unavailable() : busy()));
        shop_.bell.ring();
    }

    const StoreOptions options_;
    Shop shop_;
    std::atomic<std::uint64_t> next_writer_{0};
    std::atomic<std::uint64_t> next_reader_{0};
    Workers writers_;
    Workers readers_;   // Gone before the writers, to whom they hand what they keep.
};

}  // namespace

std::unique_ptr<Store> open(const StoreOptions& options, Clock& clock, Entropy& entropy) {
    try {
        return std::make_unique<PgStore>(options, clock, entropy);
    } catch (const Failure& failure) {
        throw std::runtime_error(fmt::format("The database server cannot be reached: {}", failure.what()));
    }
}

}  // namespace xinglin::db::postgres

#include "platform/db/sqlite/store.h"

#include "platform/db/sqlite/file_lock.h"
#include "platform/db/sqlite/readers.h"
#include "platform/db/sqlite/writer.h"

namespace xinglin::db::sqlite {
namespace {

class SqliteStore final : public Store {
 public:
    SqliteStore(const StoreOptions& options, std::string path, Clock& clock, Entropy& entropy)
        : options_(options), around_{options_, clock, entropy}, lock_(path),
          writer_({.path = path, .durable = options.durable}, around_, bell_),
          readers_({.path = path, .durable = options.durable}, around_, bell_, writer_) {}

    ~SqliteStore() override { drain(); }

    void write(WorkKey, Lane lane, Work work, Done done) override {   // One queue: every key is in order.
        writer_.write({.lane = lane, .work = std::move(work), .done = std::move(done)});
    }
    void read(Work work, Done done) override { readers_.read({.work = std::move(work), .done = std::move(done)}); }
    void on_group_end(std::function<void()> hook) override { bell_.add(std::move(hook)); }
    Health health() const override { return writer_.health(); }
    bool is_sqlite() const override { return true; }
    void drain() override {
        readers_.drain();   // First, since their audit is written by the writer.
        writer_.drain();
    }
    Result<void> backup(const std::string& path, const BackupProgress& progress) override {
        return writer_.backup(path, progress);
    }

 private:
    const StoreOptions options_;
    const Surroundings around_;
    Bell bell_;
    FileLock lock_;
    Writer writer_;
    Readers readers_;
};

}  // namespace

std::unique_ptr<Store> open(const StoreOptions& options, std::string path, Clock& clock, Entropy& entropy) {
    return std::make_unique<SqliteStore>(options, std::move(path), clock, entropy);
}

}  // namespace xinglin::db::sqlite

#include "platform/db/sqlite/checkpointer.h"

namespace xinglin::db::sqlite {
namespace {

constexpr int kStartFrames = 4000;    // 16 MB of log: worth a pass.
constexpr int kFinishFrames = 16000;   // 64 MB: the writer spends a few milliseconds, and the log starts anew.

// Nothing when the pass went well or somebody else was at it.
std::optional<FailureKind> pass(sqlite3* db) {
    const int code = sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) return std::nullopt;
    return failure_of(code).value_or(FailureKind::Unavailable);
}

}  // namespace

Checkpointer::Checkpointer(const ConnectionOptions& options, std::function<void(FailureKind)> on_failure)
    : connection_(options), on_failure_(std::move(on_failure)), thread_([this] { run(); }) {}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wanted_.notify_one();
    thread_.join();
}

void Checkpointer::watch(SqliteConnection& writer) { sqlite3_wal_hook(writer.handle(), &Checkpointer::committed, this); }

int Checkpointer::committed(void* self, sqlite3*, const char*, int frames) {
    auto& checkpointer = *static_cast<Checkpointer*>(self);
    checkpointer.frames_ = frames;
    if (frames < checkpointer.passed_at_) checkpointer.passed_at_ = 0;   // The log has started anew.
    if (frames < checkpointer.passed_at_ + kStartFrames) return SQLITE_OK;
    const std::unique_lock lock(checkpointer.mutex_, std::try_to_lock);
    if (!lock.owns_lock() || checkpointer.asked_) return SQLITE_OK;
    checkpointer.asked_ = true;
    checkpointer.wanted_.notify_one();
    return SQLITE_OK;
}

void Checkpointer::finish_rest(SqliteConnection& writer) {
    if (!rest_left_ || frames_ < kFinishFrames) return;
    rest_left_ = false;
    if (auto failure = pass(writer.handle())) on_failure_(*failure);
}

void Checkpointer::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wanted_.wait(lock, [this] { return asked_ || stopping_; });
        if (stopping_) return;
        lock.unlock();
        passed_at_ = frames_.load();
        if (auto failure = pass(connection_.handle())) on_failure_(*failure);
        rest_left_ = true;
        lock.lock();
        asked_ = false;
    }
}

}  // namespace xinglin::db::sqlite

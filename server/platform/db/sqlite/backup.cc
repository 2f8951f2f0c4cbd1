#include "platform/db/sqlite/backup.h"

#include <filesystem>

#include "platform/db/durable_file.h"
#include "platform/db/failure.h"

namespace xinglin::db::sqlite {
namespace {

constexpr int kPagesPerStep = 256;   // 1 MB: below a millisecond between two groups.

Error backup_running() { return {.kind = ErrorKind::Conflict, .code = "db.backup_running"}; }

}  // namespace

Result<void> BackupDesk::order(const std::string& path, const BackupProgress& progress, const std::function<void()>& wake) {
    if (std::filesystem::exists(path)) return refuse(backup_target());
    std::unique_lock lock(mutex_);
    if (closed_) return refuse(unavailable());
    if (ordered_) return refuse(backup_running());
    path_ = path + ".part";
    std::filesystem::remove(path_);
    outcome_.reset();
    ordered_ = true;
    stepping_ = true;
    wake();
    while (!outcome_) {
        changed_.wait(lock);
        if (progress) progress(done_pages_, total_pages_);
    }
    Result<void> outcome = *outcome_;
    lock.unlock();
    if (outcome) outcome = settle_file(path + ".part", path);
    if (!outcome) std::filesystem::remove(path + ".part");
    lock.lock();
    ordered_ = false;
    return outcome;
}

void BackupDesk::step(SqliteConnection& source) {
    if (!stepping_) return;
    const std::lock_guard lock(mutex_);
    if (!backup_) begin(source);
    if (!backup_) return finish(refuse(backup_target()));
    const int code = sqlite3_backup_step(backup_, kPagesPerStep);
    total_pages_ = sqlite3_backup_pagecount(backup_);
    done_pages_ = total_pages_ - sqlite3_backup_remaining(backup_);
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) return changed_.notify_all();
    const int ended = sqlite3_backup_finish(std::exchange(backup_, nullptr));
    if (code == SQLITE_DONE && ended == SQLITE_OK) return finish({});
    finish(refuse(error_of(failure_of(code).value_or(FailureKind::Unavailable))));
}

void BackupDesk::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    if (backup_) sqlite3_backup_finish(std::exchange(backup_, nullptr));
    if (stepping_) finish(refuse(unavailable()));
}

void BackupDesk::begin(SqliteConnection& source) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path_.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    target_.reset(opened);
    if (code != SQLITE_OK) return;
    sqlite3_exec(opened, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF", nullptr, nullptr, nullptr);
    backup_ = sqlite3_backup_init(opened, "main", source.handle(), "main");
}

void BackupDesk::finish(Result<void> outcome) {
    target_.reset();
    stepping_ = false;
    outcome_ = std::move(outcome);
    changed_.notify_all();
}

}  // namespace xinglin::db::sqlite

// An online copy, made in small steps on the writer's own connection between its groups: from any other connection each
// write would start it anew, and under load it would never end.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>

#include "base/result.h"
#include "platform/db/sqlite/connection.h"
#include "platform/db/store.h"

namespace xinglin::db::sqlite {

class BackupDesk {
 public:
    // Copies to `path`, which must not exist, and returns when the copy is durable. One at a time: db.backup_running.
    Result<void> order(const std::string& path, const BackupProgress& progress, const std::function<void()>& wake);

    // For the writer: whether there is a copy to go on with, its next step, and no more of them.
    bool has_work() const { return stepping_; }
    void step(SqliteConnection& source);
    void close();

 private:
    struct Copy;
    void begin(SqliteConnection& source);
    void finish(Result<void> outcome);

    std::atomic<bool> stepping_{false};   // There are pages to copy.
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string path_;
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> target_{nullptr, sqlite3_close};
    sqlite3_backup* backup_ = nullptr;
    int done_pages_ = 0;
    int total_pages_ = 0;
    std::optional<Result<void>> outcome_;
    bool ordered_ = false;   // Until the one who ordered has his answer.
    bool closed_ = false;
};

}  // namespace xinglin::db::sqlite

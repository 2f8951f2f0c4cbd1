// Moves the write-ahead log into the database file, beside the writer and without stopping it (passive). The rest, which
// a busy writer adds meanwhile, the writer finishes itself between two groups, so that the log starts again at its front.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "platform/db/sqlite/connection.h"

namespace xinglin::db::sqlite {

class Checkpointer {
 public:
    // `on_failure` is told of a failed checkpoint, on the checkpointer's thread.
    Checkpointer(const ConnectionOptions& options, std::function<void(FailureKind)> on_failure);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    // The writer's connection reports the length of the log after each commit.
    void watch(SqliteConnection& writer);
    // Called by the writer between two groups.
    void finish_rest(SqliteConnection& writer);

 private:
    void run();
    static int committed(void* self, sqlite3*, const char*, int frames);

    SqliteConnection connection_;
    std::function<void(FailureKind)> on_failure_;
    std::atomic<int> frames_{0};               // Length of the log.
    std::atomic<int> passed_at_{0};            // Its length when the last pass began.
    std::atomic<bool> rest_left_{false};       // A pass has ended since the writer last finished one.
    std::mutex mutex_;
    std::condition_variable wanted_;
    bool asked_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace xinglin::db::sqlite

// One process owns a database file; the lock stands in a file beside it, since SQLite's own locks are lost when any
// descriptor of the database is closed.
#pragma once

#include <string>

namespace xinglin::db::sqlite {

class FileLock {
 public:
    // Throws std::runtime_error when another process holds it.
    explicit FileLock(const std::string& database_path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

 private:
    int descriptor_;
};

}  // namespace xinglin::db::sqlite

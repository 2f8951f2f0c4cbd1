#include "platform/db/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace xinglin::db::sqlite {

FileLock::FileLock(const std::string& database_path)
    : descriptor_(::open((database_path + ".lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) {
        throw std::runtime_error("The lock " + database_path + ".lock cannot be opened: " + std::strerror(errno) + ".");
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(descriptor_);
    throw std::runtime_error("Another process serves the database " + database_path + "; stop it first.");
}

FileLock::~FileLock() { ::close(descriptor_); }

}  // namespace xinglin::db::sqlite

#include "platform/db/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "platform/db/failure.h"

namespace xinglin::db {
namespace {

bool sync_path(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && synced;
}

}  // namespace

Error backup_target() { return {.kind = ErrorKind::Conflict, .code = "db.backup_target"}; }

Result<void> settle_file(const std::string& part, const std::string& path) {
    const std::string folder = std::filesystem::absolute(path).parent_path();
    if (!sync_path(part, O_RDWR)) return refuse(error_of(FailureKind::Full));
    if (::rename(part.c_str(), path.c_str()) != 0) return refuse(backup_target());
    if (!sync_path(folder, O_RDONLY | O_DIRECTORY)) return refuse(error_of(FailureKind::Full));
    return {};
}

}  // namespace xinglin::db

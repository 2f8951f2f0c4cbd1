#include "platform/db/sqlite/faults_testing.h"

#include <dlfcn.h>
#include <sqlite3.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>

namespace xinglin::db::sqlite {
namespace {

using Write = ssize_t (*)(int, const void*, size_t, off_t);
Write real_write = nullptr;

ssize_t write_or_fail(int descriptor, const void* bytes, size_t count, off_t at) {
    if (!faults().write_fails) return real_write(descriptor, bytes, count, at);
    errno = ENOSPC;
    return -1;
}

int sync_or_fail(const char* name, int descriptor) {
    ++faults().syncs;
    if (faults().sync_fails) {
        errno = EIO;
        return -1;
    }
    return reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, name))(descriptor);
}

}  // namespace

Faults& faults() {
    static Faults instance;
    return instance;
}

Faulty::Faulty() {
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    for (const char* call : {"pwrite", "pwrite64"}) {
        const auto current = vfs->xGetSystemCall(vfs, call);
        if (!current) continue;
        if (!real_write) real_write = reinterpret_cast<Write>(current);
        vfs->xSetSystemCall(vfs, call, reinterpret_cast<sqlite3_syscall_ptr>(&write_or_fail));
    }
    faults().syncs = 0;
}

Faulty::~Faulty() {
    faults().sync_fails = false;
    faults().write_fails = false;
}

}  // namespace xinglin::db::sqlite

extern "C" int fdatasync(int descriptor) { return xinglin::db::sqlite::sync_or_fail("fdatasync", descriptor); }
extern "C" int fsync(int descriptor) { return xinglin::db::sqlite::sync_or_fail("fsync", descriptor); }

// A disk that fails, by LD_PRELOAD=faultfs.so and XINGLIN_TEST_FAULT:
//   sync:3     from the third fsync or fdatasync on, each fails with EIO, as a disk that has died does
//   write:100  from the hundredth write on, each fails with ENOSPC
//   short:100  the hundredth write alone writes half
//   full:PATH  as long as the file PATH exists, every write fails with ENOSPC, as on a disk that is full until it is freed
// XINGLIN_TEST_SYNC_DELAY_MS=10: each sync takes so much longer. Only files count whose path contains XINGLIN_TEST_FAULT_FILE
// (".db" unless named).
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Kind { None, Sync, Write, Short, Full };

struct Fault {
    Kind kind = Kind::None;
    long from = 0;
    const char* mark = nullptr;
    const char* file = ".db";
};

Fault read_fault() {
    Fault fault;
    const char* text = std::getenv("XINGLIN_TEST_FAULT");
    const char* file = std::getenv("XINGLIN_TEST_FAULT_FILE");
    if (file) fault.file = file;
    const char* colon = text ? std::strchr(text, ':') : nullptr;
    if (!colon) return fault;
    fault.from = std::atol(colon + 1);
    if (std::strncmp(text, "sync:", 5) == 0) fault.kind = Kind::Sync;
    if (std::strncmp(text, "write:", 6) == 0) fault.kind = Kind::Write;
    if (std::strncmp(text, "short:", 6) == 0) fault.kind = Kind::Short;
    if (std::strncmp(text, "full:", 5) == 0) fault.kind = Kind::Full;
    fault.mark = colon + 1;
    return fault;
}

const Fault& fault() {
    static const Fault instance = read_fault();
    return instance;
}

bool is_ours(int descriptor) {
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0) return false;
    path[length] = '\0';
    return std::strstr(path, fault().file) != nullptr;
}

std::atomic<long> syncs{0};
std::atomic<long> writes{0};

template <class F>
F real(const char* name) {
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

long delay_ms() {
    static const char* const text = std::getenv("XINGLIN_TEST_SYNC_DELAY_MS");
    static const long instance = text ? std::atol(text) : 0;
    return instance;
}

int sync_or_fail(const char* name, int descriptor) {
    if (delay_ms() > 0 && is_ours(descriptor)) ::usleep(static_cast<useconds_t>(delay_ms() * 1000));
    if (fault().kind == Kind::Sync && is_ours(descriptor) && ++syncs >= fault().from) {
        errno = EIO;
        return -1;
    }
    return real<int (*)(int)>(name)(descriptor);
}

bool is_full(int descriptor) {
    return fault().kind == Kind::Full && ::access(fault().mark, F_OK) == 0 && is_ours(descriptor);
}

ssize_t write_or_fail(const char* name, int descriptor, const void* bytes, size_t count, off_t at) {
    if (is_full(descriptor)) {
        errno = ENOSPC;
        return -1;
    }
    const bool counts = (fault().kind == Kind::Write || fault().kind == Kind::Short) && is_ours(descriptor);
    const long turn = counts ? ++writes : 0;
    if (counts && fault().kind == Kind::Write && turn >= fault().from) {
        errno = ENOSPC;
        return -1;
    }
    if (counts && fault().kind == Kind::Short && turn == fault().from) count /= 2;
    return real<ssize_t (*)(int, const void*, size_t, off_t)>(name)(descriptor, bytes, count, at);
}

}  // namespace

extern "C" {
int fsync(int descriptor) { return sync_or_fail("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_or_fail("fdatasync", descriptor); }
ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t at) {
    return write_or_fail("pwrite", descriptor, bytes, count, at);
}
ssize_t write(int descriptor, const void* bytes, size_t count) {
    if (is_full(descriptor)) {
        errno = ENOSPC;
        return -1;
    }
    return real<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, count);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off_t at) {
    return write_or_fail("pwrite64", descriptor, bytes, count, at);
}
}

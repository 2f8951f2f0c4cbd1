#include "platform/crypto/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "platform/crypto/secret.h"

namespace xinglin::crypto {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    bool is_open() const { return fd_ >= 0; }
    int get() const { return fd_; }

 private:
    int fd_;
};

int write_all(int fd, ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return written == 0 ? EIO : errno;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ::fsync(fd) == 0 ? 0 : errno;
}

int write_new(const fs::path& path, ByteView bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open()) return errno;
    return write_all(file.get(), bytes);
}

// link() refuses what exists, rename() replaces it; both are atomic.
int put_in_place(const fs::path& from, const fs::path& to, Existing existing) {
    if (existing == Existing::Replace) return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    if (::link(from.c_str(), to.c_str()) != 0) return errno;
    ::unlink(from.c_str());
    return 0;
}

int read_all(int fd, Bytes& bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const ssize_t got = ::read(fd, bytes.data() + at, bytes.size() - at);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got == 0 ? EIO : errno;
        at += static_cast<std::size_t>(got);
    }
    return 0;
}

}  // namespace

int sync_directory(const fs::path& path) {
    const Descriptor directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.is_open()) return errno;
    return ::fsync(directory.get()) == 0 ? 0 : errno;
}

int make_private_directory(const fs::path& path) {
    if (path.empty() || ::mkdir(path.c_str(), 0700) == 0) return path.empty() ? 0 : sync_directory(path.parent_path());
    if (errno == EEXIST) return 0;
    if (errno != ENOENT || path == path.parent_path()) return errno;
    if (const int error = make_private_directory(path.parent_path()); error != 0) return error;
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return errno;
    return sync_directory(path.parent_path());
}

int write_private(const fs::path& path, ByteView bytes, Existing existing) {
    const fs::path beside = path.string() + ".new-" + hex(random_bytes(8));
    int error = write_new(beside, bytes);
    if (error == 0) error = put_in_place(beside, path, existing);
    if (error != 0) {
        ::unlink(beside.c_str());
        return error;
    }
    return sync_directory(path.parent_path());
}

PrivateRead read_private(const fs::path& path, std::size_t bytes_max) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return {errno};
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) return {errno};
    if (!S_ISREG(about.st_mode)) return {EINVAL};
    if ((about.st_mode & 077) != 0 || (about.st_uid != ::geteuid() && about.st_uid != 0)) return {EPERM};
    if (static_cast<std::size_t>(about.st_size) > bytes_max) return {EFBIG};
    PrivateRead read;
    read.bytes.resize(static_cast<std::size_t>(about.st_size));
    read.error = read_all(file.get(), read.bytes);
    return read;
}

}  // namespace xinglin::crypto

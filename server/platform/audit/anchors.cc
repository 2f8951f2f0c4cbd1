#include "platform/audit/anchors.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <system_error>

namespace xinglin::audit {
namespace {

std::system_error cannot_write() { return {errno, std::generic_category(), "an audit anchor cannot be written"}; }

class File {
 public:
    explicit File(const std::filesystem::path& path) : fd_(open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
        if (fd_ < 0) throw cannot_write();
    }
    ~File() { close(fd_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void write_durably(std::string_view line) const {
        while (!line.empty()) {
            const auto written = ::write(fd_, line.data(), line.size());
            if (written < 0 && errno != EINTR) throw cannot_write();
            if (written > 0) line.remove_prefix(static_cast<std::size_t>(written));
        }
        if (fdatasync(fd_) != 0) throw cannot_write();
    }

 private:
    int fd_;
};

void read_line(std::string_view line, std::map<std::int64_t, crypto::Digest>& anchors) {
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const std::string_view behind(rest, static_cast<std::size_t>(line.data() + line.size() - rest));
    if (error != std::errc() || behind.size() < 66) return;
    const auto bytes = crypto::from_hex(behind.substr(1, 64));
    if (!bytes) return;
    crypto::Digest hash;
    std::ranges::copy(*bytes, hash.begin());
    anchors.try_emplace(number, hash);
}

}  // namespace

void Anchors::append(const Seal& seal) const {
    std::filesystem::create_directories(folder_);
    const File file(folder_ / (local_day_text(local_day(seal.sealed_at)) + ".log"));
    file.write_durably(std::to_string(seal.number) + " " + crypto::hex(seal.hash) + " " + instant_text(seal.sealed_at) + "\n");
}

std::map<std::int64_t, crypto::Digest> Anchors::read() const {
    std::map<std::int64_t, crypto::Digest> anchors;
    if (!std::filesystem::exists(folder_)) return anchors;
    std::vector<std::filesystem::path> days;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
        if (entry.path().extension() == ".log") days.push_back(entry.path());
    }
    std::ranges::sort(days);
    for (const auto& day : days) {
        std::ifstream file(day);
        for (std::string line; std::getline(file, line);) read_line(line, anchors);
    }
    return anchors;
}

}  // namespace xinglin::audit

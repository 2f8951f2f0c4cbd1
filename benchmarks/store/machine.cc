#include "store/machine.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <vector>

namespace xinglin::bench {

double load_average() {
    double minute = 0;
    return getloadavg(&minute, 1) == 1 ? minute : -1;
}

double sync_microseconds(const std::string& folder) {
    const std::string path = folder + "/sync_probe";
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    const std::array<char, 4096> page{};
    std::vector<double> took;
    for (int i = 0; i < 100; ++i) {
        if (::write(file, page.data(), page.size()) < 0) break;
        const auto start = std::chrono::steady_clock::now();
        ::fdatasync(file);
        took.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    ::close(file);
    ::unlink(path.c_str());
    if (took.empty()) return -1;
    std::nth_element(took.begin(), took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2), took.end());
    return took[took.size() / 2];
}

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::int64_t bytes_written() {
    std::ifstream io("/proc/self/io");
    std::string word;
    std::int64_t value = 0;
    while (io >> word >> value) {
        if (word == "write_bytes:") return value;
    }
    return 0;
}

}  // namespace xinglin::bench

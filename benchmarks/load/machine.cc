#include "load/machine.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace xinglin::bench {
namespace {

std::string contents(int process, const char* name) {
    std::ifstream file("/proc/" + std::to_string(process) + "/" + name);
    std::ostringstream all;
    if (!file || !(all << file.rdbuf())) throw std::runtime_error("the measured process is gone");
    return all.str();
}

std::int64_t number_after(const std::string& text, const std::string& word) {
    const auto found = text.find(word);
    return found == std::string::npos ? 0 : std::atoll(text.c_str() + found + word.size());
}

// The two fields after the name, which may hold anything and ends with the last bracket: proc(5).
double ticks(const std::string& stat) {
    std::istringstream fields(stat.substr(stat.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i) fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return user + system;
}

}  // namespace

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

std::int64_t bytes_written() { return number_after(contents(getpid(), "io"), "\nwrite_bytes:"); }

Usage usage_of(int process) {
    return {.cpu_seconds = ticks(contents(process, "stat")) / static_cast<double>(sysconf(_SC_CLK_TCK)),
            .bytes_written = number_after(contents(process, "io"), "\nwrite_bytes:"),
            .resident_bytes = number_after(contents(process, "status"), "VmRSS:") * 1024};
}

}  // namespace xinglin::bench

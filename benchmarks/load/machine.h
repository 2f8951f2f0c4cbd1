// The conditions of a measurement: without them a figure cannot be compared with another.
#pragma once

#include <cstdint>
#include <string>

namespace xinglin::bench {

double load_average();                                   // Of the last minute.
double sync_microseconds(const std::string& folder);     // Median of fdatasync after four kilobytes.
double cpu_seconds();                                    // Of this process so far, user and system.
std::int64_t bytes_written();                            // By this process, to disk, so far.

// The same of another process, and what it holds in memory. Throws std::runtime_error when it is gone.
struct Usage {
    double cpu_seconds;            // In steps of 10 ms.
    std::int64_t bytes_written;
    std::int64_t resident_bytes;
};
Usage usage_of(int process);

}  // namespace xinglin::bench

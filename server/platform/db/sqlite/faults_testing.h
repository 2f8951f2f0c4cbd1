// Faults of the disk for tests: this test program's own fdatasync, fsync and pwrite stand before the C library's.
#pragma once

#include <atomic>

namespace xinglin::db::sqlite {

struct Faults {
    std::atomic<int> syncs{0};              // So far.
    std::atomic<bool> sync_fails{false};    // With EIO.
    std::atomic<bool> write_fails{false};   // With ENOSPC.
};
Faults& faults();

// Puts everything right again at its end.
struct Faulty {
    Faulty();
    ~Faulty();
};

}  // namespace xinglin::db::sqlite

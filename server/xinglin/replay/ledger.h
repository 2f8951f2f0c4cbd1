// The client's own record of what was acknowledged: one JSON line a message, on disk before the next thing is done. After
// a crash of the server it says what must still be there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace xinglin::replay {

class Ledger {
 public:
    Ledger() = default;
    // Appends. Throws std::runtime_error when the file cannot be written.
    explicit Ledger(const std::filesystem::path& file);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;
    Ledger& operator=(Ledger&& other) noexcept;
    Ledger(Ledger&& other) noexcept;

    void acknowledged(std::string_view consult, std::string_view client_msg_id, std::int64_t seq);

 private:
    int descriptor_ = -1;
};

}  // namespace xinglin::replay

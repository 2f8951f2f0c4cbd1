#include "xinglin/replay/ledger.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace xinglin::replay {

Ledger::Ledger(const std::filesystem::path& file) : descriptor_(open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) throw std::runtime_error(fmt::format("{} cannot be written", file.string()));
}

Ledger::Ledger(Ledger&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Ledger& Ledger::operator=(Ledger&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Ledger::~Ledger() {
    if (descriptor_ >= 0) close(descriptor_);
}

void Ledger::acknowledged(std::string_view consult, std::string_view client_msg_id, std::int64_t seq) {
    if (descriptor_ < 0) return;
    const std::string line = fmt::format(R"({{"consult":"{}","client_msg_id":"{}","seq":{}}})"
                                         "\n",
                                         consult, client_msg_id, seq);
    if (write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) throw std::runtime_error("ledger: not written");
}

}  // namespace xinglin::replay

#include "xinglin/proofs.h"

#include <fmt/core.h>

#include <stdexcept>

#include "platform/audit/sealer.h"
#include "xinglin/seal_key.h"

namespace xinglin {
namespace {

constexpr std::uintmax_t kDiskFreeMin = 512ULL << 20;   // Below it a demo or a small clinic runs full within a day.

std::string broken_json(const std::optional<audit::Broken>& broken) {
    if (!broken) return "null";
    return fmt::format(R"({{"what":"{}","seal":{},"position":{}}})", broken->what, broken->seal, broken->position);
}

Finding of_disk(const Ground& ground) {
    std::error_code error;
    const auto space = std::filesystem::space(ground.data, error);
    if (error) return {"disk", false, error.message()};
    return {"disk", space.available >= kDiskFreeMin, fmt::format("{} MiB free", space.available >> 20)};
}

Finding of_database(Ground& ground) {
    auto written = ground.store->write_now([](db::Txn&, Moment&) -> Result<void> { return {}; });
    if (!written) return {"database", false, written.error().code};
    return {"database", true, ground.store->is_sqlite() ? "SQLite, writable" : "PostgreSQL, writable"};
}

Finding of_keys(const Ground& ground) {
    const auto sealed = ground.keyring->seal("probe", "selfcheck");
    const auto opened = ground.keyring->open_text(sealed, "selfcheck");
    return {"keys", opened && *opened == "probe", fmt::format("key version {}", ground.keyring->newest())};
}

Finding of_clock(const Ground& ground) {
    const bool later = ground.clock.now() > ground.instance.born_at;
    return {"clock", later, later ? "after the birth of this folder" : "BEFORE the birth of this folder"};
}

}  // namespace

std::string verify_audit(Ground& ground) {
    audit::KeyVerifier verifier;
    verifier.trust(seal_key_of(*ground.keyring));
    auto verdict = audit::verify(*ground.store, verifier, ground.data / "anchors");
    if (!verdict) throw std::runtime_error("the audit cannot be read: " + verdict.error().code);
    return fmt::format(R"({{"rows":{},"seals":{},"unsealed":{},"anchored":{},"restorations":{},"broken":{}}})", verdict->rows, verdict->seals,
                       verdict->unsealed, verdict->anchored, verdict->restorations, broken_json(verdict->broken));
}

std::vector<Finding> selfcheck(Ground& ground) {
    std::vector<Finding> findings{of_database(ground), of_keys(ground), of_disk(ground), of_clock(ground)};
    const std::string verdict = verify_audit(ground);
    findings.push_back({"audit", verdict.find(R"("broken":null)") != std::string::npos, verdict});
    return findings;
}

}  // namespace xinglin

// A registry that can be slow, wrong, silent, late and of another mind. It knows every licence that is well formed and agrees
// with whatever it is told, but for those whose last four digits ask for trouble:
//   0404 not registered   0409 another name   0410 revoked   0411 suspended   0412 deceased   0503 silent for ever
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>

#include "adapters/registry/protocol.h"

namespace xinglin::registry {

enum class Fault : std::uint8_t {
    None,
    Slow,     // Answers, but takes its time.
    Wrong,    // Answers about somebody else.
    Silent,   // Neither does it nor answers.
    Late,     // Does it, but its answer never arrives.
    Double,   // Files twice.
    Refused,
};

class SimulatedRegistry final : public directory::DoctorRegistry {
 public:
    using Sleep = std::function<void(Duration)>;

    // An empty folder keeps what was filed in memory. `shows_after`: how long a filing takes to appear.
    SimulatedRegistry(std::filesystem::path folder, const Clock& clock, Sleep sleep, Duration deadline, Duration shows_after);

    // The next questions meet these faults, in this order; then none.
    void script(std::initializer_list<Fault> faults);
    // It changes its mind about one licence.
    void now_says(const std::string& licence, directory::LicenceState state);
    std::size_t filings(const std::string& licence) const;

    Result<directory::RegistryEntry> look_up(const directory::RegistryQuery& query, Duration within) override;
    Result<void> file(const directory::FilingRequest& request, Duration within) override;
    Duration deadline() const override { return deadline_; }

 private:
    struct Filed {
        directory::RegistryFiling filing;
        Instant shows_at;
    };
    Fault next_fault();
    directory::RegistryEntry entry_of(const directory::RegistryQuery& query) const;
    void remember(const FilingOrder& order, Instant shows_at);
    void read_back();

    std::filesystem::path folder_;
    const Clock* clock_;
    Sleep sleep_;
    Duration deadline_;
    Duration shows_after_;
    mutable std::mutex mutex_;
    std::deque<Fault> script_;
    std::map<std::string, directory::LicenceState> says_;
    std::map<std::string, std::vector<Filed>> filed_;   // By licence.
};

}  // namespace xinglin::registry

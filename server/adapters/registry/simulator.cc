#include "adapters/registry/simulator.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "platform/wire/wire.h"

namespace xinglin::registry {
namespace {

using directory::LicenceState;

constexpr Duration kShowsAfter = 3s;   // Of a demo: somebody looks on.

LicenceState state_by(std::string_view licence) {
    const auto last = licence.substr(licence.size() - std::min<std::size_t>(4, licence.size()));
    if (last == "0404") return LicenceState::Unknown;
    if (last == "0410") return LicenceState::Revoked;
    if (last == "0411") return LicenceState::Suspended;
    if (last == "0412") return LicenceState::Deceased;
    return LicenceState::Valid;
}

// Whatever a doctor of this category can be registered for: a simulator cannot know which.
std::vector<directory::Scope> scopes_of(directory::Category category) {
    std::vector<directory::Scope> scopes;
    for (const auto& one : wire::names<directory::Scope>) {
        if (directory::may_hold(category, one.value)) scopes.push_back(one.value);
    }
    return scopes;
}

}  // namespace

SimulatedRegistry::SimulatedRegistry(std::filesystem::path folder, const Clock& clock, Sleep sleep, Duration deadline,
                                     Duration shows_after)
    : folder_(std::move(folder)), clock_(&clock), sleep_(std::move(sleep)), deadline_(deadline), shows_after_(shows_after) {
    read_back();
}

void SimulatedRegistry::script(std::initializer_list<Fault> faults) {
    const std::lock_guard lock(mutex_);
    script_.assign(faults);
}

void SimulatedRegistry::now_says(const std::string& licence, LicenceState state) {
    const std::lock_guard lock(mutex_);
    says_[licence] = state;
}

std::size_t SimulatedRegistry::filings(const std::string& licence) const {
    const std::lock_guard lock(mutex_);
    const auto found = filed_.find(licence);
    return found == filed_.end() ? 0 : found->second.size();
}

Fault SimulatedRegistry::next_fault() {
    const std::lock_guard lock(mutex_);
    if (script_.empty()) return Fault::None;
    const Fault fault = script_.front();
    script_.pop_front();
    return fault;
}

directory::RegistryEntry SimulatedRegistry::entry_of(const directory::RegistryQuery& query) const {
    const std::lock_guard lock(mutex_);
    const auto said = says_.find(query.licence);
    directory::RegistryEntry entry{.state = said == says_.end() ? state_by(query.licence) : said->second, .name = query.name};
    if (query.licence.ends_with("0409")) entry.name = "另有其人";
    const auto read = directory::read_qualification(query.qualification, local_day(clock_->now()));
    entry.qualification_matches = read.has_value();
    if (read) {
        entry.category = read->category;
        entry.level = read->level;
    }
    entry.scopes = scopes_of(entry.category);
    const auto filed = filed_.find(query.licence);
    if (filed == filed_.end()) return entry;
    for (const Filed& one : filed->second) {
        if (one.shows_at <= clock_->now()) entry.filings.push_back(one.filing);
    }
    return entry;
}

Result<directory::RegistryEntry> SimulatedRegistry::look_up(const directory::RegistryQuery& query, Duration within) {
    const Fault fault = query.licence.ends_with("0503") ? Fault::Silent : next_fault();
    switch (fault) {
    case Fault::None:
    case Fault::Double: return entry_of(query);
    case Fault::Slow: sleep_(within / 2); return entry_of(query);
    case Fault::Wrong: {
        auto entry = entry_of(query);
        entry.name = "别人";
        return entry;
    }
    case Fault::Silent:
    case Fault::Late: sleep_(within); return refuse(unavailable());
    case Fault::Refused: return refuse(refused("1003"));
    }
    return refuse(unavailable());
}

void SimulatedRegistry::remember(const FilingOrder& order, Instant shows_at) {
    const std::lock_guard lock(mutex_);
    auto& all = filed_[order.licence];
    const bool known = std::ranges::any_of(all, [&](const Filed& one) {
        return one.filing.institution == order.institution && one.filing.number == order.number;
    });
    if (known) return;   // The same again is the same filing.
    all.push_back({{order.institution, order.number, {order.from, order.to}}, shows_at});
    if (!folder_.empty()) std::ofstream(folder_ / "filings.jsonl", std::ios::app) << wire::write(order) << '\n';
}

Result<void> SimulatedRegistry::file(const directory::FilingRequest& request, Duration within) {
    const auto& [institution, number, term] = request.filing;
    const FilingOrder order{request.licence, request.name, institution, number, term.from, term.to};
    switch (next_fault()) {
    case Fault::None:
    case Fault::Wrong: break;
    case Fault::Slow: sleep_(within / 2); break;
    case Fault::Silent: sleep_(within); return refuse(unavailable());
    case Fault::Late:
        remember(order, clock_->now() + shows_after_);
        sleep_(within);
        return refuse(unavailable());
    case Fault::Double: remember(order, clock_->now() + shows_after_); break;
    case Fault::Refused: return refuse(refused("1004"));
    }
    remember(order, clock_->now() + shows_after_);
    return {};
}

void SimulatedRegistry::read_back() {
    if (folder_.empty()) return;
    std::filesystem::create_directories(folder_);
    std::ifstream file(folder_ / "filings.jsonl");
    for (std::string line; std::getline(file, line);) {
        auto order = wire::read<FilingOrder>(line);
        if (!order) throw std::runtime_error((folder_ / "filings.jsonl").string() + ": a line that cannot be read");
        filed_[order->licence].push_back({{order->institution, order->number, {order->from, order->to}}, Instant{}});
    }
}

std::unique_ptr<directory::DoctorRegistry> simulated_registry(const std::filesystem::path& folder, const Clock& clock,
                                                              Duration deadline) {
    return std::make_unique<SimulatedRegistry>(folder, clock, [](Duration time) { std::this_thread::sleep_for(time); }, deadline,
                                               kShowsAfter);
}

}  // namespace xinglin::registry

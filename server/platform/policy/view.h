// One immutable view of all values, taken once for each request; a decision stores its version.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string_view>

#include "platform/db/store.h"

namespace xinglin::policy {

enum class Scope : std::uint8_t { National, Province, Pooling, Tenant, Service };

class Values;   // What one reading of the tables gave; never changed.

class View {
 public:
    View();   // Nothing set: every limit has its fallback.
    View(std::shared_ptr<const Values> values, Instant now) : values_(std::move(values)), now_(now) {}

    // The nearest value in force; nothing where nobody has set one.
    std::optional<std::int64_t> find(std::string_view key, TenantId tenant, std::string_view service) const;
    // Grows with every change; 0 where nothing was ever set.
    std::int64_t version() const;

 private:
    std::shared_ptr<const Values> values_;
    Instant now_;
};

// Holds the newest reading. at() costs one atomic load.
class Views {
 public:
    explicit Views(db::Store& store) : store_(&store) {}

    View at(Instant now) const { return {values_.load(), now}; }
    // Looks whether the version has moved, and reads anew only then. Each second is often enough; a failed look keeps
    // what was known. True when there is something new.
    bool refresh();

 private:
    db::Store* store_;
    std::atomic<std::shared_ptr<const Values>> values_{};
};

}  // namespace xinglin::policy

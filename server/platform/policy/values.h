// What one reading of the tables gave. For this folder alone.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "platform/policy/view.h"

namespace xinglin::policy {

std::string_view scope_name(Scope scope);
std::optional<Scope> scope_from_name(std::string_view name);

struct Region {
    std::string province;
    std::string pooling;
};

class Values {
 public:
    std::int64_t version = 0;
    std::map<TenantId, Region> regions{};

    void add(std::string_view key, Scope scope, TenantId tenant, std::string_view name, Instant from, std::int64_t value);
    // The value in force at `now` in the nearest scope that has one.
    std::optional<std::int64_t> find(std::string_view key, TenantId tenant, std::string_view service, Instant now) const;

 private:
    using Where = std::tuple<std::string, Scope, TenantId, std::string>;   // Key, scope, tenant, name.
    std::optional<std::int64_t> in_force(const Where& where, Instant now) const;
    std::map<Where, std::map<Instant, std::int64_t>> values_;
};

}  // namespace xinglin::policy

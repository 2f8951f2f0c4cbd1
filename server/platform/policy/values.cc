#include "platform/policy/values.h"

#include <iterator>

namespace xinglin::policy {

std::string_view scope_name(Scope scope) {
    switch (scope) {
    case Scope::National: return "national";
    case Scope::Province: return "province";
    case Scope::Pooling: return "pooling";
    case Scope::Tenant: return "tenant";
    case Scope::Service: return "service";
    }
    return "national";
}

std::optional<Scope> scope_from_name(std::string_view name) {
    for (const auto scope : {Scope::National, Scope::Province, Scope::Pooling, Scope::Tenant, Scope::Service}) {
        if (scope_name(scope) == name) return scope;
    }
    return std::nullopt;
}

void Values::add(std::string_view key, Scope scope, TenantId tenant, std::string_view name, Instant from, std::int64_t value) {
    values_[{std::string(key), scope, tenant, std::string(name)}][from] = value;
}

std::optional<std::int64_t> Values::in_force(const Where& where, Instant now) const {
    const auto found = values_.find(where);
    if (found == values_.end()) return std::nullopt;
    const auto later = found->second.upper_bound(now);
    if (later == found->second.begin()) return std::nullopt;   // All of them begin in the future.
    return std::prev(later)->second;
}

std::optional<std::int64_t> Values::find(std::string_view key, TenantId tenant, std::string_view service, Instant now) const {
    const std::string name(key);
    const auto region = regions.find(tenant);
    if (!service.empty()) {
        if (auto value = in_force({name, Scope::Service, tenant, std::string(service)}, now)) return value;
    }
    if (!tenant.is_nil()) {
        if (auto value = in_force({name, Scope::Tenant, tenant, ""}, now)) return value;
    }
    if (region != regions.end()) {
        if (auto value = in_force({name, Scope::Pooling, {}, region->second.pooling}, now)) return value;
        if (auto value = in_force({name, Scope::Province, {}, region->second.province}, now)) return value;
    }
    return in_force({name, Scope::National, {}, ""}, now);
}

}  // namespace xinglin::policy

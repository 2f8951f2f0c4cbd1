#include "libs/triage/names.h"

#include <algorithm>

namespace xinglin::triage::engine {

void Names::add(std::string_view id) { by_id_.emplace_back(id, static_cast<Number>(by_id_.size())); }
void Names::close() { std::ranges::sort(by_id_); }

std::optional<Number> Names::find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(by_id_, id, {}, &std::pair<std::string_view, Number>::first);
    if (found == by_id_.end() || found->first != id) return std::nullopt;
    return found->second;
}

}  // namespace xinglin::triage::engine

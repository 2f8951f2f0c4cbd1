#include "modules/worklist/shown.h"

#include "modules/worklist/store.h"

namespace xinglin::worklist {

WorkItem shown(const Item& item) {
    WorkItem shown{.id = item.id,
                   .kind = item.kind,
                   .subject = {item.subject},
                   .audience = std::string(audience_name(item.audience.kind)),
                   .opened_at = item.opened_at};
    shown.urgent = item.urgency == Urgency::Alarm;
    shown.due = item.due;
    shown.acknowledged_at = item.acknowledged_at;
    if (!item.acknowledged_by.is_nil()) shown.assignee = item.acknowledged_by;
    if (!item.outcome.empty()) shown.outcome = item.outcome;
    return shown;
}

std::vector<WorkItem> shown(const std::vector<Item>& items) {
    std::vector<WorkItem> all;
    for (const auto& item : items) all.push_back(shown(item));
    return all;
}

}  // namespace xinglin::worklist

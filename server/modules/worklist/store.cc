#include "modules/worklist/store.h"

#include <sstream>

namespace xinglin::worklist {
namespace {

constexpr std::string_view kParkedJob = "platform.parked_job";
constexpr std::string_view kParkedEvent = "platform.parked_event";

AudienceKind audience_from(std::string_view name) {
    for (const auto kind :
         {AudienceKind::Desk, AudienceKind::DepartmentLead, AudienceKind::Practitioner, AudienceKind::CrisisSeat}) {
        if (audience_name(kind) == name) return kind;
    }
    check(false, "a stored audience has a name we know");
    return AudienceKind::Desk;
}

// FNV-1a (Fowler, Noll, Vo): several parked jobs may share a subject, and each has its own item.
std::int64_t told_apart_by(std::string_view name, std::int64_t detail) {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ static_cast<std::uint64_t>(detail);
    for (const char letter : name) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x100000001b3ULL;
    return static_cast<std::int64_t>(hash);
}

}  // namespace

std::string_view audience_name(AudienceKind kind) {
    switch (kind) {
    case AudienceKind::Desk: return "desk";
    case AudienceKind::DepartmentLead: return "department_lead";
    case AudienceKind::Practitioner: return "practitioner";
    case AudienceKind::CrisisSeat: return "crisis_seat";
    }
    return "desk";
}

Audience audience_of(const db::Row& row, std::size_t column) {
    return {audience_from(row.text(column)), row.id<Id<struct AnySubject>>(column + 1).bytes};
}

Item item_of(const db::Row& row) {
    return {.id = row.id<ItemId>(1),
            .tenant = row.id<TenantId>(0),
            .kind = std::string(row.text(2)),
            .subject = row.id<Id<struct AnySubject>>(3).bytes,
            .detail = row.integer(4),
            .audience = audience_of(row, 5),
            .urgency = static_cast<Urgency>(row.integer(7)),
            .opened_at = row.instant(9),
            .due = row.maybe_instant(10),
            .acknowledged_at = row.maybe_instant(11),
            .acknowledged_by = row.id<PersonId>(12),
            .outcome = std::string(row.text(13)),
            .note = std::string(row.text(8))};
}

std::vector<Item> items_of(const db::Rows& rows) {
    std::vector<Item> items;
    for (const auto& row : rows) items.push_back(item_of(row));
    return items;
}

Opening opening_of(const events::Parked& what) {
    const bool job = what.kind == events::ParkedKind::Job;
    return {.tenant = what.tenant,
            .kind = std::string(job ? kParkedJob : kParkedEvent),
            .subject = what.subject,
            .note = what.name + " " + what.error + " " + std::to_string(what.failures) + " " + std::to_string(what.detail),
            .detail = told_apart_by(what.name, what.detail)};
}

std::optional<events::Parked> parked_of(const Item& item) {
    const bool job = item.kind == kParkedJob;
    if (!job && item.kind != kParkedEvent) return std::nullopt;
    events::Parked what{
        .kind = job ? events::ParkedKind::Job : events::ParkedKind::Event, .name = {}, .tenant = item.tenant, .error = {}};
    what.subject = item.subject;
    std::istringstream(item.note) >> what.name >> what.error >> what.failures >> what.detail;
    return what;
}

}  // namespace xinglin::worklist

// One audit row as it lies in the table, and its canonical bytes. For this folder alone.
#pragma once

#include "platform/audit/audit.h"
#include "platform/events/events.h"

namespace xinglin::audit {

using events::Place;

struct Entry {
    Place place;
    Instant at;
    std::string deed;
    TenantId tenant;
    PersonId actor;
    PractitionerId practitioner;
    std::string role;
    std::string purpose;
    std::string job;
    SessionId session;
    DeviceId device;
    std::string category;
    std::string object_kind;
    IdBytes object_id;
    std::string what;
    std::string reason;
    std::vector<std::uint8_t> persons;   // Sixteen bytes each.
};

Entry entry_of(const db::Row& row);
std::vector<PersonId> persons_of(const Entry& entry);
// Every field with its length before it, so that no two rows have the same bytes.
std::vector<std::uint8_t> canonical(const Entry& entry);

}  // namespace xinglin::audit

#include "platform/audit/entry.h"

#include "platform/audit/bytes_out.h"

namespace xinglin::audit {

Entry entry_of(const db::Row& row) {
    const auto persons = row.bytes(17);
    return {.place = {row.integer(1), row.integer(0)},
            .at = row.instant(2),
            .deed = std::string(row.text(3)),
            .tenant = row.id<TenantId>(4),
            .actor = row.id<PersonId>(5),
            .practitioner = row.id<PractitionerId>(6),
            .role = std::string(row.text(7)),
            .purpose = std::string(row.text(8)),
            .job = std::string(row.text(9)),
            .session = row.id<SessionId>(10),
            .device = row.id<DeviceId>(11),
            .category = std::string(row.text(12)),
            .object_kind = std::string(row.text(13)),
            .object_id = row.id<Id<struct AnyObject>>(14).bytes,
            .what = std::string(row.text(15)),
            .reason = std::string(row.text(16)),
            .persons = {persons.begin(), persons.end()}};
}

std::vector<PersonId> persons_of(const Entry& entry) {
    std::vector<PersonId> persons;
    for (std::size_t at = 0; at + 16 <= entry.persons.size(); at += 16)
        persons.push_back(PersonId::from_bytes(std::span(entry.persons).subspan(at).first<16>()));
    return persons;
}

std::vector<std::uint8_t> canonical(const Entry& entry) {
    BytesOut out;
    out.text("xinglin.audit.row.1");
    out.number(entry.place.xid);
    out.number(entry.place.position);
    out.number(entry.at.micros);
    for (const auto& text :
         {entry.deed, entry.role, entry.purpose, entry.job, entry.category, entry.object_kind, entry.what, entry.reason})
        out.text(text);
    for (const auto& id : {entry.tenant.bytes, entry.actor.bytes, entry.practitioner.bytes, entry.session.bytes,
                           entry.device.bytes, entry.object_id})
        out.bytes(id);
    out.bytes(entry.persons);
    return out.take();
}

}  // namespace xinglin::audit

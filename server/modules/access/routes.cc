#include "modules/access/routes.h"

#include "modules/access/log_read.h"
#include "modules/access/wire.h"
#include "platform/audit/audit.h"

namespace xinglin::access {
namespace {

audit::Shown log_read(PersonId person) {
    return {.person = person, .category = "access_log", .object_kind = "person", .object_id = person.bytes,
            .what = std::string(kLogRead)};
}

}  // namespace

void add_routes(http::Routes& routes, const Accesses& accesses) {
    routes.get<ReadingsPage>(
        "/me/accesses", {.roles = Role::Patient, .summary = "Who has read my data", .patient_data = true, .query = "before"},
        [&](db::Txn& txn, const Access& access, const http::Call<http::NoBody>& call, Moment&) -> Result<ReadingsPage> {
            const auto before = call.query_int("before", INT64_MAX, 1, INT64_MAX);
            if (!before) return refuse(before.error());
            const auto grant = accesses.read_grant(txn, access, access.person, Category::AccessLog);
            if (!grant) return refuse(grant.error());
            audit::shown(txn, access, log_read(access.person));
            return accesses.readings_of(txn, access, *grant, *before);
        });
}

}  // namespace xinglin::access

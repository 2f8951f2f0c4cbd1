#include "modules/access/routes.h"

#include "modules/access/wire.h"

namespace xinglin::access {
namespace {

audit::Shown log_read(PersonId person) {
    return {.person = person, .category = "access_log", .object_kind = "person", .object_id = person.bytes,
            .what = std::string(kLogRead)};
}

}  // namespace

void add_routes(http::Routes& routes, const Accesses& accesses, const directory::Directory& directory) {
    routes.get<AccessesShown>(
        "/me/accesses", {.roles = Role::Patient, .summary = "Who has read my data", .patient_data = true},
        [&](db::Txn& txn, const Access& access, const http::Call<http::NoBody>& call, Moment&) -> Result<AccessesShown> {
            const auto before = call.query_int("before", INT64_MAX, 1, INT64_MAX);
            if (!before) return refuse(before.error());
            const auto grant = accesses.read_grant(txn, access, access.person, Category::AccessLog);
            if (!grant) return refuse(grant.error());
            audit::shown(txn, access, log_read(access.person));
            return accesses_of(txn, access, directory, *grant, *before);
        });
}

}  // namespace xinglin::access

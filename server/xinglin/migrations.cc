#include "xinglin/migrations.h"

#include <vector>

#include "adapters/sms/inbox.h"
#include "modules/access/access.h"
#include "modules/consult/consult.h"
#include "modules/directory/directory.h"
#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "modules/quality/quality.h"
#include "modules/record/record.h"
#include "modules/roster/roster.h"
#include "modules/triage/triage.h"
#include "modules/worklist/worklist.h"
#include "platform/audit/audit.h"
#include "platform/blob/blob.h"
#include "platform/events/events.h"
#include "platform/http/idempotency.h"
#include "platform/jobs/jobs.h"
#include "platform/policy/change.h"
#include "xinglin/founding/founding.h"
#include "xinglin/instance/xinglin_instance_sql.h"

namespace xinglin {
namespace {

std::vector<db::ModuleMigrations> with_demo(std::vector<db::ModuleMigrations> all) {
    all.push_back({"adapters/sms", sms::migrations()});
    return all;
}

const std::vector<db::ModuleMigrations>& of_production() {
    static const std::vector<db::ModuleMigrations> all{
        {"audit", audit::migrations()},     {"blob", blob::migrations()},         {"events", events::migrations()},
        {"http", http::migrations()},       {"jobs", jobs::migrations()},         {"policy", policy::migrations()},
        {"notify", notify::migrations()},   {"worklist", worklist::migrations()}, {"identity", identity::migrations()},
        {"access", access::migrations()},   {"directory", directory::migrations()}, {"record", record::migrations()},
        {"roster", roster::migrations()},   {"triage", triage::migrations()},     {"consult", consult::migrations()},
        {"quality", quality::migrations()},
        {"xinglin", instance::sql::migrations}, {"founding", founding::migrations()},
    };
    return all;
}

}  // namespace

std::span<const db::ModuleMigrations> all_migrations(bool demo) {
    static const auto demos = with_demo(of_production());
    return demo ? std::span(demos) : std::span(of_production());
}

}  // namespace xinglin

#include "platform/jobs/hint.h"
#include "platform/jobs/jobs.h"
#include "platform/jobs/platform_jobs_sql.h"

namespace xinglin::jobs {

void at(db::Txn& txn, const Kind& kind, const JobKey& key, Instant due, std::string_view payload) {
    check(payload.size() <= kPayloadMax, "a job carries a few ids");
    txn.exec(sql::job_at, kind.name, key.subject, key.detail, key.tenant, kind.v, due, payload);
    if (due <= txn.now()) txn.after_commit(ring_runners);
}

bool cancel(db::Txn& txn, const Kind& kind, const IdBytes& subject, std::int64_t detail) {
    return txn.exec_count(sql::job_cancel, kind.name, subject, detail) == 1;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::jobs

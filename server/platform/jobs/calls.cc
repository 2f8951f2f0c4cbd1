#include "platform/jobs/inside.h"
#include "platform/jobs/platform_jobs_sql.h"

namespace xinglin::jobs {
namespace {

// Whether the party has done it is not known, or it will do it later: call again.
bool unknown_or_later(const Error& error) { return error.kind == ErrorKind::Busy || error.kind == ErrorKind::Unavailable; }

// Nobody else calls before the call must have ended, with room for settling it.
Duration claim_for(const Adapter& adapter) { return 2 * adapter.deadline + 5s; }

}  // namespace

std::optional<Due> Jobs::Inside::claim(const Due& due, const Handler& handler, std::int64_t token) {
    Due claimed = due;
    claimed.due = clock.now() + claim_for(handler.room->adapter);
    auto mine = store.write_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> {
            return txn.exec_count(sql::job_claim, due.kind, due.key.subject, due.key.detail, due.due, token, claimed.due) == 1;
        },
        db::Lane::Background);
    if (!mine || !*mine) return std::nullopt;
    return claimed;
}

Result<std::string> Jobs::Inside::call_guarded(const Due& due, const Handler& handler, Outside& outside) {
    try {
        auto answer = handler.call(due.payload, outside);
        if (answer || !unknown_or_later(answer.error())) handler.room->breaker.succeeded();
        else handler.room->breaker.failed(clock.now());
        return answer;
    } catch (const std::exception&) {   // An adapter's environment that fails: the edge of this process is here.
        handler.room->breaker.failed(clock.now());
        return refuse({.kind = ErrorKind::Unavailable, .code = "jobs.call_failed"});
    }
}

bool Jobs::Inside::attempt(const Due& claimed, const Handler& handler, std::int64_t token) {
    Outside outside(store, claimed, clock.now() + handler.room->adapter.deadline);
    const auto answer = call_guarded(claimed, handler, outside);
    if (!answer && unknown_or_later(answer.error())) {
        failed(claimed, token, answer.error());
        return false;
    }
    auto settled = store.write_now(
        [&](db::Txn& txn, Moment& moment) -> Result<bool> {
            const auto& key = claimed.key;
            // Moved or cancelled during the call: the answer belongs to nothing any more.
            if (txn.exec_count(sql::job_settled, claimed.kind, key.subject, key.detail, token) != 1) return false;
            if (auto done = handler.settle(txn, claimed, answer, moment); !done) return refuse(done.error());
            return true;
        },
        handler.kind.lane);
    if (!settled) failed(claimed, token, settled.error());
    return settled && *settled;
}

bool Jobs::Inside::run_call(const Due& due, const Handler& handler) {
    if (!handler.room->breaker.allows(clock.now())) {
        postpone(due, std::max(handler.room->breaker.open_until(), clock.now() + 1s));
        return false;
    }
    const std::int64_t token = new_token();
    auto claimed = claim(due, handler, token);
    if (!claimed) handler.room->breaker.gave_up();
    return claimed && attempt(*claimed, handler, token);
}

}  // namespace xinglin::jobs

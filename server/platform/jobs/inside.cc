#include "platform/jobs/inside.h"

#include <future>

#include "platform/jobs/backoff.h"
#include "platform/jobs/platform_jobs_sql.h"

namespace xinglin::jobs {
namespace {

constexpr std::int64_t kPage = 64;

Due due_of(const db::Row& row) {
    Due due{
        .kind = std::string(row.text(0)), .key = {}, .due = row.instant(5), .payload = std::string(row.text(6)), .access = {}};
    due.key = {.tenant = row.id<TenantId>(3), .subject = row.id<Id<struct AnySubject>>(1).bytes, .detail = row.integer(2)};
    due.v = row.integer(4);
    due.failures = row.integer(7);
    due.access = Access::system(due.kind, due.key.tenant);
    return due;
}

db::WorkKey key_of(const Due& due) { return db::WorkKey::of(Id<struct AnySubject>{due.key.subject}); }

// The store could not; the job has not been judged, and is due as before.
bool not_its_fault(const Error& error) { return error.code.starts_with("db."); }

// Readers take the version before their own too: while nodes are replaced, both write.
bool readable(const Due& due, const Handler& handler) { return due.v == handler.kind.v || due.v == handler.kind.v - 1; }

}  // namespace

Jobs::Inside::Inside(db::Store& db_store, const Clock& system_clock, Entropy& dice, events::Parking* lot)
    : store(db_store),
      clock(system_clock),
      entropy(dice),
      parking(lot),
      lease(db_store, system_clock, "jobs", events::new_holder(dice)) {}

Result<std::vector<Due>> Jobs::Inside::load(Instant now, const Due* after) {
    return store.read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<Due>> {
        const Instant since = after != nullptr ? after->due : Instant{INT64_MIN};
        const std::string_view kind = after != nullptr ? std::string_view(after->kind) : std::string_view();
        const JobKey key = after != nullptr ? after->key : JobKey{};
        std::vector<Due> due;
        for (const auto& row : txn.query(sql::jobs_due, now, kPage, since, kind, key.subject, key.detail))
            due.push_back(due_of(row));
        return due;
    });
}

const Handler* Jobs::Inside::handler_of(const Due& due) const {
    auto found = handlers.find(due.kind);
    return found != handlers.end() && readable(due, found->second) ? &found->second : nullptr;
}

std::optional<Instant> Jobs::Inside::next_due() {
    auto next = store.read_now([&](db::Txn& txn, Moment&) -> Result<std::optional<Instant>> {
        const auto rows = txn.query(sql::job_next);
        if (rows.empty()) return std::optional<Instant>{};
        return std::optional(rows[0].instant(0));
    });
    return next ? *next : std::nullopt;
}

int Jobs::Inside::run_timers(const std::vector<const Due*>& due) {
    struct Running {
        const Due* job;
        bool taken = false;
        std::promise<Result<void>> done{};
    };
    std::vector<Running> running(due.size());
    for (std::size_t i = 0; i < due.size(); ++i) {
        Running& one = running[i];
        one.job = due[i];
        const Handler& handler = *handler_of(*one.job);
        auto work = [&one, &handler](db::Txn& txn, Moment& moment) -> Result<void> {
            const Due& job = *one.job;
            one.taken = txn.exec_count(sql::job_take, job.kind, job.key.subject, job.key.detail, job.due) == 1;
            if (!one.taken) return {};
            return handler.timer(txn, job, moment);
        };
        store.write(key_of(*one.job), handler.kind.lane, work,
                    [&one](Result<void> outcome) { one.done.set_value(std::move(outcome)); });
    }
    int made = 0;
    for (auto& one : running) {
        auto outcome = one.done.get_future().get();
        if (!outcome) failed(*one.job, 0, outcome.error());
        made += outcome && one.taken ? 1 : 0;
    }
    return made;
}

void Jobs::Inside::postpone(const Due& due, Instant until) {
    (void)store.write_now(   // Not written: it is due as before.
        [&](db::Txn& txn, Moment&) -> Result<void> {
            txn.exec(sql::job_later, due.kind, due.key.subject, due.key.detail, due.due, until);
            return {};
        },
        db::Lane::Background);
}

void Jobs::Inside::failed(const Due& due, std::int64_t token, const Error& error) {
    if (not_its_fault(error)) return;
    (void)store.write_now(   // Not written: it comes back as it was, or when its claim has run out.
        [&](db::Txn& txn, Moment& moment) -> Result<void> {
            const auto& key = due.key;
            if (due.failures + 1 < kFailuresMax) {
                txn.exec(sql::job_again, due.kind, key.subject, key.detail, token, due.due, moment.now + backoff(due.failures),
                         error.code);
                return {};
            }
            if (txn.exec_count(sql::job_park, due.kind, key.subject, key.detail, token, due.due, moment.now, error.code) != 1)
                return {};
            const events::Parked what{.kind = events::ParkedKind::Job, .name = due.kind, .subject = key.subject,
                                      .detail = key.detail, .tenant = key.tenant, .error = error.code, .failures = kFailuresMax};
            if (parking != nullptr) parking->parked(txn, what, moment);
            return {};
        },
        db::Lane::Background);
}

std::int64_t Jobs::Inside::new_token() {
    const std::lock_guard lock(entropy_mutex);
    std::array<std::uint8_t, 8> raw;
    entropy.fill(raw);
    raw[7] &= 0x7f;
    raw[0] |= 1;   // Zero means that nobody calls.
    std::int64_t token = 0;
    std::memcpy(&token, raw.data(), raw.size());
    return token;
}

}  // namespace xinglin::jobs

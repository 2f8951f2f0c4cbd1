#include "platform/jobs/jobs.h"

#include "platform/jobs/inside.h"
#include "platform/jobs/platform_jobs_sql.h"

namespace xinglin::jobs {
namespace {

constexpr int kRoundsMax = 10'000;          // Of run_due: a job that makes itself due again at once is a mistake.
constexpr int kPagesMax = 16;               // Of one tick.
constexpr Duration kLongestSleep = 500ms;   // A hint may be missed, and another node may have set a job.
constexpr Duration kShortestSleep = 20ms;   // While calls wait for a free thread, or the store takes nothing.

Error unknown_kind() { return {.kind = ErrorKind::Unprocessable, .code = "jobs.unknown_kind"}; }

std::vector<const Due*> timers_of(Jobs::Inside& inside, const std::vector<Due>& all) {
    std::vector<const Due*> timers;
    for (const auto& due : all) {
        const Handler* handler = inside.handler_of(due);
        if (handler == nullptr) inside.failed(due, 0, unknown_kind());
        if (handler != nullptr && handler->room == nullptr) timers.push_back(&due);
    }
    return timers;
}

// Gives a call to its pool. False when no thread is free.
bool start_call(Jobs::Inside& inside, const Due& due, const Handler& handler) {
    Room& room = *handler.room;
    if (!room.pool.has_room()) return false;
    const Instant now = inside.clock.now();
    if (!room.breaker.allows(now)) {
        inside.postpone(due, std::max(room.breaker.open_until(), now + 1s));
        return true;
    }
    const std::int64_t token = inside.new_token();
    auto claimed = inside.claim(due, handler, token);
    if (!claimed) {
        room.breaker.gave_up();
        return true;
    }
    room.pool.submit([&inside, &handler, claimed = std::move(*claimed), token] { inside.attempt(claimed, handler, token); });
    return true;
}

// False when some calls found no free thread.
bool start_calls(Jobs::Inside& inside, const std::vector<Due>& all) {
    bool every = true;
    for (const auto& due : all) {
        const Handler* handler = inside.handler_of(due);
        if (handler != nullptr && handler->room != nullptr) every = start_call(inside, due, *handler) && every;
    }
    return every;
}

}  // namespace

Duration tick(Jobs::Inside& inside) {
    if (!inside.lease.held()) return kLongestSleep;
    const Instant now = inside.clock.now();
    bool every = true;   // That was due could be tried.
    std::optional<Due> last;
    for (int page = 0; page < kPagesMax; ++page) {
        auto due = inside.load(now, last ? &*last : nullptr);
        if (!due) return kLongestSleep;
        if (due->empty()) break;
        every = start_calls(inside, *due) && every;
        const auto timers = timers_of(inside, *due);
        if (inside.run_timers(timers) == 0 && !timers.empty()) every = false;
        last = std::move(due->back());
    }
    auto next = inside.next_due();
    if (!next) return kLongestSleep;
    return std::clamp<Duration>(*next - inside.clock.now(), every ? Duration{} : kShortestSleep, kLongestSleep);
}

Jobs::Jobs(db::Store& store, const Clock& clock, Entropy& entropy, events::Parking* parking)
    : inside_(std::make_unique<Inside>(store, clock, entropy, parking)) {}

Jobs::~Jobs() {
    inside_->ticker.reset();
    inside_->hears.reset();
}

void Jobs::on(const Kind& kind, Timer timer) {
    check(!inside_->ticker, "jobs are registered before they run");
    const bool first = inside_->handlers.emplace(kind.name, Handler{.kind = kind, .timer = std::move(timer)}).second;
    check(first, "a kind of job is registered once");
}

void Jobs::outside(const Kind& kind, const Adapter& adapter, Call call, Settle settle) {
    check(!inside_->ticker, "jobs are registered before they run");
    auto& room = inside_->rooms[adapter.name];
    if (!room) room = std::make_unique<Room>(adapter, [inside = inside_.get()] { inside->bell.ring(); });
    Handler handler{.kind = kind, .room = room.get(), .call = std::move(call), .settle = std::move(settle)};
    check(inside_->handlers.emplace(kind.name, std::move(handler)).second, "a kind of job is registered once");
}

int Jobs::run_due(Instant now) {
    int done = 0;
    for (int round = 0; round < kRoundsMax; ++round) {
        auto due = inside_->load(now, nullptr);
        if (!due || due->empty()) return done;
        done += inside_->run_timers(timers_of(*inside_, *due));
        for (const auto& one : *due) {
            const Handler* handler = inside_->handler_of(one);
            if (handler != nullptr && handler->room != nullptr) done += inside_->run_call(one, *handler) ? 1 : 0;
        }
    }
    check(false, "jobs that are due come to an end");
    return done;
}

void Jobs::start() {
    inside_->hears.emplace(inside_->bell);
    inside_->ticker.emplace(inside_->bell, [inside = inside_.get()] { return tick(*inside); });
}

void Jobs::stop() {
    inside_->ticker.reset();
    inside_->hears.reset();
    for (auto& [name, room] : inside_->rooms) room->pool.finish();
    inside_->lease.release();
}

void Jobs::wake() { inside_->bell.ring(); }

std::optional<Instant> Jobs::next_due() { return inside_->next_due(); }

bool Jobs::retry(db::Txn& txn, const events::Parked& what) {
    const bool parked = txn.exec_count(sql::parked_retry, what.name, what.subject, what.detail, txn.now()) == 1;
    if (parked) txn.after_commit(ring_runners);
    return parked;
}

bool Jobs::dismiss(db::Txn& txn, const events::Parked& what) {
    return txn.exec_count(sql::parked_dismiss, what.name, what.subject, what.detail) == 1;
}

}  // namespace xinglin::jobs

#include "platform/db/postgres/worker.h"

namespace xinglin::db::postgres {
namespace {

constexpr int kRunsMax = 6;              // The first and five more.
constexpr Duration kBackOff = 1ms;       // Times the number of the run.
constexpr Duration kWait = 1s;
constexpr Lanes::Shares kShares{16, 2, 1};   // One after another here: a small turn keeps the lanes fair.

}  // namespace

Worker::Worker(Shop& shop, Txn::Mode mode, Keep keep)
    : shop_(shop), mode_(mode), keep_(std::move(keep)), connection_(shop.around.options.url, shop.around.options.durable),
      lanes_(shop.around.options.queue_limit, kShares) {
    connection_.open();
    thread_ = std::thread([this] { run(); });
}

Worker::~Worker() {
    lanes_.close();
    thread_.join();
}

void Worker::run() {
    std::vector<Ticket> taken;
    while (lanes_.take(taken, kWait)) {
        for (Ticket& ticket : taken) {
            if (mode_ == Txn::Mode::Write) serve_write(ticket);
            else serve_read(ticket);
            shop_.bell.ring();
            --shop_.waiting;
        }
        lanes_.finished(taken.size());
        taken.clear();
    }
}

void Worker::serve_write(Ticket& ticket) {
    Ran ran = run_to_commit(ticket.work, limit_of(ticket.lane));
    if (!ran.outcome && !ran.kept.empty()) {   // What outlives a refusal.
        Ran kept = run_to_commit(work_of(std::move(ran.kept)), kNoLimit);
        ran.effects = std::move(kept.effects);
        if (!kept.outcome) ran.outcome = std::move(kept.outcome);
    }
    run_effects(ran.effects, shop_.around.options);
    ticket.done(std::move(ran.outcome));
}

void Worker::serve_read(Ticket& ticket) {
    Ran ran = run_to_commit(ticket.work, kReadMax);
    if (ran.kept.empty()) {
        run_effects(ran.effects, shop_.around.options);
        return ticket.done(std::move(ran.outcome));
    }
    Work work = work_of(std::move(ran.kept));
    keep_(std::move(work), [this, ran = std::move(ran), done = std::move(ticket.done)](Result<void> written) mutable {
        if (written) run_effects(ran.effects, shop_.around.options);
        done(written ? std::move(ran.outcome) : std::move(written));
    });
}

// Runs until it is committed or refused, or conflicts do not end.
Ran Worker::run_to_commit(const Work& work, Duration at_most) {
    connection_.forget_locks();
    Ran ran = run_once(work, at_most);
    for (int run = 1; again(ran, run); ++run) {
        std::this_thread::sleep_for(kBackOff * run);
        ran = run_once(work, at_most);
    }
    if (ran.failure == FailureKind::Full) shop_.writable = false;
    return ran;
}

// A lost link is tried anew once: the server may only have been restarted.
bool Worker::again(const Ran& ran, int run) {
    if (ran.failure == FailureKind::Conflict) return run < kRunsMax;
    return ran.failure == FailureKind::Unavailable && !connection_.is_open() && run == 1;
}

Ran Worker::run_once(const Work& work, Duration at_most) {
    Ran ran;
    try {
        connection_.begin(mode_);
        ran = run_closure(connection_, mode_, work, shop_.around, at_most);
        if (ran.outcome && mode_ == Txn::Mode::Write && !ran.kept.empty()) {   // Written with it, or neither is.
            Ran kept = run_closure(connection_, mode_, work_of(std::exchange(ran.kept, {})), shop_.around);
            ran.failure = kept.failure;
            if (!kept.outcome) ran.outcome = std::move(kept.outcome);
            std::move(kept.effects.begin(), kept.effects.end(), std::back_inserter(ran.effects));
        }
        if (ran.outcome) commit(ran);
    } catch (const Failure& failure) {
        ran = {.outcome = refuse(error_of(failure.kind)), .failure = failure.kind};
    } catch (const Bug& broken) {
        if (shop_.around.options.on_bug) shop_.around.options.on_bug(broken.what());
        ran = {.outcome = refuse(bug())};
    }
    if (!ran.outcome) connection_.roll_back();
    return ran;
}

void Worker::commit(Ran&) {
    if (mode_ == Txn::Mode::Read) return connection_.end_read();
    connection_.commit();
    shop_.writable = true;
}

}  // namespace xinglin::db::postgres

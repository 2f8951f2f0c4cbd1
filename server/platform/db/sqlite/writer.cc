#include "platform/db/sqlite/writer.h"

#include <cstdio>
#include <cstdlib>

namespace xinglin::db::sqlite {
namespace {

constexpr Lanes::Shares kGroup{256, 32, 4};   // A group: some milliseconds of work, whatever waits in which lane.
constexpr Duration kProbeEvery = 1s;
constexpr int kExitNotDurable = 70;

// Allocates pages and commits them, so that it fails while space is still missing.
constexpr const char* kProbe = "CREATE TABLE IF NOT EXISTS xinglin_probe (filler BLOB);"
                               "INSERT INTO xinglin_probe VALUES (randomblob(65536));";
constexpr const char* kProbeAway = "DROP TABLE IF EXISTS xinglin_probe;";

using Frame = SqliteConnection::Frame;

void end_process(const StoreOptions& options, std::string_view what) {
    if (options.on_fatal) return options.on_fatal(what);
    std::fprintf(stderr, "xinglin: %.*s\n", static_cast<int>(what.size()), what.data());
    std::_Exit(kExitNotDurable);
}

}  // namespace

Writer::Writer(const ConnectionOptions& options, const Surroundings& around, Bell& bell)
    : around_(around), bell_(bell), connection_(options),
      checkpointer_(options, [this](FailureKind kind) { checkpoint_failed(kind); }), lanes_(around.options.queue_limit, kGroup) {
    checkpointer_.watch(connection_);
    thread_ = std::thread([this] { run(); });
}

Writer::~Writer() {
    lanes_.close();
    thread_.join();
}

void Writer::write(Ticket ticket) {
    const State state = state_;
    if (state == State::Serving && lanes_.push(ticket)) return;
    Error error = lanes_.closed() ? unavailable() : busy();
    if (state == State::ReadOnly) error = error_of(FailureKind::Full);
    if (state == State::Dead) error = unavailable();
    ticket.done(refuse(std::move(error)));
    bell_.ring();
}

Health Writer::health() const { return {.writable = state_ == State::Serving, .alive = state_ != State::Dead}; }

Result<void> Writer::backup(const std::string& path, const BackupProgress& progress) {
    return backups_.order(path, progress, [this] { lanes_.wake(); });
}

void Writer::run() {
    std::vector<Ticket> taken;
    auto next_probe = std::chrono::steady_clock::now();
    while (lanes_.take(taken, patience())) {
        if (!taken.empty()) serve_taken(taken);
        taken.clear();
        if (state_ == State::Dead) backups_.close();
        backups_.step(connection_);
        if (state_ == State::Serving) {
            checkpointer_.finish_rest(connection_);
            next_probe = std::chrono::steady_clock::now() + kProbeEvery;
        } else if (state_ == State::ReadOnly && std::chrono::steady_clock::now() >= next_probe) {
            probe();
            next_probe = std::chrono::steady_clock::now() + kProbeEvery;
        }
    }
    backups_.close();
}

// Without space the log goes on; a failed fsync leaves unknown what the database file holds.
void Writer::checkpoint_failed(FailureKind kind) {
    if (kind == FailureKind::Unknown) lose(kind, "a checkpoint failed: whether the database lasts is unknown");
}

Duration Writer::patience() const { return backups_.has_work() ? 0s : kProbeEvery; }

void Writer::serve_taken(std::vector<Ticket>& taken) {
    for (Ticket& ticket : taken) entries_.push_back({.ticket = std::move(ticket)});
    serve(entries_);
    entries_.clear();
    bell_.ring();
    lanes_.finished(taken.size());
}

void Writer::serve(Entries group) {
    while (!group.empty()) {
        if (state_ != State::Serving) {
            set_all(group, state_ == State::ReadOnly ? error_of(FailureKind::Full) : unavailable());
            return answer(group);
        }
        const std::size_t lost = run_group(group);
        if (lost == group.size()) {
            commit(group);
            return answer(group);
        }
        if (group.size() == 1) return answer(group);   // Alone, and lost again: his own failure stands.
        serve(group.first(lost));
        serve(group.subspan(lost, 1));
        group = group.subspan(lost + 1);
    }
}

// The index of the closure in which the group was lost, or the size of the group.
std::size_t Writer::run_group(Entries group) {
    try {
        connection_.frame(Frame::BeginWrite);
    } catch (const std::exception&) {
        set_all(group, unavailable());
        return group.size();
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
        run_entry(group[i]);
        if (!connection_.in_transaction()) return i;
    }
    return group.size();
}

void Writer::run_entry(Entry& entry) {
    Ran ran = run_in_savepoint(entry.ticket.work, limit_of(entry.ticket.lane));
    if (!ran.outcome && !ran.kept.empty() && connection_.in_transaction()) {
        Ran kept = run_in_savepoint(work_of(std::move(ran.kept)), kNoLimit);   // What outlives a refusal.
        ran.failure = kept.failure;
        ran.effects = std::move(kept.effects);
        if (!kept.outcome) ran.outcome = std::move(kept.outcome);
    }
    entry.outcome = std::move(ran.outcome);
    entry.effects = std::move(ran.effects);
    entry.failure = ran.failure;
}

Ran Writer::run_in_savepoint(const Work& work, Duration at_most) {
    Ran ran;
    try {
        connection_.start_closure();
        connection_.frame(Frame::Savepoint);
        ran = run_closure(connection_, Txn::Mode::Write, work, around_, at_most);
        if (ran.outcome) write_kept(ran);
        if (ran.outcome && connection_.broken()) ran.outcome = refuse(*connection_.broken());
        if (!connection_.in_transaction()) return ran;
        connection_.start_closure();
        if (!ran.outcome) connection_.frame(Frame::RollbackTo);
        connection_.frame(Frame::Release);
    } catch (const std::exception&) {   // The frame itself failed: give the group up.
        ran = {.outcome = refuse(unavailable()), .failure = FailureKind::Unavailable};
        roll_back();
    }
    return ran;
}

// What a closure that succeeds keeps is written with it, or neither is.
void Writer::write_kept(Ran& ran) {
    if (ran.kept.empty()) return;
    Ran kept = run_closure(connection_, Txn::Mode::Write, work_of(std::move(ran.kept)), around_);
    ran.kept.clear();
    ran.failure = kept.failure;
    if (!kept.outcome) ran.outcome = std::move(kept.outcome);
    std::move(kept.effects.begin(), kept.effects.end(), std::back_inserter(ran.effects));
}

void Writer::commit(Entries group) {
    if (!connection_.in_transaction()) return;   // It could not begin; everybody has been told so.
    try {
        connection_.frame(Frame::Commit);
    } catch (const Failure& failure) {
        set_all(group, error_of(failure.kind));
        lose(failure.kind, failure.what());
    } catch (const std::exception& broken) {
        if (around_.options.on_bug) around_.options.on_bug(broken.what());
        set_all(group, bug());
    }
    roll_back();
}

void Writer::roll_back() {
    if (!connection_.in_transaction()) return;
    try {
        connection_.frame(Frame::Rollback);
    } catch (const std::exception& stuck) {
        lose(FailureKind::Unknown, stuck.what());
    }
}

void Writer::lose(FailureKind kind, std::string_view what) {
    if (kind == FailureKind::Unknown) {
        state_ = State::Dead;
        end_process(around_.options, what);
    }
    State serving = State::Serving;
    if (kind == FailureKind::Full) state_.compare_exchange_strong(serving, State::ReadOnly);
}

void Writer::probe() {
    try {
        connection_.script(kProbe);
        connection_.script(kProbeAway);
        State read_only = State::ReadOnly;
        state_.compare_exchange_strong(read_only, State::Serving);
    } catch (const Failure& failure) {
        if (failure.kind == FailureKind::Unknown) lose(failure.kind, failure.what());
        roll_back();
    }
}

void Writer::set_all(Entries group, const Error& error) {
    for (Entry& entry : group) {
        entry.outcome = refuse(error);
        entry.effects.clear();
        entry.failure.reset();
    }
}

void Writer::answer(Entries group) {
    for (const Entry& entry : group) {
        if (entry.failure) lose(*entry.failure, "the database is damaged");
    }
    for (Entry& entry : group) {
        run_effects(entry.effects, around_.options);
        entry.ticket.done(std::move(entry.outcome));
    }
}

}  // namespace xinglin::db::sqlite

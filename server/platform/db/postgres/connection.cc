#include "platform/db/postgres/connection.h"

#include <fmt/core.h>

#include <cstring>

#include "platform/db/postgres/sqlstate.h"

namespace xinglin::db::postgres {
namespace {

constexpr std::size_t kSentMax = 64;   // Answers that may wait in the socket before we read them.
constexpr const char* kBeginWrite = "BEGIN ISOLATION LEVEL SERIALIZABLE";
constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char* kSession = "SET client_min_messages = warning; SET lock_timeout = '2s'; SET statement_timeout = '30s';"
                                 "SET idle_in_transaction_session_timeout = '60s'; SET timezone = 'UTC';"
                                 "SET enable_seqscan = off";   // A table read whole conflicts with every writer of it.
constexpr Statement kTryLock{.name = "db.try_lock", .sqlite = "",
                            .postgres = "SELECT pg_try_advisory_xact_lock($1)", .parameters = 1};
constexpr Statement kLockAhead{.name = "db.lock_ahead", .sqlite = "", .postgres = "SELECT pg_advisory_lock($1)", .parameters = 1};
constexpr int kBinaryAnswers = 1;

std::int64_t lock_number(std::string_view key) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;   // FNV-1a: the same on every node.
    for (const char letter : key) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x100000001b3ULL;
    return static_cast<std::int64_t>(hash);
}

std::string_view field(const PGresult* answer, int code) {
    const char* text = PQresultErrorField(answer, code);
    return text ? text : "";
}

// Reports reach logs: details, and the messages about data (class 22), quote what was stored.
std::string without_values(const PGresult* answer) {
    const std::string_view state = field(answer, PG_DIAG_SQLSTATE);
    return fmt::format("{} {}", state, state.starts_with("22") ? "" : field(answer, PG_DIAG_MESSAGE_PRIMARY));
}

}  // namespace

void PgConnection::open() {
    if (is_open()) return;
    close();
    constexpr const char* kEnd = nullptr;
    const std::array keywords{"dbname", "connect_timeout", "client_encoding", "application_name", kEnd};
    const std::array values{url_.c_str(), "5", "UTF8", "xinglin", kEnd};
    link_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!is_open()) lose("connect");
    PQsetNoticeReceiver(link_.get(), &PgConnection::noticed, this);
    const Answer set(PQexec(link_.get(), (std::string(kSession) + (durable_ ? "" : "; SET synchronous_commit = off")).c_str()));
    const Answer role(PQexec(link_.get(), kActAsOwner));
    const bool ready = PQresultStatus(set.get()) == PGRES_COMMAND_OK && PQresultStatus(role.get()) == PGRES_COMMAND_OK;
    if (!ready || PQenterPipelineMode(link_.get()) != 1) lose("set up the session");
}

void PgConnection::close() {
    link_.reset();
    sent_.clear();
    prepared_.clear();
    held_.clear();
    failure_.reset();
    mistake_ = false;
}

void PgConnection::begin(Txn::Mode mode) {
    open();
    if (!sent_.empty()) settle();
    failure_.reset();
    mistake_ = false;
    wall_.begin();
    reads_ = mode == Txn::Mode::Read;
    for (const std::int64_t key : wanted_) send_lock(key);
    send_plain(reads_ ? kBeginRead : kBeginWrite, "BEGIN");
}

// A statement of its own, outside the transaction: hence the sync before what follows.
void PgConnection::send_lock(std::int64_t key) {
    const Value value = key;
    send(kLockAhead, {&value, 1});
    sync();
    held_.insert(key);
}

void PgConnection::commit() {
    refuse_to_go_on();
    warned_ = false;
    send_plain("COMMIT", "COMMIT");
    sync();
    if (PQflush(link_.get()) < 0) lose("COMMIT");
    Answer answer;
    try {
        answer = settle();
    } catch (const Failure& failure) {
        if (failure.kind == FailureKind::Unavailable && !is_open()) throw Failure(FailureKind::Unknown, failure.what());
        throw;
    }
    if (warned_) throw Failure(FailureKind::Unknown, "COMMIT was answered with a warning: " + reason_);   // Not replicated.
    check(answer && std::strcmp(PQcmdStatus(answer.get()), "COMMIT") == 0, "a transaction in good order commits");
    unlock();
}

void PgConnection::end_read() {
    send_plain("COMMIT", "COMMIT");
    sync();
    if (PQflush(link_.get()) < 0) close();
}

void PgConnection::roll_back() {
    if (!is_open()) return close();
    try {
        sync();   // Ends a pipeline that an error has stopped.
        send_plain("ROLLBACK", "ROLLBACK");
        sync();
        try {
            settle();
        } catch (const Bug&) {   // What the closure did wrong has been said.
        } catch (const Failure&) {
        }
        unlock();
    } catch (const std::exception&) {
        close();
    }
    if (!is_open()) close();
}

void PgConnection::unlock() {
    if (held_.empty()) return;
    held_.clear();
    send_plain("SELECT pg_advisory_unlock_all()", "unlock");
    sync();
    if (PQflush(link_.get()) < 0) close();
}

void PgConnection::exec(const Statement& statement, std::span<const Value> values) {
    send(statement, values);
    if (sent_.size() < kSentMax) return;
    sync();
    settle();
}

std::int64_t PgConnection::exec_count(const Statement& statement, std::span<const Value> values) {
    send(statement, values);
    sync();
    const Answer answer = settle();
    const char* count = PQcmdTuples(answer.get());
    return *count == '\0' ? 0 : std::stoll(count);
}

Rows PgConnection::query(const Statement& statement, std::span<const Value> values) {
    send(statement, values);
    sync();
    const Answer answer = settle();
    return rows_of(answer.get());
}

void PgConnection::lock(std::string_view key) {
    const std::int64_t number = lock_number(key);
    wanted_.insert(number);
    if (held_.contains(number)) return;
    const Value value = number;
    const Rows had = query(kTryLock, {&value, 1});
    if (had[0].truth(0)) return;
    failure_ = FailureKind::Conflict;
    reason_ = "somebody holds the lock; it is taken ahead in the next run";
    refuse_to_go_on();
}

// The simple protocol, which alone takes several statements, does not go through a pipeline.
void PgConnection::script(std::string_view statements) {
    sync();
    settle();
    if (PQexitPipelineMode(link_.get()) != 1) lose("leave the pipeline");
    const Answer answer(PQexec(link_.get(), ("SET LOCAL statement_timeout = 0; " + std::string(statements)).c_str()));
    if (PQenterPipelineMode(link_.get()) != 1) lose("enter the pipeline");
    look_at({.kind = Sent::Kind::Statement, .name = "a script"}, answer.get());
    refuse_to_go_on();
}

void PgConnection::send(const Statement& statement, std::span<const Value> values) {
    refuse_to_go_on();
    if (!is_open()) lose(statement.name);
    if (wall_.changes(statement, values)) send(kTellWhoActs, wall_.told());
    parameters_.set(values);
    Prepared& known = prepared(statement);
    if (!known.made) {
        const int sent = PQsendPrepare(link_.get(), known.name.c_str(), known.text.c_str(), parameters_.count(),
                                       parameters_.types());
        if (sent != 1) lose(statement.name);
        sent_.push_back({Sent::Kind::Preparation, statement.name, &known});
        known.made = true;   // Until its answer says otherwise.
    }
    if (PQsendQueryPrepared(link_.get(), known.name.c_str(), parameters_.count(), parameters_.pointers(), parameters_.lengths(),
                            parameters_.formats(), kBinaryAnswers) != 1) {
        lose(statement.name);
    }
    sent_.push_back({Sent::Kind::Statement, statement.name});
}

void PgConnection::send_plain(const char* text, std::string_view name) {
    if (!is_open()) lose(name);
    if (PQsendQueryParams(link_.get(), text, 0, nullptr, nullptr, nullptr, nullptr, kBinaryAnswers) != 1) lose(name);
    sent_.push_back({Sent::Kind::Statement, name});
}

PgConnection::Prepared& PgConnection::prepared(const Statement& statement) {
    Prepared& known = prepared_[statement.postgres.data()];
    if (known.text != statement.postgres) {
        known = {.name = fmt::format("s{}", ++names_), .text = std::string(statement.postgres)};
    }
    return known;
}

void PgConnection::sync() {
    if (!link_ || PQpipelineSync(link_.get()) != 1) lose("sync");
    sent_.push_back({Sent::Kind::Sync, "sync"});
}

// Reads every answer that is owed and gives back that of the last statement. Throws what went wrong first.
PgConnection::Answer PgConnection::settle() {
    Answer last;
    while (!sent_.empty()) {
        const Sent sent = sent_.front();
        Answer answer = next_answer();
        if (!answer) lose(sent.name);
        sent_.pop_front();
        if (sent.kind == Sent::Kind::Sync) continue;
        look_at(sent, answer.get());
        if (next_answer()) lose(sent.name);   // Each is followed by the end of its answers.
        if (sent.kind == Sent::Kind::Statement) last = std::move(answer);
    }
    refuse_to_go_on();
    return last;
}

// A closure that swallowed an error gets no further and does not commit.
void PgConnection::refuse_to_go_on() const {
    if (failure_) throw Failure(*failure_, reason_);
    if (mistake_) throw Bug(reason_, std::source_location::current());
}

PgConnection::Answer PgConnection::next_answer() { return Answer(PQgetResult(link_.get())); }

void PgConnection::look_at(const Sent& sent, const PGresult* answer) {
    const ExecStatusType status = PQresultStatus(answer);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return;
    if (sent.prepared) sent.prepared->made = false;
    if (status == PGRES_PIPELINE_ABORTED || failure_ || mistake_) return;   // The first error is the one that counts.
    reason_ = fmt::format("{}: {}", sent.name, without_values(answer));
    failure_ = failure_of(field(answer, PG_DIAG_SQLSTATE), reads_);
    mistake_ = !failure_;
}

void PgConnection::lose(std::string_view doing) {
    const std::string what = fmt::format("{}: {}", doing, link_ ? PQerrorMessage(link_.get()) : "not connected");
    close();
    throw Failure(FailureKind::Unavailable, what);
}

void PgConnection::noticed(void* self, const PGresult* notice) {
    auto& connection = *static_cast<PgConnection*>(self);
    connection.warned_ = true;
    connection.reason_ = PQresultErrorMessage(notice);
}

}  // namespace xinglin::db::postgres

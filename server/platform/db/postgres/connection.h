// One PostgreSQL connection. Statements are queued in a pipeline and sent; the server is waited for only where an answer
// is needed.
//
//   closed --open()--> idle --begin()--> in a transaction --commit()/roll_back()--> idle
//                        any error of the link: closed; open() tries again
//
// 1. Whether a COMMIT that was sent and not answered took effect is Unknown, and never reported as success.
// 2. A lock that could not be had at once, or whose snapshot is older than it, is taken before BEGIN in the next run:
//    a snapshot taken before the lock would not see what its last holder wrote.
// 3. Every command that was sent has one entry in sent_, and every answer removes one.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "platform/db/failure.h"
#include "platform/db/postgres/wall.h"
#include "platform/db/postgres/wire.h"
#include "platform/db/txn.h"

namespace xinglin::db::postgres {

class PgConnection final : public Connection {
 public:
    PgConnection(std::string url, bool durable) : url_(std::move(url)), durable_(durable) {}
    ~PgConnection() override { close(); }
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    // Connects unless it is connected. Throws Failure::Unavailable.
    void open();
    bool is_open() const { return link_ && PQstatus(link_.get()) == CONNECTION_OK; }

    // Queued; `wanted` locks are taken first, in order.
    void begin(Txn::Mode mode);
    // Throws Failure: Conflict, Full, Unavailable (nothing was written) or Unknown.
    void commit();
    // Ends a transaction that only read; the server's answer is not waited for.
    void end_read();
    void roll_back();
    // Locks that the closure asked for; begin() takes them ahead until they are forgotten.
    void forget_locks() { wanted_.clear(); }

    void exec(const Statement& statement, std::span<const Value> values) override;
    std::int64_t exec_count(const Statement& statement, std::span<const Value> values) override;
    Rows query(const Statement& statement, std::span<const Value> values) override;
    void lock(std::string_view key) override;
    void script(std::string_view statements) override;

 private:
    struct Finish {
        void operator()(PGconn* link) const { PQfinish(link); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;
    struct Prepared {
        std::string name;
        std::string text;
        bool made = false;
    };
    struct Sent {
        enum class Kind : std::uint8_t { Statement, Preparation, Sync } kind;
        std::string_view name;   // For reports; a statement's own.
        Prepared* prepared = nullptr;
    };

    void close();
    void send(const Statement& statement, std::span<const Value> values);
    void send_plain(const char* text, std::string_view name);
    void send_lock(std::int64_t key);
    Prepared& prepared(const Statement& statement);
    void sync();
    Answer settle();
    Answer next_answer();
    void look_at(const Sent& sent, const PGresult* answer);
    void unlock();
    void refuse_to_go_on() const;
    [[noreturn]] void lose(std::string_view doing);
    static void noticed(void* self, const PGresult* notice);

    const std::string url_;
    const bool durable_;
    std::unique_ptr<PGconn, Finish> link_;
    std::deque<Sent> sent_;
    std::unordered_map<const char*, Prepared> prepared_;   // By the address of the text, which is checked.
    Parameters parameters_;
    Wall wall_;
    std::set<std::int64_t> wanted_;   // Asked for by the closure, in this run or the one before.
    std::set<std::int64_t> held_;     // Held by the session since before BEGIN.
    std::optional<FailureKind> failure_;
    std::string reason_;
    bool mistake_ = false;            // Our own: a bad statement, a broken constraint.
    bool reads_ = false;
    bool warned_ = false;
    std::uint64_t names_ = 0;
};

}  // namespace xinglin::db::postgres

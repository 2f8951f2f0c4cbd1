#include "store/load.h"

#include <stdexcept>

namespace xinglin::bench {
namespace {

using db::Statement;

constexpr db::Migration kTables{
    .number = 1, .name = "chat",
    .sqlite = "CREATE TABLE session (token BLOB PRIMARY KEY, person BLOB NOT NULL) STRICT, WITHOUT ROWID;"
              "CREATE TABLE talk (tenant BLOB NOT NULL, id INTEGER NOT NULL, person BLOB NOT NULL, last_seq INTEGER NOT NULL,"
              " PRIMARY KEY (tenant, id)) STRICT, WITHOUT ROWID;"
              "CREATE TABLE said (tenant BLOB NOT NULL, talk INTEGER NOT NULL, seq INTEGER NOT NULL, client_id BLOB NOT NULL,"
              " body TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (tenant, talk, seq)) STRICT, WITHOUT ROWID;"
              "CREATE TABLE outbox (id BLOB PRIMARY KEY, type TEXT NOT NULL, payload TEXT NOT NULL) STRICT, WITHOUT ROWID;"
              "CREATE TABLE audit (id BLOB PRIMARY KEY, person BLOB NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL) STRICT,"
              " WITHOUT ROWID;",
    .postgres = "CREATE TABLE session (token bytea PRIMARY KEY, person bytea NOT NULL);"
                "CREATE TABLE talk (tenant bytea NOT NULL, id bigint NOT NULL, person bytea NOT NULL, last_seq bigint NOT NULL,"
                " PRIMARY KEY (tenant, id)) WITH (fillfactor = 50);"
                "CREATE TABLE said (tenant bytea NOT NULL, talk bigint NOT NULL, seq bigint NOT NULL, client_id bytea NOT NULL,"
                " body text NOT NULL, at bigint NOT NULL, PRIMARY KEY (tenant, talk, seq));"
                "CREATE TABLE outbox (id bytea PRIMARY KEY, type text NOT NULL, payload text NOT NULL);"
                "CREATE TABLE audit (id bytea PRIMARY KEY, person bytea NOT NULL, what text NOT NULL, at bigint NOT NULL);"};

constexpr Statement kAddSession{.name = "chat.add_session", .sqlite = "INSERT INTO session (token, person) VALUES (?1, ?2)",
                                .postgres = "INSERT INTO session (token, person) VALUES ($1, $2)", .parameters = 2};
constexpr Statement kAddTalk{.name = "chat.add_talk",
                             .sqlite = "INSERT INTO talk (tenant, id, person, last_seq) VALUES (?1, ?2, ?3, 0)",
                             .postgres = "INSERT INTO talk (tenant, id, person, last_seq) VALUES ($1, $2, $3, 0)",
                             .parameters = 3};
constexpr Statement kSession{.name = "chat.session", .sqlite = "SELECT person FROM session WHERE token = ?1",
                             .postgres = "SELECT person FROM session WHERE token = $1", .parameters = 1};
constexpr Statement kTalk{.name = "chat.talk",
                          .sqlite = "SELECT last_seq FROM talk WHERE tenant = ?1 AND id = ?2 AND person = ?3",
                          .postgres = "SELECT last_seq FROM talk WHERE tenant = $1 AND id = $2 AND person = $3", .parameters = 3};
constexpr Statement kNext{.name = "chat.next",
                          .sqlite = "UPDATE talk SET last_seq = ?3 + 1 WHERE tenant = ?1 AND id = ?2 AND last_seq = ?3",
                          .postgres = "UPDATE talk SET last_seq = $3 + 1 WHERE tenant = $1 AND id = $2 AND last_seq = $3",
                          .parameters = 3};
constexpr Statement kSay{.name = "chat.say",
                         .sqlite = "INSERT INTO said (tenant, talk, seq, client_id, body, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                         .postgres = "INSERT INTO said (tenant, talk, seq, client_id, body, at) VALUES ($1, $2, $3, $4, $5, $6)",
                         .parameters = 6};
constexpr Statement kEmit{.name = "chat.emit", .sqlite = "INSERT INTO outbox (id, type, payload) VALUES (?1, ?2, ?3)",
                          .postgres = "INSERT INTO outbox (id, type, payload) VALUES ($1, $2, $3)", .parameters = 3};
constexpr Statement kAudit{.name = "chat.audit", .sqlite = "INSERT INTO audit (id, person, what, at) VALUES (?1, ?2, ?3, ?4)",
                           .postgres = "INSERT INTO audit (id, person, what, at) VALUES ($1, $2, $3, $4)", .parameters = 4};

constexpr std::string_view kBody = "医生您好,我昨天晚上开始发烧,体温三十八度五,头痛,没有咳嗽。";

template <class IdType>
IdType numbered(std::int64_t number) {
    IdType id;
    for (std::size_t i = 0; i < 8; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

Error lost() { return {.kind = ErrorKind::Conflict, .code = "bench.lost"}; }

}  // namespace

db::ModuleMigrations message_tables() { return {"bench", {&kTables, 1}}; }

void fill(db::Store& store) {
    for (std::int64_t from = 0; from < kConversations; from += 1000) {
        const auto filled = store.write_now([&](db::Txn& txn, Moment&) -> Result<void> {
            for (std::int64_t i = from; i < from + 1000; ++i) {
                txn.exec(kAddSession, numbered<SessionId>(i), numbered<PersonId>(i));
                txn.exec(kAddTalk, TenantId{}, i, numbered<PersonId>(i));
            }
            return {};
        });
        if (!filled) throw std::runtime_error("The bench cannot fill its tables: " + filled.error().code);
    }
}

db::Work one_message(std::int64_t conversation) {
    return [conversation](db::Txn& txn, Moment& moment) -> Result<void> {
        const auto person = txn.query(kSession, numbered<SessionId>(conversation))[0].id<PersonId>(0);
        const std::int64_t last = txn.query(kTalk, TenantId{}, conversation, person)[0].integer(0);
        if (txn.exec_count(kNext, TenantId{}, conversation, last) != 1) return refuse(lost());
        txn.exec(kSay, TenantId{}, conversation, last + 1, moment.new_id<SessionId>(), kBody, moment.now);
        txn.exec(kEmit, moment.new_id<SessionId>(), "consult.message_sent", "{\"talk\":12345}");
        txn.exec(kAudit, moment.new_id<SessionId>(), person, "message", moment.now);
        return {};
    };
}

}  // namespace xinglin::bench

#include "platform/db/sqlite/connection.h"

#include <fmt/core.h>

namespace xinglin::db::sqlite {
namespace {

constexpr int kBusyMilliseconds = 5000;   // Only foreign readers (a shell, a copy) can make us wait.
constexpr std::array kFrames{"BEGIN IMMEDIATE", "BEGIN DEFERRED", "COMMIT",  "ROLLBACK",
                             "SAVEPOINT one",   "RELEASE one",    "ROLLBACK TO one"};

void bind(sqlite3_stmt* prepared, int at, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(prepared, at, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        sqlite3_bind_text64(prepared, at, text->data() ? text->data() : "", text->size(), SQLITE_STATIC, SQLITE_UTF8);
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        sqlite3_bind_blob64(prepared, at, bytes->data() ? static_cast<const void*>(bytes->data()) : "", bytes->size(),
                            SQLITE_STATIC);
    } else {
        sqlite3_bind_null(prepared, at);
    }
}

void add_cell(Rows& rows, sqlite3_stmt* prepared, int column) {
    switch (sqlite3_column_type(prepared, column)) {
    case SQLITE_NULL: return rows.add_null();
    case SQLITE_INTEGER: return rows.add_integer(sqlite3_column_int64(prepared, column));
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(prepared, column));
        return rows.add_text({text, static_cast<std::size_t>(sqlite3_column_bytes(prepared, column))});
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(prepared, column));
        return rows.add_bytes({bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared, column))});
    }
    default: check(false, "no query answers with a floating-point number");
    }
}

}  // namespace

// Leaves the statement ready for its next use, whatever happens.
class SqliteConnection::Resetting {
 public:
    explicit Resetting(sqlite3_stmt* prepared) : prepared_(prepared) {}
    ~Resetting() { sqlite3_reset(prepared_); }
    Resetting(const Resetting&) = delete;
    Resetting& operator=(const Resetting&) = delete;

 private:
    sqlite3_stmt* prepared_;
};

SqliteConnection::SqliteConnection(const ConnectionOptions& options) {
    const bool writes = options.opening == Opening::Write;
    const int flags = SQLITE_OPEN_NOMUTEX | (writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(options.path.c_str(), &opened, flags, nullptr);
    db_.reset(opened);
    if (code != SQLITE_OK) {
        throw std::runtime_error(fmt::format("The database {} cannot be opened: {}.", options.path, sqlite3_errstr(code)));
    }
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, kBusyMilliseconds);
    if (writes) pragma("PRAGMA journal_mode = WAL");
    pragma(options.durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    for (const char* each : {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA secure_delete = FAST",
                             "PRAGMA cache_size = -65536", "PRAGMA temp_store = MEMORY", "PRAGMA wal_autocheckpoint = 0"}) {
        pragma(each);
    }
    if (!writes) pragma("PRAGMA query_only = ON");
    for (std::size_t i = 0; i < kFrames.size(); ++i) frames_[i] = prepare(kFrames[i], kFrames[i]);
}

SqliteConnection::~SqliteConnection() = default;

void SqliteConnection::exec(const Statement& statement, std::span<const Value> values) { exec_count(statement, values); }

std::int64_t SqliteConnection::exec_count(const Statement& statement, std::span<const Value> values) {
    sqlite3_stmt* prepared = bound(statement, values);
    const Resetting resetting(prepared);
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(prepared);
    if (code != SQLITE_DONE) fail(code, statement.name);
    return sqlite3_stmt_readonly(prepared) != 0 ? 0 : sqlite3_changes64(db_.get());
}

Rows SqliteConnection::query(const Statement& statement, std::span<const Value> values) {
    sqlite3_stmt* prepared = bound(statement, values);
    const Resetting resetting(prepared);
    const int columns = sqlite3_column_count(prepared);
    Rows rows(static_cast<std::size_t>(columns));
    int code = sqlite3_step(prepared);
    for (; code == SQLITE_ROW; code = sqlite3_step(prepared)) {
        for (int column = 0; column < columns; ++column) add_cell(rows, prepared, column);
    }
    if (code != SQLITE_DONE) fail(code, statement.name);
    return rows;
}

void SqliteConnection::script(std::string_view statements) {
    const int code = sqlite3_exec(db_.get(), std::string(statements).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, "a script");
}

void SqliteConnection::frame(Frame which) {
    sqlite3_stmt* prepared = frames_[static_cast<std::size_t>(which)].get();
    const int code = sqlite3_step(prepared);
    sqlite3_reset(prepared);
    if (code != SQLITE_DONE) fail(sqlite3_extended_errcode(db_.get()), sqlite3_sql(prepared));
}

sqlite3_stmt* SqliteConnection::bound(const Statement& statement, std::span<const Value> values) {
    if (broken_) throw Failure(FailureKind::Unavailable, "the closure went on after an error");
    sqlite3_stmt* prepared = cached(statement.sqlite, statement.name);
    for (std::size_t i = 0; i < values.size(); ++i) bind(prepared, static_cast<int>(i) + 1, values[i]);
    return prepared;
}

sqlite3_stmt* SqliteConnection::cached(std::string_view text, std::string_view name) {
    Cached& entry = cache_[text.data()];
    if (!entry.prepared || entry.text != text) {
        entry.prepared = prepare(text, name);
        entry.text = text;
    }
    return entry.prepared.get();
}

SqliteConnection::Prepared SqliteConnection::prepare(std::string_view text, std::string_view name) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(db_.get(), text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &made,
                                        nullptr);
    if (code != SQLITE_OK) fail(code, name);
    return Prepared(made);
}

void SqliteConnection::pragma(const char* text) {
    char* why = nullptr;
    const int code = sqlite3_exec(db_.get(), text, nullptr, nullptr, &why);
    const std::string reason = why ? why : "";
    sqlite3_free(why);
    if (code != SQLITE_OK) throw std::runtime_error(fmt::format("The database refuses {}: {}.", text, reason));
}

void SqliteConnection::fail(int code, std::string_view name) {
    const std::string what = fmt::format("{}: {} ({})", name, sqlite3_errmsg(db_.get()), code);
    const auto failure = failure_of(code);
    broken_ = failure ? error_of(*failure) : bug();
    if (failure) throw Failure(*failure, what);
    throw Bug(what, std::source_location::current());
}

std::optional<FailureKind> failure_of(int extended_code) {
    switch (extended_code) {
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC: return FailureKind::Unknown;
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE: return FailureKind::Full;
    default: break;
    }
    switch (extended_code & 0xff) {
    case SQLITE_FULL: return FailureKind::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return FailureKind::Unknown;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL: return FailureKind::Unavailable;
    default: return std::nullopt;
    }
}

}  // namespace xinglin::db::sqlite

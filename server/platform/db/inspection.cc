#include "platform/db/inspection.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>

#include "platform/db/durable_file.h"
#include "platform/db/failure.h"

namespace xinglin::db {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFnvStart = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;

Error backup_damaged() { return {.kind = ErrorKind::Unprocessable, .code = "db.backup_damaged"}; }

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Query = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

[[noreturn]] void give_up(sqlite3* db, std::string_view doing) {
    throw std::runtime_error(fmt::format("The file cannot be inspected ({}: {}).", doing, sqlite3_errmsg(db)));
}

Query prepare(sqlite3* db, const std::string& text) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v2(db, text.c_str(), -1, &made, nullptr) != SQLITE_OK) give_up(db, text);
    return {made, sqlite3_finalize};
}

std::vector<std::string> texts(sqlite3* db, const std::string& text) {
    const Query query = prepare(db, text);
    std::vector<std::string> found;
    int code = sqlite3_step(query.get());
    for (; code == SQLITE_ROW; code = sqlite3_step(query.get())) {
        found.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query.get(), 0)));
    }
    if (code != SQLITE_DONE) give_up(db, text);
    return found;
}

void mix(std::uint64_t& hash, const void* bytes, int count) {
    const auto* each = static_cast<const std::uint8_t*>(bytes);
    for (int i = 0; i < count; ++i) hash = (hash ^ each[i]) * kFnvPrime;
}

std::uint64_t row_hash(sqlite3_stmt* query) {
    std::uint64_t hash = kFnvStart;
    for (int column = 0; column < sqlite3_column_count(query); ++column) {
        const int type = sqlite3_column_type(query, column);
        mix(hash, &type, sizeof type);
        const void* bytes = sqlite3_column_blob(query, column);
        const int count = sqlite3_column_bytes(query, column);
        mix(hash, &count, sizeof count);
        mix(hash, bytes, count);
    }
    return hash;
}

TableInspection inspect_table(sqlite3* db, const std::string& table) {
    TableInspection found{.table = table};
    const Query query = prepare(db, fmt::format("SELECT * FROM \"{}\"", table));
    int code = sqlite3_step(query.get());
    for (; code == SQLITE_ROW; code = sqlite3_step(query.get())) {
        ++found.rows;
        found.hash += row_hash(query.get());   // A sum: rows have no order.
    }
    if (code != SQLITE_DONE) give_up(db, table);
    return found;
}

}  // namespace

Inspection inspect_sqlite(const std::string& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const Database db(opened, sqlite3_close);
    if (code != SQLITE_OK) give_up(opened, path);
    Inspection inspection;
    for (std::string& said : texts(opened, "PRAGMA integrity_check")) {
        if (said != "ok") inspection.faults.push_back(std::move(said));
    }
    if (!inspection.is_sound()) return inspection;
    for (const std::string& table : texts(opened, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        inspection.tables.push_back(inspect_table(opened, table));
    }
    return inspection;
}

Result<Inspection> restore_sqlite(const std::string& backup, const std::string& target) {
    if (fs::exists(target)) return refuse(backup_target());
    const std::string part = target + ".part";
    try {
        const Inspection kept = inspect_sqlite(backup);
        if (!kept.is_sound()) return refuse(backup_damaged());
        fs::copy_file(backup, part, fs::copy_options::overwrite_existing);
        const Inspection restored = inspect_sqlite(part);
        if (restored != kept) return refuse(backup_damaged());
        if (auto settled = settle_file(part, target); !settled) return refuse(settled.error());
        return restored;
    } catch (const fs::filesystem_error&) {
        return refuse(error_of(FailureKind::Full));
    } catch (const std::runtime_error&) {
        return refuse(backup_damaged());
    }
}

}  // namespace xinglin::db

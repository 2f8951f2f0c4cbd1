#include "platform/db/migrate.h"

#include <fmt/core.h>

#include <map>
#include <stdexcept>

#include "platform/db/store.h"

namespace xinglin::db {
namespace {

constexpr std::string_view kTable = "CREATE TABLE IF NOT EXISTS schema_migration (module TEXT NOT NULL, number {0} NOT NULL, "
                                    "name TEXT NOT NULL, hash TEXT NOT NULL, at {0} NOT NULL, PRIMARY KEY (module, number)){1}";
constexpr Statement kRan{.name = "db.ran_migrations",
                         .sqlite = "SELECT number, hash FROM schema_migration WHERE module = ?1 ORDER BY number",
                         .postgres = "SELECT number, hash FROM schema_migration WHERE module = $1 ORDER BY number",
                         .parameters = 1};
constexpr Statement kRecord{.name = "db.record_migration",
                            .sqlite = "INSERT INTO schema_migration (module, number, name, hash, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                            .postgres = "INSERT INTO schema_migration (module, number, name, hash, at) "
                                        "VALUES ($1, $2, $3, $4, $5)",
                            .parameters = 5};
constexpr std::string_view kLock = "schema_migration";

// FNV-1a, 64 bits: finds an edit, not a forger.
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char letter : text) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x100000001b3ULL;
    return fmt::format("{:016x}", hash);
}

template <class T>
T must(Result<T> result, std::string_view doing) {
    if (!result) throw std::runtime_error(fmt::format("The database cannot be migrated ({}: {}).", doing, result.error().code));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

void make_table(Store& store) {
    const std::string text = store.is_sqlite() ? fmt::format(fmt::runtime(kTable), "INTEGER", " STRICT, WITHOUT ROWID")
                                               : fmt::format(fmt::runtime(kTable), "bigint", "");
    must(store.write_now([&](Txn& txn, Moment&) -> Result<void> {
        txn.lock(kLock);
        txn.connection().script(text);
        return {};
    }), "schema_migration");
}

using Ran = std::map<std::int64_t, std::string>;

Ran already_run(Store& store, std::string_view module) {
    return must(store.read_now([&](Txn& txn, Moment&) -> Result<Ran> {
        Ran ran;
        for (const Row row : txn.query(kRan, module)) ran.emplace(row.integer(0), row.text(1));
        return ran;
    }), module);
}

void refuse_strangers(const ModuleMigrations& module, const Ran& ran) {
    for (const auto& [number, hash] : ran) {
        if (number <= static_cast<std::int64_t>(module.migrations.size())) continue;
        throw std::runtime_error(fmt::format("The database is newer than this program: {} has migration {}. "
                                             "Use the newer program.",
                                             module.module, number));
    }
}

// Another node may have run it meanwhile: looked at again under the lock.
void run_one(Store& store, std::string_view module, const Migration& migration, std::string_view text) {
    const std::string doing = fmt::format("{} {:03} {}", module, migration.number, migration.name);
    must(store.write_now([&](Txn& txn, Moment& moment) -> Result<void> {
        txn.lock(kLock);
        for (const Row row : txn.query(kRan, module)) {
            if (row.integer(0) == migration.number) return {};
        }
        txn.connection().script(text);
        txn.exec(kRecord, module, migration.number, migration.name, hash_of(text), moment.now);
        return {};
    }, Lane::Bulk), doing);
}

void migrate_module(Store& store, const ModuleMigrations& module) {
    const Ran ran = already_run(store, module.module);
    refuse_strangers(module, ran);
    for (const Migration& migration : module.migrations) {
        const std::string_view text = store.is_sqlite() ? migration.sqlite : migration.postgres;
        const auto before = ran.find(migration.number);
        if (before == ran.end()) {
            run_one(store, module.module, migration, text);
        } else if (before->second != hash_of(text)) {
            throw std::runtime_error(fmt::format("Migration {:03} of {} has run with another text. Migrations are never edited; "
                                                 "add a new one.", migration.number, module.module));
        }
    }
}

}  // namespace

void migrate(Store& store, std::span<const ModuleMigrations> modules) {
    make_table(store);
    for (const ModuleMigrations& module : modules) migrate_module(store, module);
}

}  // namespace xinglin::db

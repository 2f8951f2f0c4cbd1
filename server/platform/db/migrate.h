// Forward-only migrations: each module numbers its own, xinglin runs them by floor, module, number.
#pragma once

#include <span>
#include <string_view>

namespace xinglin::db {

class Store;

// Made by tools/embed_sql.py from sql/NNN_name.sql.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

struct ModuleMigrations {
    std::string_view module;   // "consult"
    std::span<const Migration> migrations;
};

// Runs what has not yet run, each in a transaction of its own with its row in schema_migration(module, number, name, hash, at).
// Throws std::runtime_error with a sentence for the operator: one that ran under another text, one newer than this program.
void migrate(Store& store, std::span<const ModuleMigrations> modules);

}  // namespace xinglin::db

// What a database file holds, told in a form that two copies can be compared by. A backup is one when it has been inspected;
// a restore is done when the inspection of what was restored equals that of the backup.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace xinglin::db {

struct TableInspection {
    std::string table;
    std::int64_t rows = 0;
    std::uint64_t hash = 0;   // Of every value of every row, whatever their order in the file.

    bool operator==(const TableInspection&) const = default;
};

struct Inspection {
    std::vector<std::string> faults;   // What the engine finds broken; empty when the file is sound.
    std::vector<TableInspection> tables;

    bool operator==(const Inspection&) const = default;
    bool is_sound() const { return faults.empty(); }
};

// Reads a SQLite file that nobody writes to. Throws std::runtime_error when it is none.
Inspection inspect_sqlite(const std::string& path);

// Copies a backup to `target`, which must not exist, makes it last, and inspects both.
// Errors: db.backup_damaged, db.backup_target, db.full.
Result<Inspection> restore_sqlite(const std::string& backup, const std::string& target);

}  // namespace xinglin::db

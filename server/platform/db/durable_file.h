// Files that last: synced before they get their name, and their folder after.
#pragma once

#include <string>

#include "base/result.h"

namespace xinglin::db {

// Syncs `part`, renames it to `path`, syncs the folder. Errors: db.full, db.backup_target.
Result<void> settle_file(const std::string& part, const std::string& path);

Error backup_target();   // "db.backup_target": the file to write to exists already, or cannot be made.

}  // namespace xinglin::db

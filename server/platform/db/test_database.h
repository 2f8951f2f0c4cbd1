// A database for one test, copied from a template that was migrated once; gone with its owner.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "platform/db/migrate.h"

namespace xinglin::db {

class TestDatabase {
 public:
    virtual ~TestDatabase() = default;
    virtual std::string url() const = 0;
};

// `server_url` empty: a SQLite file in the folder for temporary files.
std::unique_ptr<TestDatabase> make_test_database(const std::string& server_url, std::span<const ModuleMigrations> modules);

}  // namespace xinglin::db

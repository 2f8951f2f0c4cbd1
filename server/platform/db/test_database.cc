#include "platform/db/test_database.h"

#include <fmt/core.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <stdexcept>

#include "platform/db/store.h"

namespace xinglin::db {
namespace {

namespace fs = std::filesystem;

std::string fingerprint(std::span<const ModuleMigrations> modules) {
    std::size_t hash = 0;
    const auto mix = [&](std::string_view text) { hash = hash * 31 + std::hash<std::string_view>{}(text); };
    for (const ModuleMigrations& module : modules) {
        mix(module.module);
        for (const Migration& migration : module.migrations) {
            mix(migration.sqlite);
            mix(migration.postgres);
        }
    }
    return fmt::format("{}_{:016x}", ::getuid(), hash);
}

std::string unique_name() {
    static std::atomic<int> count{0};
    return fmt::format("xinglin_test_{}_{}", ::getpid(), ++count);
}

void migrate_fresh(const std::string& url, std::span<const ModuleMigrations> modules) {
    SystemClock clock;
    SystemEntropy entropy;
    auto store = open_store({.url = url, .durable = false, .readers = 1, .workers = 1}, clock, entropy);
    migrate(*store, modules);
}

class SqliteDatabase final : public TestDatabase {
 public:
    explicit SqliteDatabase(std::span<const ModuleMigrations> modules) : folder_(fs::temp_directory_path() / unique_name()) {
        fs::create_directories(folder_);
        fs::copy_file(made_template(modules), folder_ / "xinglin.db");
    }
    ~SqliteDatabase() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    std::string url() const override { return "sqlite:" + (folder_ / "xinglin.db").string(); }

 private:
    // Made under a name of its own, then renamed: several test programs may run at once.
    static fs::path made_template(std::span<const ModuleMigrations> modules) {
        const fs::path made = fs::temp_directory_path() / fmt::format("xinglin_template_{}.db", fingerprint(modules));
        if (fs::exists(made)) return made;
        const fs::path fresh = fs::temp_directory_path() / (unique_name() + ".db");
        migrate_fresh("sqlite:" + fresh.string(), modules);
        fs::rename(fresh, made);
        fs::remove(fresh.string() + ".lock");
        return made;
    }

    fs::path folder_;
};

// Speaks to the server's own database, where other databases are made.
class Server {
 public:
    explicit Server(const std::string& url) : link_(PQconnectdb(url.c_str()), PQfinish) {}
    bool run(const std::string& sql) {
        const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(link_.get(), sql.c_str()), PQclear);
        return PQresultStatus(result.get()) == PGRES_COMMAND_OK || PQntuples(result.get()) > 0;
    }
    void must(const std::string& sql) {
        if (!run(sql)) throw std::runtime_error(fmt::format("{}: {}", sql, PQerrorMessage(link_.get())));
    }

 private:
    std::unique_ptr<PGconn, void (*)(PGconn*)> link_;
};

class PgDatabase final : public TestDatabase {
 public:
    PgDatabase(std::string server, std::span<const ModuleMigrations> modules) : server_(std::move(server)), name_(unique_name()) {
        Server(server_).must(fmt::format("CREATE DATABASE {} TEMPLATE {}", name_, made_template(modules)));
    }
    ~PgDatabase() override { Server(server_).run(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", name_)); }
    std::string url() const override { return of(name_); }

 private:
    std::string of(const std::string& name) const { return server_.substr(0, server_.rfind('/') + 1) + name; }

    // Under a lock of the server's, since several test programs may run at once.
    std::string made_template(std::span<const ModuleMigrations> modules) const {
        const std::string made = "xinglin_template_" + fingerprint(modules);
        Server server(server_);
        server.must("SELECT pg_advisory_lock(20261122)");
        if (server.run(fmt::format("SELECT datname FROM pg_database WHERE datname = '{}'", made))) return made;
        const std::string fresh = unique_name();
        server.must("CREATE DATABASE " + fresh);
        migrate_fresh(of(fresh), modules);
        server.must(fmt::format("ALTER DATABASE {} RENAME TO {}", fresh, made));
        return made;
    }

    std::string server_;
    std::string name_;
};

}  // namespace

std::unique_ptr<TestDatabase> make_test_database(const std::string& server_url, std::span<const ModuleMigrations> modules) {
    if (server_url.empty()) return std::make_unique<SqliteDatabase>(modules);
    return std::make_unique<PgDatabase>(server_url, modules);
}

}  // namespace xinglin::db

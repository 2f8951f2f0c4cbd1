#include "platform/db/testing.h"

#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

namespace xinglin::db {
namespace {

namespace fs = std::filesystem;

std::string server_url() {
    const char* url = std::getenv("XINGLIN_TEST_DATABASE");
    return url && std::string_view(url) != "sqlite" ? url : "";
}

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
    return fmt::format("{:016x}", hash);
}

std::string unique_name() {
    static std::atomic<int> count{0};
    return fmt::format("xinglin_test_{}_{}", ::getpid(), ++count);
}

void migrate_fresh(const std::string& url, std::span<const ModuleMigrations> modules) {
    SystemClock clock;
    SystemEntropy entropy;
    auto store = open_store({.url = url, .durable = false}, clock, entropy);
    migrate(*store, modules);
}

}  // namespace

class TestDatabase {
 public:
    virtual ~TestDatabase() = default;
    virtual std::string url() const = 0;
};

namespace {

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
        const fs::path made = fs::temp_directory_path() / fmt::format("xinglin_template_{}_{}.db", ::getuid(), fingerprint(modules));
        if (fs::exists(made)) return made;
        const fs::path fresh = fs::temp_directory_path() / (unique_name() + ".db");
        migrate_fresh("sqlite:" + fresh.string(), modules);
        fs::rename(fresh, made);
        fs::remove(fresh.string() + ".lock");
        return made;
    }

    fs::path folder_;
};

}  // namespace

TestStore::TestStore(std::vector<ModuleMigrations> modules, Adjust adjust) {
    database_ = std::make_unique<SqliteDatabase>(modules);
    options_ = {.url = database_->url(), .durable = false};
    options_.on_bug = [](std::string_view what) { fmt::print(stderr, "bug: {}\n", what); };
    options_.on_fatal = [](std::string_view what) { fmt::print(stderr, "fatal: {}\n", what); };
    if (adjust) adjust(options_);
    store_ = open_store(options_, clock, entropy);
}

TestStore::TestStore(std::string_view module, std::span<const Migration> migrations, Adjust adjust)
    : TestStore(std::vector{ModuleMigrations{module, migrations}}, std::move(adjust)) {}

TestStore::~TestStore() { store_.reset(); }

void TestStore::reopen() {
    store_.reset();
    store_ = open_store(options_, clock, entropy);
}

bool testing_on_sqlite() { return server_url().empty(); }

}  // namespace xinglin::db

// For tests: a store on the engine named by the environment variable XINGLIN_TEST_DATABASE ("sqlite", the default, or the
// postgresql:// address of a server in which databases may be made), migrated once and copied from a template for each
// test, without fsync, with a clock turned by hand and dice that repeat.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/migrate.h"
#include "platform/db/store.h"

namespace xinglin::db {

// May be asked by several threads of the store at once.
class SharedEntropy final : public Entropy {
 public:
    explicit SharedEntropy(std::uint64_t seed) : seeded_(seed) {}
    void fill(std::span<std::uint8_t> bytes) override {
        const std::lock_guard lock(mutex_);
        seeded_.fill(bytes);
    }

 private:
    std::mutex mutex_;
    SeededEntropy seeded_;
};

class TestDatabase;   // A database of its own, gone with its last owner.

enum class TestEngine { OfTheEnvironment, Sqlite };

class TestStore {
 public:
    using Adjust = std::function<void(StoreOptions&)>;

    explicit TestStore(std::vector<ModuleMigrations> modules, const Adjust& adjust = {},
                       TestEngine engine = TestEngine::OfTheEnvironment);
    // One module's migrations: TestStore store{"consult", consult::sql::migrations};
    TestStore(std::string_view module, std::span<const Migration> migrations, const Adjust& adjust = {},
              TestEngine engine = TestEngine::OfTheEnvironment);
    ~TestStore();

    Store& operator*() { return *store_; }
    Store* operator->() { return store_.get(); }
    // Closes the store and opens it again on the same data, as a restart does.
    void reopen();
    const std::string& url() const { return options_.url; }
    // The file of a SQLite store.
    std::string path() const { return options_.url.substr(std::string_view("sqlite:").size()); }

    HandClock clock{Instant{1'795'334'400'000'000}};   // 2026-11-22T08:00:00Z.
    SharedEntropy entropy{20'261'122};

 private:
    std::unique_ptr<TestDatabase> database_;
    StoreOptions options_;
    std::unique_ptr<Store> store_;
};

// Whether the tests run on SQLite, for those that look at one engine alone.
bool testing_on_sqlite();

}  // namespace xinglin::db

#include "platform/db/testing.h"

#include <fmt/core.h>

#include <cstdlib>

#include "platform/db/test_database.h"

namespace xinglin::db {
namespace {

std::string server_url() {
    const char* url = std::getenv("XINGLIN_TEST_DATABASE");
    return url && std::string_view(url) != "sqlite" ? url : "";
}

}  // namespace

TestStore::TestStore(std::vector<ModuleMigrations> modules, const Adjust& adjust, TestEngine engine)
    : database_(make_test_database(engine == TestEngine::Sqlite ? "" : server_url(), modules)),
      options_{.url = database_->url(), .durable = false, .workers = 4} {
    options_.on_bug = [](std::string_view what) { fmt::print(stderr, "bug: {}\n", what); };
    options_.on_fatal = [](std::string_view what) { fmt::print(stderr, "fatal: {}\n", what); };
    if (adjust) adjust(options_);
    store_ = open_store(options_, clock, entropy);
}

TestStore::TestStore(std::string_view module, std::span<const Migration> migrations, const Adjust& adjust,
                     TestEngine engine)
    : TestStore(std::vector{ModuleMigrations{module, migrations}}, adjust, engine) {}

TestStore::~TestStore() { store_.reset(); }

void TestStore::reopen() {
    store_.reset();
    store_ = open_store(options_, clock, entropy);
}

bool testing_on_sqlite() { return server_url().empty(); }

}  // namespace xinglin::db

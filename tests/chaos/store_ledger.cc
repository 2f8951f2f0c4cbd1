// store_ledger write FILE COUNT: writes COUNT numbered notes durably, 16 at a time, and says each number when it has been
// acknowledged. store_ledger read FILE: says the numbers that are there, after a check of the whole file.
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>

#include "platform/db/inspection.h"
#include "platform/db/migrate.h"
#include "platform/db/store.h"

namespace {

using namespace xinglin;

constexpr int kAtOnce = 16;
constexpr db::Migration kTable{.number = 1, .name = "note",
                               .sqlite = "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
                               .postgres = "CREATE TABLE note (id bigint PRIMARY KEY, body text NOT NULL);"};
constexpr db::Statement kAdd{.name = "note.add", .sqlite = "INSERT INTO note (id, body) VALUES (?1, ?2)",
                             .postgres = "INSERT INTO note (id, body) VALUES ($1, $2)", .parameters = 2};
constexpr db::Statement kAll{.name = "note.all", .sqlite = "SELECT id FROM note ORDER BY id",
                             .postgres = "SELECT id FROM note ORDER BY id"};

std::mutex saying;

void say(std::string_view word, long number) {
    const std::lock_guard lock(saying);
    std::printf("%.*s %ld\n", static_cast<int>(word.size()), word.data(), number);
    std::fflush(stdout);   // An acknowledgement counts when it has left the process.
}

void write_notes(db::Store& store, long from, long count) {
    for (long id = from; id < count; id += kAtOnce) {
        const auto written = store.write_now([&](db::Txn& txn, Moment&) -> Result<void> {
            txn.exec(kAdd, id, std::string(700, 'x'));
            return {};
        });
        say(written ? "ok" : written.error().code, id);
    }
}

int write_all(db::Store& store, long count) {
    const db::ModuleMigrations module{"note", {&kTable, 1}};
    db::migrate(store, {&module, 1});
    std::vector<std::jthread> callers;
    for (long caller = 0; caller < kAtOnce; ++caller) {
        callers.emplace_back([&store, caller, count] { write_notes(store, caller, count); });
    }
    return 0;
}

int read_all(db::Store& store, const std::string& file) {
    const auto rows = store.read_now([](db::Txn& txn, Moment&) -> Result<db::Rows> { return txn.query(kAll); });
    if (rows) {
        for (const db::Row row : *rows) say("there", row.integer(0));
    }
    store.drain();
    return db::inspect_sqlite(file).is_sound() ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    SystemClock clock;
    SystemEntropy entropy;
    const std::string file = words[2];
    try {
        auto store = db::open_store({.url = "sqlite:" + file}, clock, entropy);
        if (std::string_view(words[1]) == "write" && count == 4) return write_all(*store, std::atol(words[3]));
        return read_all(*store, file);
    } catch (const std::exception& refused) {
        std::fprintf(stderr, "%s\n", refused.what());
        return 3;
    }
}

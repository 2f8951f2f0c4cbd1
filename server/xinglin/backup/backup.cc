#include "xinglin/backup/backup.h"

#include <fmt/core.h>

#include <chrono>
#include <stdexcept>

#include "platform/audit/sealer.h"
#include "platform/db/inspection.h"
#include "platform/log/log.h"
#include "xinglin/backup/manifest.h"
#include "xinglin/backup/program.h"
#include "xinglin/proofs.h"
#include "xinglin/seal_key.h"

namespace xinglin::backup {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

constexpr char kSqlite[] = "xinglin.db";
constexpr char kPostgres[] = "xinglin.dump";

void copy_if_there(const fs::path& from, const fs::path& to) {
    if (fs::exists(from)) fs::copy(from, to, fs::copy_options::recursive);
}

void require_empty(const fs::path& folder) {
    fs::create_directories(folder);
    if (!fs::is_empty(folder)) throw std::runtime_error(folder.string() + " is not empty 不是空目录");
}

void save_database(Ground& ground, const fs::path& to) {
    if (!ground.store->is_sqlite()) {
        run_program({"pg_dump", "--format=custom", "--file=" + (to / kPostgres).string(), "--dbname=" + ground.instance.database});
        return;
    }
    auto saved = ground.store->backup((to / kSqlite).string(), [](int done, int total) {
        log::debug("backup.progress", {{"pages", done}, {"of", total}});
    });
    if (!saved) throw std::runtime_error("the database cannot be saved: " + saved.error().code);
}

// In place of the backup's, which are older.
void carry_on(const fs::path& from, const fs::path& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

std::string summary(const Manifest& manifest, Steady::time_point began) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : manifest.entries) bytes += entry.bytes;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began).count();
    return fmt::format(R"({{"files":{},"bytes":{},"took_ms":{}}})", manifest.entries.size(), bytes, took);
}

void restore_database(const Restore& order, Instance& instance) {
    if (!fs::exists(order.from / kSqlite)) {
        if (order.database.empty()) throw std::runtime_error("name an empty PostgreSQL database with --database 请用 --database 指定空库");
        instance.database = order.database;
        run_program({"pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + order.database, (order.from / kPostgres).string()});
        return;
    }
    const auto target = fs::absolute(order.data / kSqlite);
    auto restored = db::restore_sqlite((order.from / kSqlite).string(), target.string());
    if (!restored) throw std::runtime_error("the database cannot be restored: " + restored.error().code);
    instance.database = "sqlite:" + target.string();
}

void restore_keys(const Restore& order) {
    const auto own = order.data / "keys" / "master.key";
    if (!order.master_key.empty()) fs::copy_file(order.master_key, own, fs::copy_options::overwrite_existing);
    if (fs::exists(key_place(order.data, read_settings({.data = order.data})).master)) return;
    throw std::runtime_error("the backup left its master key behind; name it with --master-key\n备份中不含主密钥，请用 --master-key 指定");
}

}  // namespace

std::string make(Ground& ground, const fs::path& to, Keys keys) {
    const auto began = Steady::now();
    require_empty(to);
    // Anchors never know more than the rows beside them, and a row's picture is on disk before it: so in this order.
    copy_if_there(ground.data / "anchors", to / "anchors");
    save_database(ground, to);
    copy_if_there(ground.data / "blobs", to / "blobs");
    copy_if_there(ground.data / "ca-simulator", to / "ca-simulator");
    fs::create_directories(to / "keys");
    fs::copy_file(ground.data / "keys" / "keyring", to / "keys" / "keyring");
    if (keys == Keys::Included) fs::copy_file(key_place(ground.data, ground.config).master, to / "keys" / "master.key");
    write_instance(to, ground.instance);
    const auto manifest = describe(to, instant_text(ground.clock.now()), XINGLIN_VERSION);
    write(to, manifest);
    return summary(manifest, began);
}

std::string restore(const Restore& order) {
    const auto began = Steady::now();
    const auto manifest = read(order.from);
    for (const auto& fault : faults(order.from, manifest)) throw std::runtime_error(fault);
    require_empty(order.data);
    auto instance = find_instance(order.from);
    if (!instance) throw std::runtime_error("the backup does not say what it is of");
    restore_database(order, *instance);
    for (const char* folder : {"blobs", "anchors", "ca-simulator", "keys"}) copy_if_there(order.from / folder, order.data / folder);
    restore_keys(order);
    write_instance(order.data, *instance);
    if (!order.anchors.empty()) carry_on(order.anchors, order.data / "anchors");
    const auto ground = open_ground({.data = order.data, .migrate = false});
    audit::KeySigner signer(seal_key_of(*ground->keyring));
    auto marked = audit::mark_restored(*ground->store, signer, order.data / "anchors", ground->clock.now());
    if (!marked) throw std::runtime_error("the restoration cannot be anchored: " + marked.error().code);
    const auto verdict = verify_audit(*ground);
    if (verdict.find(R"("broken":null)") == std::string::npos) throw std::runtime_error("the restored audit is broken: " + verdict);
    return summary(manifest, began);
}

}  // namespace xinglin::backup

// For the tests of this folder: a store with a grant table, a doctor, a sealer with its anchors, and somebody with a knife.
#pragma once

#include <filesystem>

#include "platform/audit/sealer.h"
#include "platform/audit/moved.h"
#include "platform/db/testing.h"

namespace xinglin::audit {

// The table that {{readable}} joins; modules/access owns the real one.
inline constexpr std::string_view kSqliteGrants =
    "CREATE TABLE care_grant (tenant_id BLOB NOT NULL, grantee_id BLOB NOT NULL, person_id BLOB NOT NULL, categories INTEGER NOT "
    "NULL,"
    " from_at INTEGER NOT NULL, until_at INTEGER NOT NULL)";
inline constexpr std::string_view kPgGrants =
    "CREATE TABLE care_grant (tenant_id bytea NOT NULL, grantee_id bytea NOT NULL, person_id bytea NOT NULL, categories bigint "
    "NOT NULL,"
    " from_at bigint NOT NULL, until_at bigint NOT NULL)";
inline constexpr std::array kGrantMigrations{db::Migration{1, "grants", kSqliteGrants, kPgGrants}};

class Folder {
 public:
    Folder() : path(std::filesystem::temp_directory_path() / ("xinglin-anchors-" + id_text(fresh()))) {}
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path path;

 private:
    static IdBytes fresh() {
        IdBytes id;
        SystemEntropy().fill(id);
        return id;
    }
};

struct World {
    db::TestStore store{{{"events", events::migrations()}, {"audit", migrations()}, {"access", kGrantMigrations}}};
    Folder anchors;
    crypto::KeyPair key = crypto::KeyPair::ed25519_from_seed(std::array<std::uint8_t, 32>{42});
    KeySigner signer{key};
    std::vector<std::string> alarms;
    std::optional<Sealer> sealer{};
    Access doctor;
    PersonId patient{{1}};
    PersonId other{{2}};

    World() {
        doctor.role = Role::Doctor;
        doctor.purpose = Purpose::Treatment;
        doctor.tenant = TenantId{{7}};
        doctor.person = PersonId{{9}};
        doctor.practitioner = PractitionerId{{8}};
        restart();
    }
    // A new process: it knows nothing but what is stored.
    void restart() {
        if (sealer) sealer->stop();
        sealer.emplace(*store, store.clock, store.entropy, signer, anchors.path,
                       [this](std::string_view sentence) { alarms.emplace_back(sentence); });
    }
    template <class F>
    void write(F work) {
        auto done =
            store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> { return work(txn, moment), Result<void>(); });
        check(done.has_value(), "the write succeeds");
    }
    void show(PersonId person, std::string what = "consult.read") {
        auto done = store->read_now([&](db::Txn& txn, Moment&) -> Result<void> {
            shown(txn, doctor,
                  {.person = person, .category = "consult", .object_kind = "consult", .object_id = {5}, .what = what});
            return {};
        });
        check(done.has_value(), "the read succeeds");
    }
    // So many rows, in so many seals.
    void fill(int rows, int seals) {
        for (int seal = 0; seal < seals; ++seal) {
            for (int row = 0; row < rows / seals; ++row) show(patient);
            store.clock.turn(1s);
            sealer->run();
        }
    }
    Verdict verify_now() {
        KeyVerifier verifier;
        verifier.trust(key);
        auto verdict = verify(*store, verifier, anchors.path);
        check(verdict.has_value(), "the verification runs");
        return *verdict;
    }
    std::string broken() {
        const auto verdict = verify_now();
        if (!verdict.broken) return "";
        return verdict.broken->what + " " + std::to_string(verdict.broken->seal) + " " + std::to_string(verdict.broken->position);
    }
    // Somebody with the database's password. Identifiers in the text alone.
    void tamper(std::string_view text) {
        const db::Statement statement{.name = "test.tamper", .sqlite = text, .postgres = text};
        write([&](db::Txn& txn, Moment&) { txn.exec_count(statement); });
    }
    void tamper(std::string_view sqlite, std::string_view postgres) { tamper(db::testing_on_sqlite() ? sqlite : postgres); }
    void grant(PersonId grantee, TenantId tenant, PersonId person, std::int64_t categories) {
        static constexpr std::string_view kLite = "INSERT INTO care_grant VALUES (?1, ?2, ?3, ?4, 0, 9000000000000000)";
        static constexpr std::string_view kPg = "INSERT INTO care_grant VALUES ($1, $2, $3, $4, 0, 9000000000000000)";
        const db::Statement statement{.name = "test.grant", .sqlite = kLite, .postgres = kPg, .parameters = 4};
        write([&](db::Txn& txn, Moment&) { txn.exec(statement, tenant, grantee, person, categories); });
    }
    std::vector<Seen> seen_by(PersonId reader, TenantId tenant, PersonId person, std::optional<std::int64_t> before = {},
                              std::int64_t limit = 50) {
        Access access;
        access.person = reader;
        access.tenant = tenant;
        return *store->read_now(
            [&](db::Txn& txn, Moment&) -> Result<std::vector<Seen>> { return seen_of(txn, access, person, before, limit); });
    }
};

}  // namespace xinglin::audit

#include "platform/blob/blob.h"

#include <gtest/gtest.h>

#include "platform/blob/folder_store.h"
#include "platform/db/testing.h"

namespace xinglin::blob {
namespace {

// The table that {{readable}} joins, as modules/access makes it.
constexpr std::string_view kGrants =
    "CREATE TABLE care_grant (tenant_id {id} NOT NULL, grantee_id {id} NOT NULL, person_id {id} NOT NULL,"
    " categories {n} NOT NULL, from_at {n} NOT NULL, until_at {n} NOT NULL)";

std::string with_types(std::string_view text, std::string_view id, std::string_view number) {
    std::string out(text);
    for (const auto& [macro, type] : {std::pair{std::string_view("{id}"), id}, {"{n}", number}}) {
        for (auto at = out.find(macro); at != std::string::npos; at = out.find(macro)) out.replace(at, macro.size(), type);
    }
    return out;
}
const std::string kGrantsSqlite = with_types(kGrants, "BLOB", "INTEGER");
const std::string kGrantsPostgres = with_types(kGrants, "bytea", "bigint");
const std::array kGrantMigrations{db::Migration{1, "care_grant", kGrantsSqlite, kGrantsPostgres}};

constexpr db::Statement kAddGrant{.name = "test.add_grant",
                                  .sqlite = "INSERT INTO care_grant VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                  .postgres = "INSERT INTO care_grant VALUES ($1, $2, $3, $4, $5, $6)",
                                  .parameters = 6};
constexpr std::int64_t kMedia = 4;
constexpr std::int64_t kConsult = 1;

class Blobs : public ::testing::Test {
 protected:
    template <class F>
    auto write(F work) {
        auto answer = store_->write_now(
            [&](db::Txn& txn, Moment& moment) -> Result<decltype(work(txn, moment))> { return work(txn, moment); });
        EXPECT_TRUE(answer) << answer.error().code;
        return *answer;
    }
    template <class IdType>
    IdType id() {
        Moment moment(store_.clock.now(), store_.entropy);
        return moment.new_id<IdType>();
    }
    Access patient(PersonId person) {
        Access access;
        access.role = Role::Patient;
        access.person = person;
        return access;
    }
    void grant(TenantId tenant, PersonId grantee, PersonId person, std::int64_t categories) {
        write([&](db::Txn& txn, Moment& moment) {
            txn.exec(kAddGrant, tenant, grantee, person, categories, moment.now - 1h, moment.now + 1h);
            return 0;
        });
    }
    // A person who may see his own media.
    PersonId new_person() {
        const auto person = id<PersonId>();
        grant(TenantId{}, person, person, kMedia);
        return person;
    }
    BlobId begun(PersonId owner) {
        const Stored stored{id<BlobId>(), "image/jpeg", 1234, 640, 480, crypto::sha256("x")};
        write([&](db::Txn& txn, Moment& moment) { return begin(txn, stored, owner, moment.now), 0; });
        return stored.id;
    }
    BlobId made(PersonId owner) {
        const BlobId blob = begun(owner);
        EXPECT_TRUE(write([&](db::Txn& txn, Moment&) { return ready(txn, blob, owner); }));
        return blob;
    }
    std::optional<Blob> seen(const Access& access, BlobId blob) {
        return write([&](db::Txn& txn, Moment&) { return find(txn, access, blob); });
    }
    std::string attached(std::vector<BlobId> blobs, PersonId owner, const Holder& holder) {
        const auto answer = store_->write_now([&](db::Txn& txn, Moment&) { return attach(txn, blobs, owner, holder); });
        return answer ? "" : answer.error().code;
    }
    Holder holder() { return {tenant_, "consult", id<BlobId>().bytes, store_.clock.now() + 24h * 365 * 15}; }

    db::TestStore store_{{{"access", kGrantMigrations}, {"blob", migrations()}}};
    TenantId tenant_ = id<TenantId>();
    PersonId wang_ = new_person();
    PersonId zhao_ = new_person();
};

TEST_F(Blobs, AreSeenByTheirOwnerOnceTheyAreReady) {
    const BlobId blob = begun(wang_);
    EXPECT_FALSE(seen(patient(wang_), blob));   // Still in quarantine.
    EXPECT_TRUE(write([&](db::Txn& txn, Moment&) { return ready(txn, blob, wang_); }));
    const auto found = seen(patient(wang_), blob);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->owner, wang_);
    EXPECT_EQ(found->media_type, "image/jpeg");
    EXPECT_EQ(found->bytes, 1234);
    EXPECT_EQ(found->width, 640);
    EXPECT_FALSE(found->attached);
}

TEST_F(Blobs, BecomeReadyOnceAndForTheirOwner) {
    const BlobId blob = begun(wang_);
    EXPECT_FALSE(write([&](db::Txn& txn, Moment&) { return ready(txn, blob, zhao_); }));
    EXPECT_TRUE(write([&](db::Txn& txn, Moment&) { return ready(txn, blob, wang_); }));
    EXPECT_FALSE(write([&](db::Txn& txn, Moment&) { return ready(txn, blob, wang_); }));
}

TEST_F(Blobs, AreNotSeenByAnotherPatient) { EXPECT_FALSE(seen(patient(zhao_), made(wang_))); }

TEST_F(Blobs, AreSeenByADoctorWhileHisGrantForMediaLasts) {
    const BlobId blob = made(wang_);
    Access doctor;
    doctor.role = Role::Doctor;
    doctor.person = id<PersonId>();
    doctor.tenant = tenant_;
    EXPECT_FALSE(seen(doctor, blob));
    grant(tenant_, doctor.person, wang_, kConsult);
    EXPECT_FALSE(seen(doctor, blob));   // For words, not for pictures.
    grant(tenant_, doctor.person, wang_, kMedia);
    EXPECT_TRUE(seen(doctor, blob));

    Access elsewhere = doctor;
    elsewhere.tenant = id<TenantId>();
    EXPECT_FALSE(seen(elsewhere, blob));
    store_.clock.turn(2h);
    EXPECT_FALSE(seen(doctor, blob));
}

// Also a member of staff, who has no grant on himself.
TEST_F(Blobs, OfOnesOwnAreKnownUntilTheyAreHeld) {
    const auto doctor = id<PersonId>();
    const BlobId picture = made(doctor);
    const BlobId waiting = begun(doctor);
    const auto own = [&](BlobId blob, PersonId who) {
        return write([&](db::Txn& txn, Moment&) { return is_own_unattached(txn, blob, who); });
    };
    EXPECT_TRUE(own(picture, doctor));
    EXPECT_FALSE(own(picture, id<PersonId>()));
    EXPECT_FALSE(own(waiting, doctor)) << "not out of quarantine yet";
    EXPECT_EQ(attached({picture}, doctor, holder()), "");
    EXPECT_FALSE(own(picture, doctor)) << "from now on whoever sees the consultation sees it";
}

TEST_F(Blobs, AreHeldByOneThingOnly) {
    const BlobId blob = made(wang_);
    const Holder first = holder();
    EXPECT_EQ(attached({blob}, wang_, first), "");
    EXPECT_TRUE(seen(patient(wang_), blob)->attached);
    EXPECT_EQ(attached({blob}, wang_, first), "");   // A retried request.
    EXPECT_EQ(attached({blob}, wang_, holder()), "blob.not_found");
}

TEST_F(Blobs, AreAttachedAllOrNone) {
    const BlobId mine = made(wang_);
    const BlobId not_mine = made(zhao_);
    EXPECT_EQ(attached({mine, not_mine}, wang_, holder()), "blob.not_found");
    EXPECT_FALSE(seen(patient(wang_), mine)->attached);
    EXPECT_EQ(attached({mine}, wang_, holder()), "");
}

TEST_F(Blobs, AreNotAttachedFromQuarantineNorByGuessedIds) {
    EXPECT_EQ(attached({begun(wang_)}, wang_, holder()), "blob.not_found");
    EXPECT_EQ(attached({BlobId{}}, wang_, holder()), "blob.not_found");
    EXPECT_EQ(attached({id<BlobId>()}, wang_, holder()), "blob.not_found");
}

TEST_F(Blobs, AreCountedUntilTheyAreHeld) {
    const auto count = [&](PersonId person) { return write([&](db::Txn& txn, Moment&) { return unattached(txn, person); }); };
    const BlobId one = made(wang_);
    made(wang_);
    begun(wang_);
    EXPECT_EQ(count(wang_), 3);
    EXPECT_EQ(attached({one}, wang_, holder()), "");
    EXPECT_EQ(count(wang_), 2);
    EXPECT_EQ(count(zhao_), 0);
}

// Remembers what it was told to remove.
class Removals final : public BlobStore {
 public:
    Result<void> quarantine(BlobId, Variant, ByteView) override { return {}; }
    Result<void> release(BlobId) override { return {}; }
    Result<Bytes> read(BlobId, Variant) const override { return Bytes{}; }
    void remove(BlobId id) override { removed.push_back(id); }
    std::vector<BlobId> removed;
};

TEST_F(Blobs, AreSweptWhenNobodyCameToHoldThem) {
    const BlobId held = made(wang_);
    const BlobId forgotten = made(wang_);
    const BlobId unready = begun(zhao_);
    EXPECT_EQ(attached({held}, wang_, holder()), "");
    store_.clock.turn(kUnattachedFor + 1h);
    const BlobId young = made(zhao_);

    Removals files;
    const Access timer = Access::system("blob.sweep");
    write([&](db::Txn& txn, Moment& moment) { return sweep(txn, timer, files, moment.now - kUnattachedFor), 0; });

    EXPECT_EQ(files.removed, (std::vector<BlobId>{forgotten, unready}));
    const auto left = [&](BlobId blob) { return write([&](db::Txn& txn, Moment&) { return exists(txn, timer, blob); }); };
    EXPECT_TRUE(left(held));
    EXPECT_TRUE(left(young));
    EXPECT_FALSE(left(forgotten));
}

TEST_F(Blobs, KeepTheirFilesWhenTheSweepIsRolledBack) {
    const BlobId blob = made(wang_);
    Removals files;
    const auto refused = store_->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
        sweep(txn, Access::system("blob.sweep"), files, moment.now + 1h);
        return refuse({ErrorKind::Busy, "test.no"});
    });
    EXPECT_FALSE(refused);
    EXPECT_TRUE(files.removed.empty());
    EXPECT_TRUE(write([&](db::Txn& txn, Moment&) { return exists(txn, Access::system("test"), blob); }));
}

}  // namespace
}  // namespace xinglin::blob

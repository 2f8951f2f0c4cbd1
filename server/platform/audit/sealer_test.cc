// T18: whatever is altered behind our back is found, and where.
#include "platform/audit/sealer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "platform/audit/anchors.h"
#include "platform/audit/audit_testing.h"

namespace xinglin::audit {
namespace {

TEST(Seals, HoldWhenNobodyHasTouchedAnything) {
    World world;
    world.fill(30, 3);
    world.show(world.patient);

    const auto verdict = world.verify_now();

    EXPECT_FALSE(verdict.broken);
    EXPECT_EQ(verdict.rows, 30);
    EXPECT_EQ(verdict.seals, 3);
    EXPECT_EQ(verdict.anchored, 3);
    EXPECT_EQ(verdict.unsealed, 1);
}

TEST(Seals, AreMadeOnlyWhenThereIsSomethingToSeal) {
    World world;
    EXPECT_EQ(world.sealer->run(), 0);
    world.show(world.patient);
    EXPECT_EQ(world.sealer->run(), 1);
    EXPECT_EQ(world.sealer->run(), 0);
}

TEST(Seals, CoverMoreRowsThanFitIntoOne) {
    World world;
    world.write([&](db::Txn& txn, Moment&) {
        for (int i = 0; i < 1200; ++i) wrote(txn, world.doctor, {.person = world.patient, .what = "consult.written"});
    });

    EXPECT_EQ(world.sealer->run(), 3);
    EXPECT_EQ(world.verify_now().rows, 1200);
    EXPECT_EQ(world.broken(), "");
}

TEST(Seals, ShowAFlippedByte) {
    World world;
    world.fill(30, 3);
    world.tamper("UPDATE audit_entry SET what = 'consult.reed' WHERE position = 14");
    EXPECT_EQ(world.broken(), "row_changed 2 14");
}

TEST(Seals, ShowEveryFieldThatIsAltered) {
    const std::string id =
        db::testing_on_sqlite() ? "x'000102030405060708090a0b0c0d0e0f'" : "'\\x000102030405060708090a0b0c0d0e0f'";
    World world;
    world.fill(3, 1);   // Three rows that differ in nothing but their position.
    for (const std::string column : {"at", "deed", "role", "purpose", "job", "category", "object_kind", "what", "reason",
                                     "tenant_id", "actor_id", "practitioner_id", "session_id", "device_id", "object_id"}) {
        const std::string altered = column == "at" ? "0" : column.ends_with("_id") ? id : "'x'";
        world.tamper("UPDATE audit_entry SET " + column + " = " + altered + " WHERE position = 2");
        EXPECT_EQ(world.broken(), "row_changed 1 2") << column;
        world.tamper("UPDATE audit_entry SET " + column + " = (SELECT e." + column +
                     " FROM audit_entry AS e WHERE e.position = 1) WHERE position = 2");
        EXPECT_EQ(world.broken(), "") << column;
    }
}

TEST(Seals, ShowADeletedRow) {
    World world;
    world.fill(30, 3);
    world.tamper("DELETE FROM audit_entry WHERE position = 17");
    EXPECT_EQ(world.broken(), "row_deleted 2 17");
}

TEST(Seals, ShowTheLastRowsDeleted) {
    World world;
    world.fill(30, 3);
    world.tamper("DELETE FROM audit_entry WHERE position > 27");
    EXPECT_EQ(world.broken(), "row_deleted 3 28");
}

TEST(Seals, ShowARowSlippedIn) {
    World world;
    world.fill(30, 3);
    const std::string copy =
        "INSERT INTO audit_entry (position, xid, at, deed, tenant_id, actor_id, practitioner_id, role, purpose, job, session_id, "
        "device_id,"
        " category, object_kind, object_id, what, reason, persons) SELECT -3, xid, at, deed, tenant_id, actor_id, "
        "practitioner_id, role,"
        " purpose, job, session_id, device_id, category, object_kind, object_id, what, reason, persons FROM audit_entry WHERE "
        "position = 1";
    world.tamper(copy);
    EXPECT_EQ(world.broken(), "row_inserted 1 -3");
}

TEST(Seals, ShowTwoRowsThatChangedPlaces) {
    World world;
    for (int i = 0; i < 10; ++i) world.show(i % 2 == 0 ? world.patient : world.other, "read." + std::to_string(i));
    world.sealer->run();
    world.tamper("UPDATE audit_entry SET position = 1004 WHERE position = 4");
    world.tamper("UPDATE audit_entry SET position = 4 WHERE position = 7");
    world.tamper("UPDATE audit_entry SET position = 7 WHERE position = 1004");
    const auto broken = world.broken();
    EXPECT_TRUE(broken == "row_changed 1 4" || broken == "row_moved 1 4") << broken;
}

TEST(Seals, ShowALinkThatIsGoneAndOneThatWasAdded) {
    World gone;
    gone.fill(6, 1);
    gone.tamper("DELETE FROM audit_person WHERE position = 5");
    EXPECT_EQ(gone.broken(), "link_deleted 1 5");

    World added;
    added.fill(6, 1);
    added.tamper(
        "INSERT INTO audit_person (person_id, position, xid) SELECT x'000102030405060708090a0b0c0d0e0f', position, xid FROM "
        "audit_person"
        " WHERE position = 3",
        "INSERT INTO audit_person (person_id, position, xid) SELECT '\\x000102030405060708090a0b0c0d0e0f', position, xid FROM "
        "audit_person"
        " WHERE position = 3");
    EXPECT_EQ(added.broken(), "link_inserted 0 3");
}

TEST(Seals, ShowASealThatWasAlteredOrTakenOut) {
    World altered;
    altered.fill(30, 3);
    altered.tamper("UPDATE audit_seal SET sealed_at = sealed_at + 1 WHERE number = 2");
    EXPECT_EQ(altered.broken(), "seal_changed 2 0");

    World out;
    out.fill(30, 3);
    out.tamper("DELETE FROM audit_seal WHERE number = 2");
    EXPECT_EQ(out.broken(), "seal_missing 2 0");
}

TEST(Seals, MadeWithAnotherKeyAreNotBelieved) {
    World world;
    world.fill(10, 1);
    auto forged = crypto::KeyPair::ed25519_from_seed(std::array<std::uint8_t, 32>{43});
    KeySigner forger(forged);
    Folder nowhere;
    world.sealer->stop();
    world.tamper("UPDATE audit_entry SET what = 'nothing.happened' WHERE position = 4");
    world.tamper("DELETE FROM audit_seal");
    Sealer forging(*world.store, world.store.clock, world.store.entropy, forger,
                   nowhere.path);   // Knows the form, lacks the key.
    forging.run();

    EXPECT_EQ(world.broken(), "signature_wrong 1 0");
}

TEST(Seals, ShowThatTheEndWasCutOffWithRowsAndSealsAlike) {
    World world;
    world.fill(30, 3);
    world.tamper("DELETE FROM audit_person WHERE position > 20");
    world.tamper("DELETE FROM audit_entry WHERE position > 20");
    world.tamper("DELETE FROM audit_seal WHERE number = 3");
    EXPECT_EQ(world.broken(), "truncated 3 20");
}

TEST(Seals, ShowThatAnOldCopyWasPutBackAndWorkWentOn) {
    World world;
    world.fill(30, 3);
    world.tamper("DELETE FROM audit_person WHERE position > 10");   // As the copy of an hour ago was.
    world.tamper("DELETE FROM audit_entry WHERE position > 10");
    world.tamper("DELETE FROM audit_seal WHERE number > 1");
    world.restart();
    world.fill(40, 4);

    EXPECT_EQ(world.broken(), "old_copy 2 0");
    ASSERT_FALSE(world.alarms.empty());
    EXPECT_NE(world.alarms[0].find("old copy"), std::string::npos);
}

// The copy of an hour ago, when so many seals had been made.
void put_back(World& world, int seals) {
    const std::string behind = " WHERE position > (SELECT coalesce(max(s.last_position), 0) FROM audit_seal AS s WHERE s.number <= " +
                               std::to_string(seals) + ")";
    world.tamper("DELETE FROM audit_person" + behind);
    world.tamper("DELETE FROM audit_entry" + behind);
    world.tamper("DELETE FROM audit_seal WHERE number > " + std::to_string(seals));
}

// What `restore` does.
void put_back_on_purpose(World& world, int seals) {
    put_back(world, seals);
    ASSERT_TRUE(mark_restored(*world.store, world.signer, world.anchors.path, world.store.clock.now()));
    world.restart();
}

TEST(Restorations, OnPurposeAreNoFaultNowOrLater) {
    World world;
    world.fill(30, 3);
    put_back_on_purpose(world, 1);
    EXPECT_EQ(world.broken(), "");

    world.fill(40, 4);

    EXPECT_EQ(world.broken(), "");
    EXPECT_EQ(world.verify_now().restorations, 1);
    EXPECT_EQ(world.verify_now().anchored, 5);
    EXPECT_TRUE(world.alarms.empty());
}

TEST(Restorations, DoNotHideAnOldCopyThatIsPutBackSilently) {
    World world;
    world.fill(30, 3);
    put_back_on_purpose(world, 1);
    world.fill(20, 2);
    put_back(world, 2);

    EXPECT_TRUE(world.broken().starts_with("truncated 3 ")) << world.broken();
}

TEST(Restorations, DoNotLetWhatWasGivenUpComeBack) {
    World world;
    world.fill(30, 3);
    const Anchors anchors(world.anchors.path);
    Restoration older{.number = 1, .hash = anchors.read().known.at(1), .at = world.store.clock.now(),
                      .key_id = world.signer.key_id(), .signature = {}};
    older.signature = world.signer.sign(older.signed_bytes());
    anchors.append(older);   // Seal 1 was put back; then somebody slipped the newer file in again.

    EXPECT_EQ(world.broken(), "given_up_copy 2 0");
}

TEST(Restorations, MayBeFollowedByABetterOne) {
    World world;
    world.fill(30, 3);
    const Anchors anchors(world.anchors.path);
    const auto sealed = anchors.read().known;
    const auto mark = [&](std::int64_t number) {
        Restoration made{.number = number, .hash = sealed.at(number), .at = world.store.clock.now(),
                         .key_id = world.signer.key_id(), .signature = {}};
        made.signature = world.signer.sign(made.signed_bytes());
        anchors.append(made);
    };
    mark(1);
    EXPECT_EQ(world.broken(), "given_up_copy 2 0");
    mark(3);   // An hour later a younger backup was found.
    EXPECT_EQ(world.broken(), "");
}

TEST(Restorations, AreBelievedWhenTheyAreSignedAndNotOtherwise) {
    World world;
    world.fill(30, 3);
    put_back(world, 1);
    auto forged = crypto::KeyPair::ed25519_from_seed(std::array<std::uint8_t, 32>{43});
    KeySigner forger(forged);
    ASSERT_TRUE(mark_restored(*world.store, forger, world.anchors.path, world.store.clock.now()));

    EXPECT_EQ(world.broken(), "restoration_forged 1 0");
}

TEST(Restorations, OfACopyWithoutSealsBeginTheChainAnew) {
    World world;
    world.fill(30, 3);
    put_back_on_purpose(world, 0);
    world.fill(10, 1);
    EXPECT_EQ(world.broken(), "");
}

TEST(Seals, AreAnchoredLaterWhenTheProcessDiedInBetween) {
    World world;
    world.fill(30, 3);
    std::filesystem::remove_all(world.anchors.path);
    EXPECT_EQ(world.verify_now().anchored, 0);

    world.restart();
    world.sealer->run();

    EXPECT_EQ(world.verify_now().anchored, 3);
    EXPECT_EQ(world.broken(), "");
}

TEST(Seals, DoNotMindALineOfTheAnchorsThatACrashCutOff) {
    World world;
    world.fill(30, 3);
    for (const auto& day : std::filesystem::directory_iterator(world.anchors.path))
        std::ofstream(day.path(), std::ios::app) << "4 abcd";

    EXPECT_EQ(world.broken(), "");
}

TEST(Seals, AreMadeByOneOfTwoNodes) {
    World world;
    Sealer other(*world.store, world.store.clock, world.store.entropy, world.signer, world.anchors.path);
    world.show(world.patient);

    EXPECT_EQ(world.sealer->run(), 1);
    world.show(world.patient);
    EXPECT_EQ(other.run(), 0);
    EXPECT_EQ(world.broken(), "");
}

TEST(Seals, HoldUnderSixteenWriters) {
    World world;
    std::atomic<bool> writing = true;
    {
        std::jthread sealing([&] {
            while (writing) world.sealer->run();
        });
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < 16; ++writer)
            writers.emplace_back([&] {
                for (int i = 0; i < 20; ++i) world.show(world.patient);
            });
        writers.clear();
        writing = false;
    }
    world.sealer->run();

    const auto verdict = world.verify_now();
    EXPECT_EQ(verdict.rows, 320);
    EXPECT_EQ(verdict.unsealed, 0);
    EXPECT_FALSE(verdict.broken) << verdict.broken->what;
}

TEST(Seals, HoldUnderTheChineseSuite) {
    World world;
    auto sm2 = crypto::KeyPair::generate(crypto::Scheme::Sm2Sm3);
    KeySigner signer(sm2);
    world.sealer->stop();
    Sealer sealer(*world.store, world.store.clock, world.store.entropy, signer, world.anchors.path, {}, crypto::Suite::Sm);
    world.show(world.patient);
    sealer.run();
    KeyVerifier verifier;
    verifier.trust(sm2);

    auto verdict = verify(*world.store, verifier, world.anchors.path);

    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->broken);
    EXPECT_EQ(verdict->rows, 1);
}

}  // namespace
}  // namespace xinglin::audit

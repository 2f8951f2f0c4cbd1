// Grants: who may see what, from when, until when, and that a refusal leaves a trace.
#include "modules/access/access.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

#include "modules/access/world.h"

namespace xinglin::access {
namespace {

constexpr std::array kAll{Category::Consult, Category::Document, Category::Media, Category::Identity, Category::AccessLog};

static_assert(!std::is_default_constructible_v<Grant> && !std::is_constructible_v<Grant, PersonId, Categories>,
              "a Grant comes from Accesses alone");

struct Grants : testing::Test {
    World world;
    Browser patient{world};
    PersonId person = *PersonId::from_text(patient.sign_in("13800138000").text("person"));
    Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
    Instant now = world.store.clock.now();

    Access doctor_at(const Hospital& where) const {
        Access access;
        access.role = Role::Doctor;
        access.purpose = Purpose::Treatment;
        access.person = dr_li.person;
        access.practitioner = dr_li.practitioner;
        access.tenant = where.tenant;
        return access;
    }
    Access patient_himself() const {
        Access access;
        access.role = Role::Patient;
        access.person = person;
        return access;
    }
    GrantKey treating() const { return {world.tianjin.tenant, dr_li.person, person, Basis::Treating, IdBytes{1}}; }
    void open(const GrantKey& key, Categories categories, Instant from, Instant until) {
        world.act([&](db::Txn& txn, Moment&) { world.accesses.open_grant(txn, key, categories, from, until); });
    }
    void close(const GrantKey& key, Instant at) {
        world.act([&](db::Txn& txn, Moment&) { world.accesses.close_grant(txn, key, at); });
    }
    // Through the evaluator and through {{readable}}: both must say the same.
    bool sees(const Access& access, Category category = Category::Identity) {
        const bool granted = world.store
                                 ->read_now([&](db::Txn& txn, Moment&) -> Result<Grant> {
                                     return world.accesses.read_grant(txn, access, person, category);
                                 })
                                 .has_value();
        if (category == Category::Identity) {
            const bool listed = world.look([&](db::Txn& txn, Moment&) {
                return world.identity.persons().card(txn, access, person).has_value();
            });
            EXPECT_EQ(granted, listed) << "one rule, two ways to ask";
        }
        return granted;
    }
};

TEST_F(Grants, LetAPersonSeeHimselfFromTheFirstDay) {
    for (Category category : kAll) {
        EXPECT_TRUE(sees(patient_himself(), category));
    }
}

TEST_F(Grants, LetNobodyElseSeeWithoutOne) {
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
    EXPECT_FALSE(sees(Access{})) << "nobody";
}

TEST_F(Grants, HoldFromTheirBeginningToTheirEnd) {
    open(treating(), Category::Identity | Category::Consult, now + 1h, now + 2h);
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
    world.store.clock.turn(1h);
    EXPECT_TRUE(sees(doctor_at(world.tianjin)));
    world.store.clock.turn(1h - 1us);
    EXPECT_TRUE(sees(doctor_at(world.tianjin)));
    world.store.clock.turn(1us);
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
}

TEST_F(Grants, CoverTheirCategoriesAlone) {
    open(treating(), Category::Consult, now, kForever);
    EXPECT_TRUE(sees(doctor_at(world.tianjin), Category::Consult));
    EXPECT_FALSE(sees(doctor_at(world.tianjin), Category::Identity));
    EXPECT_FALSE(sees(doctor_at(world.tianjin), Category::Media));
}

TEST_F(Grants, OfOneInstitutionAreNoneAtAnother) {
    world.employ(dr_li, world.chengdu);
    open(treating(), Category::Identity, now, kForever);
    EXPECT_TRUE(sees(doctor_at(world.tianjin)));
    EXPECT_FALSE(sees(doctor_at(world.chengdu))) << "the same doctor under another roof";
}

TEST_F(Grants, EndAtOnceWhenClosed) {
    open(treating(), Category::Identity, now, kForever);
    close(treating(), now);
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
    close(treating(), now + 1h);
    EXPECT_FALSE(sees(doctor_at(world.tianjin))) << "closing later does not open";
}

TEST_F(Grants, MayBeClosedAheadOfTime) {
    open(treating(), Category::Identity, now, kForever);
    close(treating(), now + Duration{24h * 7});
    EXPECT_TRUE(sees(doctor_at(world.tianjin)));
    world.store.clock.turn(Duration{24h * 7});
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
}

TEST_F(Grants, OpenedAgainUnderTheSameKeyAreOne) {
    open(treating(), Category::Identity | Category::Media, now, now + 1h);
    open(treating(), Category::Identity, now, now + 2h);
    EXPECT_FALSE(sees(doctor_at(world.tianjin), Category::Media)) << "the newer opening says what is covered";
    world.store.clock.turn(90min);
    EXPECT_TRUE(sees(doctor_at(world.tianjin)));
    close(treating(), world.store.clock.now());
    EXPECT_FALSE(sees(doctor_at(world.tianjin)));
}

TEST_F(Grants, AddUp) {
    open(treating(), Category::Consult, now, kForever);
    auto offer = treating();
    offer.basis = Basis::Offer;
    open(offer, Category::Identity, now, now + 30s);
    EXPECT_TRUE(sees(doctor_at(world.tianjin), Category::Consult));
    EXPECT_TRUE(sees(doctor_at(world.tianjin), Category::Identity));
    world.store.clock.turn(30s);
    EXPECT_TRUE(sees(doctor_at(world.tianjin), Category::Consult));
    EXPECT_FALSE(sees(doctor_at(world.tianjin), Category::Identity)) << "the offer has ended, the rest has not";
}

TEST_F(Grants, RefusedAreSeenByThePerson) {
    EXPECT_FALSE(sees(doctor_at(world.tianjin), Category::Consult));
    const auto log = patient.get("/me/accesses");
    EXPECT_TRUE(log.says(R"("who":"李娜","role":"doctor","institution":"天津市中心医院")")) << log.body;
    EXPECT_TRUE(log.says(R"("refused":true)"));
}

struct Drawn {
    bool same_tenant;
    Basis basis;
    std::int64_t bits;
    Duration from;   // After now.
    Duration lasts;

    bool holds() const { return same_tenant && from <= 0us && 0us < from + lasts; }
};

Drawn draw() {
    return {*rc::gen::arbitrary<bool>(), *rc::gen::element(Basis::Offer, Basis::Treating), *rc::gen::inRange(0, 32),
            Duration{*rc::gen::inRange(-10, 10)}, Duration{*rc::gen::inRange(1, 10)}};
}

// Many grants of any shape: what is seen is the union of those that hold, for the right tenant.
RC_GTEST_PROP(ManyGrants, ShowTheUnionOfThoseThatHold, ()) {
    static World world;
    std::vector<Drawn> all(*rc::gen::inRange<std::size_t>(0, 8));
    std::ranges::generate(all, draw);
    const auto seen = world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<std::int64_t> {
        const auto person = moment.new_id<PersonId>();
        Access reader;
        reader.person = moment.new_id<PersonId>();
        reader.tenant = world.tianjin.tenant;
        for (std::uint8_t i = 0; const Drawn& one : all) {
            const auto tenant = one.same_tenant ? world.tianjin.tenant : world.chengdu.tenant;
            const GrantKey key{tenant, reader.person, person, one.basis, IdBytes{i++}};
            world.accesses.open_grant(txn, key, Categories::from_bits(one.bits), moment.now + one.from,
                                      moment.now + one.from + one.lasts);
        }
        std::int64_t granted = 0;
        for (Category category : kAll) {
            if (world.accesses.read_grant(txn, reader, person, category)) granted |= Categories(category).bits();
        }
        return granted;
    });
    std::int64_t expected = 0;
    for (const Drawn& one : all) expected |= one.holds() ? one.bits & 31 : 0;
    RC_ASSERT(seen && *seen == (expected & 31));
}

}  // namespace
}  // namespace xinglin::access

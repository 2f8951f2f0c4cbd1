#include "platform/policy/policy.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "platform/db/testing.h"
#include "platform/policy/change.h"

namespace xinglin::policy {
namespace {

const Policy<Duration> kOffer{"test.offer", 30s, between(5s, 120s), "M06", "How long a doctor may think about an offer."};
const Policy<std::int64_t> kFamily{"test.family_max", 6, law_max(10, "test law 3"), "M02", "Persons of one account."};
const Policy<bool> kPictures{"test.pictures", true, on_or_off(), "M06", "Pictures in conversations."};
const Policy<Duration> kKeep{"test.keep", std::chrono::hours(24 * 365 * 15),
                             law_min(std::chrono::hours(24 * 365 * 15), "test law 4"), "M16", "How long records are kept."};

const TenantId kNone{};
const TenantId kEast{{1}};
const TenantId kWest{{2}};

Access actor(std::uint8_t person, TenantId tenant) {
    Access access;
    access.role = Role::Desk;
    access.person = PersonId{{person}};
    access.tenant = tenant;
    return access;
}

struct World {
    db::TestStore store{"policy", migrations()};
    Views views{*store};

    Result<ChangeId> ask(TenantId tenant, const Change& change, std::uint8_t by = 1) {
        return store->write_now([&](db::Txn& txn, Moment& moment) { return propose(txn, actor(by, tenant), change, moment); });
    }
    Result<void> agree(TenantId tenant, ChangeId change, std::uint8_t by = 2) {
        auto agreed =
            store->write_now([&](db::Txn& txn, Moment& moment) { return approve(txn, actor(by, tenant), change, moment); });
        views.refresh();
        return agreed;
    }
    Result<void> set(TenantId tenant, const Change& change) {
        auto id = ask(tenant, change);
        if (!id) return refuse(id.error());
        return agree(tenant, *id);
    }
    View view() { return views.at(store.clock.now()); }
    void place(TenantId tenant, std::string_view province, std::string_view pooling) {
        (void)store->write_now(
            [&](db::Txn& txn, Moment&) -> Result<void> { return place_tenant(txn, tenant, province, pooling), Result<void>(); });
        views.refresh();
    }
};

Change offer(std::int64_t seconds, Place place) {
    return {.key = "test.offer", .place = std::move(place), .value = seconds * 1'000'000, .from = {}};
}

TEST(Policy, HasItsOwnValueWhereNobodyHasSetAnother) {
    EXPECT_EQ(kOffer.in(View()), Duration(30s));
    EXPECT_EQ(kFamily.in(View(), kEast), 6);
    EXPECT_TRUE(kPictures.in(View(), kEast));
}

TEST(Policy, TheNearestScopeWins) {
    World world;
    world.place(kEast, "320000", "320500");
    const auto in_east = [&] { return kOffer.in(world.view(), kEast, "advice"); };

    ASSERT_TRUE(world.set(kNone, offer(31, {.scope = Scope::National})));
    EXPECT_EQ(in_east(), Duration(31s));
    ASSERT_TRUE(world.set(kNone, offer(32, {.scope = Scope::Province, .name = "320000"})));
    EXPECT_EQ(in_east(), Duration(32s));
    ASSERT_TRUE(world.set(kNone, offer(33, {.scope = Scope::Pooling, .name = "320500"})));
    EXPECT_EQ(in_east(), Duration(33s));
    ASSERT_TRUE(world.set(kEast, offer(34, {.scope = Scope::Tenant, .tenant = kEast})));
    EXPECT_EQ(in_east(), Duration(34s));
    ASSERT_TRUE(world.set(kEast, offer(35, {.scope = Scope::Service, .tenant = kEast, .name = "advice"})));
    EXPECT_EQ(in_east(), Duration(35s));

    EXPECT_EQ(kOffer.in(world.view(), kEast, "revisit"), Duration(34s));
    EXPECT_EQ(kOffer.in(world.view(), kWest, "advice"), Duration(31s)) << "another tenant has the nation's";
}

TEST(Policy, CannotBeSetBeyondTheLaw) {
    World world;
    const Place east{.scope = Scope::Tenant, .tenant = kEast};
    EXPECT_EQ(world.set(kEast, offer(121, east)).error().code, "policy.beyond_law");
    EXPECT_EQ(world.set(kEast, offer(4, east)).error().code, "policy.beyond_law");
    EXPECT_EQ(world.set(kEast, {.key = "test.family_max", .place = east, .value = 11, .from = {}}).error().code,
              "policy.beyond_law");
    EXPECT_EQ(world.set(kEast, {.key = "test.keep", .place = east, .value = 1, .from = {}}).error().code, "policy.beyond_law");
    EXPECT_EQ(world.set(kEast, {.key = "test.pictures", .place = east, .value = 2, .from = {}}).error().code,
              "policy.beyond_law");
    EXPECT_EQ(world.set(kEast, {.key = "test.nothing", .place = east, .value = 1, .from = {}}).error().code,
              "policy.unknown_key");
    EXPECT_EQ(world.view().version(), 0);
}

TEST(Policy, WhateverIsAskedForStaysWithinTheLaw) {
    World world;
    const bool holds = rc::check("no value beyond the bounds is ever in force", [&] {
        const auto value = *rc::gen::inRange<std::int64_t>(-1000, 1000);
        (void)world.set(
            kEast,
            {.key = "test.offer", .place = {.scope = Scope::Tenant, .tenant = kEast}, .value = value * 1'000'000, .from = {}});
        const Duration now = kOffer.in(world.view(), kEast);
        RC_ASSERT(now >= Duration(5s) && now <= Duration(120s));
        world.store.clock.turn(1s);
    });
    EXPECT_TRUE(holds);
}

TEST(Policy, ChangesOnlyWhenASecondPersonAgrees) {
    World world;
    const auto change = *world.ask(kEast, offer(60, {.scope = Scope::Tenant, .tenant = kEast}), 1);

    EXPECT_EQ(kOffer.in(world.view(), kEast), Duration(30s));
    EXPECT_EQ(world.agree(kEast, change, 1).error().code, "policy.same_person");
    EXPECT_EQ(kOffer.in(world.view(), kEast), Duration(30s));
    ASSERT_TRUE(world.agree(kEast, change, 2));
    EXPECT_EQ(kOffer.in(world.view(), kEast), Duration(60s));
    EXPECT_EQ(world.agree(kEast, change, 3).error().code, "policy.change_not_open") << "once";
}

TEST(Policy, ARejectedChangeCannotBeApproved) {
    World world;
    const auto change = *world.ask(kEast, offer(60, {.scope = Scope::Tenant, .tenant = kEast}));
    auto rejected =
        world.store->write_now([&](db::Txn& txn, Moment& moment) { return reject(txn, actor(2, kEast), change, moment); });

    EXPECT_TRUE(rejected);
    EXPECT_EQ(world.agree(kEast, change, 3).error().code, "policy.change_not_open");
}

TEST(Policy, OfATenantIsNotAnotherTenantsToChange) {
    World world;
    const Place east{.scope = Scope::Tenant, .tenant = kEast};
    EXPECT_EQ(world.ask(kWest, offer(60, east)).error().code, "policy.not_yours");
    EXPECT_EQ(world.ask(kEast, offer(60, {.scope = Scope::National})).error().code, "policy.not_yours");
    const auto change = *world.ask(kEast, offer(60, east));
    EXPECT_EQ(world.agree(kWest, change).error().code, "policy.change_not_open") << "it does not even know of it";
}

TEST(Policy, RefusesAnIncompletePlace) {
    World world;
    EXPECT_EQ(world.ask(kNone, offer(60, {.scope = Scope::Province})).error().code, "policy.place_incomplete");
    EXPECT_EQ(world.ask(kEast, offer(60, {.scope = Scope::Service, .tenant = kEast})).error().code, "policy.place_incomplete");
    EXPECT_EQ(world.ask(kEast, offer(60, {.scope = Scope::National, .tenant = kEast})).error().code, "policy.place_incomplete");
}

TEST(Policy, TakesEffectWhenItsTimeHasCome) {
    World world;
    auto later = offer(60, {.scope = Scope::Tenant, .tenant = kEast});
    later.from = world.store.clock.now() + 1h;
    ASSERT_TRUE(world.set(kEast, later));

    EXPECT_EQ(kOffer.in(world.view(), kEast), Duration(30s));
    world.store.clock.turn(1h);
    EXPECT_EQ(kOffer.in(world.view(), kEast), Duration(60s));
}

TEST(Policy, AViewDoesNotChangeUnderARequest) {
    World world;
    const View before = world.view();
    ASSERT_TRUE(world.set(kEast, offer(60, {.scope = Scope::Tenant, .tenant = kEast})));

    EXPECT_EQ(kOffer.in(before, kEast), Duration(30s));
    EXPECT_GT(world.view().version(), before.version());
    EXPECT_FALSE(world.views.refresh()) << "nothing new since";
}

TEST(Policy, IsWrittenDownForPeople) {
    const auto text = limits_markdown();
    EXPECT_NE(
        text.find("| `test.offer` | 30 s | at least 5 s, at most 2 min | M06 | How long a doctor may think about an offer. |"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("| `test.family_max` | 6 | at most 10 (test law 3) |"), std::string::npos) << text;
    EXPECT_NE(text.find("| `test.pictures` | on | on or off |"), std::string::npos) << text;
}

TEST(Policy, ThatIsDeclaredTwiceOrBeyondItsOwnLawIsABug) {
    EXPECT_THROW((Policy<Duration>{"test.offer", 30s, between(5s, 120s), "", ""}), Bug);
    EXPECT_THROW((Policy<Duration>{"test.too_long", 3min, law_max(120s, "test"), "", ""}), Bug);
}

}  // namespace
}  // namespace xinglin::policy

// Screens and calls for help: who is rung, who is rung when nobody comes, and who may see what was answered.
#include "modules/triage/triage.h"

#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "modules/triage/routes.h"
#include "modules/worklist/worklist.h"

namespace xinglin::triage {
namespace {

using access::Colleague;
using access::Hospital;

constexpr std::string_view kPhone = "13800138000";

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

struct Calls : testing::Test {
    Calls() {
        triage.join(world.jobs);
        add_routes(routes, triage);
        routes.freeze();
    }
    Colleague seated(const std::string& login, const Hospital& where) {
        Colleague who = world.hire(login, "值守医生");
        world.employ(who, where, directory::Duty::Doctor, true);
        return who;
    }
    static Access at(const Hospital& where, Role role, const Colleague& who = {}) {
        Access access;
        access.role = role;
        access.tenant = where.tenant;
        access.practitioner = who.practitioner;
        access.person = role == Role::Desk ? PersonId{{50}} : who.person;
        return access;
    }
    Result<CrisisCallId> call(CallKind kind, std::optional<TenantId> institution) {
        return world.store->write_now([&](db::Txn& txn, Moment& moment) {
            return triage.call_for_help(txn, Access{}, {.kind = kind, .phone = std::string(kPhone), .institution = institution},
                                        moment);
        });
    }
    std::vector<worklist::Item> alarms(const Access& access) {
        return world.look([&](db::Txn& txn, Moment&) { return list.alarms(txn, access); });
    }
    void turn(Duration by) {
        world.store.clock.turn(by);
        world.jobs.run_due(world.store.clock.now());
    }
    Result<worklist::Item> take(const Access& access) {
        const auto item = alarms(access).at(0).id;
        return world.store->write_now(
            [&](db::Txn& txn, Moment& moment) { return list.acknowledge(txn, access, item, "reached", moment); });
    }
    Result<std::string> reveal(const Access& access, CrisisCallId id) {
        return world.store->write_now([&](db::Txn& txn, Moment&) { return triage.reveal_phone(txn, access, id); });
    }
    Result<http::Answer> post(std::string_view path, std::string json) {
        const auto route = std::ranges::find_if(routes.all(), [&](const auto& one) { return one.path == path; });
        auto parsed = route->parse({}, "application/json", std::move(json));
        if (!parsed) return refuse(parsed.error());
        return world.store->write_now([&](db::Txn& txn, Moment& moment) { return route->decide(txn, Access{}, *parsed, moment); });
    }

    access::World world{{}, {{"triage", migrations()}}};
    worklist::Worklist list{[](db::Txn&, const Access& access) {
        using Audiences = std::vector<worklist::Audience>;
        return access.role == Role::Doctor ? Audiences{{worklist::AudienceKind::CrisisSeat, {}}} : Audiences{};
    }};
    identity::Contacts contacts{*world.keyring};
    Triage triage{list, world.directory, contacts, world.identity.persons()};
    http::Routes routes;
    Access seat = at(world.tianjin, Role::Doctor, seated("seat.tianjin", world.tianjin));
    Access elsewhere = at(world.chengdu, Role::Doctor, seated("seat.chengdu", world.chengdu));
    Access desk = at(world.tianjin, Role::Desk);
    Access desk_elsewhere = at(world.chengdu, Role::Desk);
};

TEST_F(Calls, InACrisisRingAtTheSeatAndTheDeskForTwoMinutes) {
    ASSERT_TRUE(call(CallKind::Crisis, world.tianjin.tenant));
    for (const Access& who : {seat, desk}) {
        ASSERT_EQ(alarms(who).size(), 1U);
        EXPECT_EQ(alarms(who)[0].kind, "triage.crisis_call");
        EXPECT_EQ(alarms(who)[0].due, world.store.clock.now() + 2min);
    }
    EXPECT_TRUE(alarms(elsewhere).empty());
}

TEST_F(Calls, InAnEmergencyRingAtTheSeatForTenMinutes) {
    ASSERT_TRUE(call(CallKind::Emergency, world.tianjin.tenant));
    ASSERT_EQ(alarms(seat).size(), 1U);
    EXPECT_EQ(alarms(seat)[0].kind, "triage.emergency_call");
    EXPECT_EQ(alarms(seat)[0].due, world.store.clock.now() + 10min);
    turn(10min - 1s);
    EXPECT_TRUE(alarms(desk).empty()) << "it is not late yet";
}

TEST_F(Calls, InAnEmergencyThatNobodyTakesRingAtTheDeskToo) {
    ASSERT_TRUE(call(CallKind::Emergency, world.tianjin.tenant));
    turn(10min);
    ASSERT_EQ(alarms(desk).size(), 1U);
    EXPECT_EQ(alarms(desk)[0].kind, "triage.emergency_call");
    ASSERT_TRUE(take(desk));
    EXPECT_TRUE(alarms(seat).empty()) << "one of them has called";
    EXPECT_TRUE(alarms(desk_elsewhere).empty());
}

TEST_F(Calls, InAnEmergencyThatWereTakenAreNotLate) {
    ASSERT_TRUE(call(CallKind::Emergency, world.tianjin.tenant));
    turn(9min);
    ASSERT_TRUE(take(seat));
    turn(1h);
    EXPECT_TRUE(alarms(desk).empty());
    EXPECT_TRUE(alarms(seat).empty());
}

TEST_F(Calls, ToNoInstitutionInParticularAreLateAtEachThatHasNotTakenThem) {
    ASSERT_TRUE(call(CallKind::Emergency, std::nullopt));
    ASSERT_TRUE(take(seat));
    turn(10min);
    EXPECT_TRUE(alarms(desk).empty());
    EXPECT_EQ(alarms(desk_elsewhere).size(), 1U);
}

TEST_F(Calls, AreRefusedWhereNobodyCouldBeRungOrTheNumberIsNone) {
    EXPECT_EQ(code_of(call(CallKind::Emergency, TenantId{{9}})), "triage.no_crisis_seat");
    EXPECT_EQ(code_of(post("/crisis-calls", R"({"kind":"emergency","phone":"not a number"})")), "identity.phone_form");
    EXPECT_EQ(code_of(post("/crisis-calls", R"({"kind":"urgent","phone":"13800138000"})")), "wire.unknown_name");
    EXPECT_TRUE(alarms(seat).empty());
}

TEST_F(Calls, AreAnsweredWithHowSoonSomebodyIsToCall) {
    const auto emergency = post("/crisis-calls", R"({"kind":"emergency","phone":"13800138000"})");
    ASSERT_TRUE(emergency) << code_of(emergency);
    EXPECT_NE(emergency->body.find(R"("alarmed":true,"within_s":600)"), std::string::npos) << emergency->body;
    const auto crisis = post("/crisis-calls", R"({"phone":"13800138000"})");
    ASSERT_TRUE(crisis) << code_of(crisis);
    EXPECT_NE(crisis->body.find(R"("within_s":120)"), std::string::npos) << "a crisis when nothing else is said";
}

TEST_F(Calls, ShowTheirNumberToThoseWhoWereRungAlone) {
    const auto id = call(CallKind::Emergency, world.tianjin.tenant);
    ASSERT_TRUE(id);
    EXPECT_EQ(*reveal(seat, *id), kPhone);
    EXPECT_EQ(code_of(reveal(elsewhere, *id)), "triage.call_unknown");
    EXPECT_EQ(code_of(reveal(desk_elsewhere, *id)), "triage.call_unknown");
    const Access other = at(world.tianjin, Role::Doctor, world.doctor("no.seat", "王强", world.tianjin));
    EXPECT_EQ(code_of(reveal(other, *id)), "triage.call_unknown");
}

struct Screens : Calls {
    Screen answered(const Access& person, Answers answers) {
        return *world.store->write_now([&](db::Txn& txn, Moment& moment) {
            return triage.record(txn, person, {DangerKnowledge::built_in().version(), "zh", std::move(answers)}, moment);
        });
    }
    std::optional<ScreenSummary> summary(const Access& who, ScreenId screen) {
        return world.look([&](db::Txn& txn, Moment&) { return triage.summary(txn, who, screen); });
    }
    Access patient = [this] {
        access::Browser browser(world);
        EXPECT_TRUE(browser.sign_in(kPhone).fine());
        return browser.who();
    }();
};

TEST_F(Screens, AreShownWithTheirAnswersToWhoMaySeeThePersonsConsultations) {
    const Screen screen = answered(patient, {.about = "self", .pregnant = "no", .signs = {"animal_bite"}, .unsure = {"bleeding"}, .clear = {}});
    EXPECT_FALSE(summary(seat, screen.id));
    world.act([&](db::Txn& txn, Moment& moment) {
        world.accesses.open_grant(txn, {world.tianjin.tenant, seat.person, patient.person, access::Basis::Offer},
                                  access::Category::Consult, moment.now, moment.now + 1h);
    });
    const auto shown = summary(seat, screen.id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->disposition, screen.verdict.disposition);
    EXPECT_EQ(shown->signs, std::vector<std::string>{"animal_bite"});
    EXPECT_EQ(shown->unsure, std::vector<std::string>{"bleeding"});
    EXPECT_FALSE(summary(elsewhere, screen.id));
    EXPECT_FALSE(summary(seat, ScreenId{}));
}

}  // namespace
}  // namespace xinglin::triage

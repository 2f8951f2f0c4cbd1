// The roster over the wire, and what nobody should send.
#include <gtest/gtest.h>

#include <algorithm>

#include "modules/roster/duty/world.h"
#include "platform/http/routes.h"

namespace xinglin::roster {
namespace {

struct NobodyWaits final : directory::DepartmentBoard {
    std::vector<directory::DepartmentLoad> loads(db::Txn&) override { return {}; }
};

struct Wire : testing::Test {
    Wire() {
        world.duty.add_routes(routes, board);
        routes.freeze();
    }
    Result<http::Answer> send(std::string_view name, const Access& who, std::vector<http::Parameter> path, std::string body = "{}") {
        const auto route = std::ranges::find_if(routes.all(), [&](const auto& one) { return one.name == name; });
        check(route != routes.all().end(), "there is such a route");
        http::CallFacts facts;
        facts.path_parameters = std::move(path);
        auto call = route->parse(std::move(facts), "text/csv", std::move(body));
        if (!call) return refuse(call.error());
        if (route->prepare) {
            http::Prepare prepare(*world.store, who, world.store.clock.now());
            call = route->prepare(*call, prepare);
            if (!call) return refuse(call.error());
        }
        const auto decide = [&](db::Txn& txn, Moment& moment) { return route->decide(txn, who, *call, moment); };
        return route->only_reads() ? world.store->read_now(decide) : world.store->write_now(decide);
    }
    std::vector<http::Parameter> week() const { return {{"monday", "2026-12-07"}, {"id", world.clinic.general.text()}}; }
    static std::string code(const Result<http::Answer>& answer) { return answer ? "" : answer.error().code; }

    World world;
    NobodyWaits board;
    http::Routes routes;
    Access desk = World::desk(world.clinic);
};

TEST_F(Wire, PlansShowsAndPublishesAWeek) {
    world.staff(world.clinic, 12);
    const auto planned = send("PUT /duty/weeks/{monday}/departments/{id}/plan", desk, week());
    ASSERT_TRUE(planned) << code(planned);
    EXPECT_NE(planned->body.find(R"("unfilled":[])"), std::string::npos);
    const auto shown = send("GET /duty/weeks/{monday}/departments/{id}", desk, week());
    ASSERT_TRUE(shown);
    EXPECT_NE(shown->body.find(R"("monday":"2026-12-07","mandatory":true)"), std::string::npos);
    EXPECT_NE(shown->body.find(R"("doctor":"医生0")"), std::string::npos);
    EXPECT_NE(shown->body.find(R"("holes":[])"), std::string::npos);
    const auto published = send("PUT /duty/weeks/{monday}/departments/{id}/publication", desk, week());
    ASSERT_TRUE(published) << code(published);
    const auto holes = send("GET /duty/weeks/{monday}", desk, {{"monday", "2026-12-07"}});
    ASSERT_TRUE(holes);
    EXPECT_NE(holes->body.find(R"("drafts":0)"), std::string::npos);
}

TEST_F(Wire, ShowsADoctorHisShiftsAndLetsHimSwap) {
    const auto staff = world.staff(world.clinic, 3);
    const auto shift = world.published(staff[0], at(1, 8), at(1, 16));
    const Access li = World::doctor(world.clinic, staff[0]);
    EXPECT_NE(send("GET /duty/my-shifts", li, {})->body.find(shift.text()), std::string::npos);
    EXPECT_EQ(send("GET /duty/my-shifts", World::doctor(world.clinic, staff[1]), {})->body, R"({"shifts":[]})");
    const auto colleagues = send("GET /duty/shifts/{id}/colleagues", li, {{"id", shift.text()}});
    EXPECT_NE(colleagues->body.find(staff[1].text()), std::string::npos);
    EXPECT_EQ(colleagues->body.find(staff[0].text()), std::string::npos);
    const auto asked = send("POST /duty/swaps", li, {}, R"({"shift":")" + shift.text() + R"(","colleague":")" + staff[1].text() + "\"}");
    ASSERT_TRUE(asked) << code(asked);
    EXPECT_EQ(asked->status, 201);
    const auto his = send("GET /duty/swaps", World::doctor(world.clinic, staff[1]), {});
    EXPECT_NE(his->body.find(R"("state":"asked")"), std::string::npos);
    EXPECT_EQ(send("GET /duty/swaps", World::doctor(world.clinic, staff[2]), {})->body, R"({"mine":[],"to_decide":[]})");
}

TEST_F(Wire, ImportsAFileOrNamesItsRow) {
    world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    const std::string good = "doctor,department,from,until,kind\n李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n";
    const auto bad = send("POST /duty/weeks/{monday}/import", desk, week(), good + "谁,02,2026-12-07 08:00,2026-12-07 16:00,duty\n");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, "roster.row_doctor");
    EXPECT_EQ(bad.error().path, "/rows/3");
    const auto made = send("POST /duty/weeks/{monday}/import", desk, week(), good);
    ASSERT_TRUE(made) << code(made);
    EXPECT_EQ(made->body, R"({"shifts":1})");
}

TEST_F(Wire, ShowsWhoIsThereNow) {
    const auto li = world.staff(world.clinic, 1)[0];
    world.published(li, at(1, 8), at(1, 16));
    world.turn_to(at(1, 9));
    EXPECT_NE(send("GET /duty/live", desk, {})->body.find(R"("online":false)"), std::string::npos);
    world.come(li);
    EXPECT_NE(send("GET /duty/live", desk, {})->body.find(R"("online":true)"), std::string::npos);
    EXPECT_EQ(send("GET /duty/live", World::desk(world.other), {})->body.find(li.text()), std::string::npos);
}

TEST_F(Wire, TellsAWeekFromAnyOtherDay) {
    for (const auto* day : {"2026-12-08", "2026-13-07", "monday", ""}) {
        EXPECT_EQ(code(send("GET /duty/weeks/{monday}", desk, {{"monday", day}})), "roster.not_a_monday") << day;
        EXPECT_EQ(code(send("GET /duty/hours/{monday}", World::doctor(world.clinic, {}), {{"monday", day}})), "roster.not_a_monday");
    }
}

TEST_F(Wire, KeepsAnotherInstitutionOutOnEveryPath) {
    const auto li = world.staff(world.clinic, 1)[0];
    const auto shift = world.published(li, at(1, 8), at(1, 16));
    const Access stranger = World::desk(world.other);
    EXPECT_EQ(code(send("GET /duty/weeks/{monday}/departments/{id}", stranger, week())), "roster.department_unknown");
    EXPECT_EQ(code(send("PUT /duty/weeks/{monday}/departments/{id}/plan", stranger, week())), "roster.department_unknown");
    EXPECT_EQ(code(send("PUT /duty/shifts/{id}/withdrawal", stranger, {{"id", shift.text()}}, R"({"version":2})")), "roster.shift_unknown");
    EXPECT_EQ(code(send("PUT /duty/practitioners/{id}/no-nights", stranger, {{"id", li.text()}},
                        R"({"from":"2026-12-01","until":"2027-12-01"})")),
              "roster.not_serving");
}

TEST_F(Wire, RefusesWhatNobodyShouldSend) {
    for (const auto& route : routes.all()) {
        if (route.takes == http::Carries::Upload || route.method == http::Method::Get) continue;
        for (const auto* body : {"[]", "\"x\"", "{\"nobody\":1}", "{", "{\"version\":\"1\"}"}) {
            http::CallFacts facts;
            EXPECT_FALSE(route.parse(std::move(facts), "application/json", body)) << route.name << " " << body;
        }
    }
}

}  // namespace
}  // namespace xinglin::roster

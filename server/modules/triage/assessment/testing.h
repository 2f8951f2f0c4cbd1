// For the tests of this room: an institution with a crisis seat, two patients, the real routes and a clock turned by hand.
#pragma once

#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "modules/triage/assessment/wire.h"
#include "modules/triage/routes.h"
#include "modules/worklist/worklist.h"

namespace xinglin::triage {

inline constexpr std::string_view kPhone = "13800138000";

struct Guided : testing::Test {
    Guided() {
        triage.join(world.jobs);
        add_routes(routes, triage);
        routes.freeze();
        router = std::make_unique<http::Router>(routes);
    }

    Access signed_in(std::string_view phone) {
        access::Browser browser(world);
        EXPECT_TRUE(browser.sign_in(phone).fine());
        return browser.who();
    }

    // A request as the shell runs it: parsed, prepared, decided.
    access::Reply send(http::Method method, std::string_view path, std::string json, const Access& who) {
        const auto match = router->find(method, path);
        check(match.route != nullptr, "there is such a route");
        http::CallFacts facts;
        facts.path_parameters = match.parameters;
        auto answer = run(*match.route, std::move(facts), std::move(json), who);
        if (!answer) return {answer.error().code, {}, answer.error().retry_after, answer.error().path};
        return {{}, std::move(answer->body)};
    }
    access::Reply post(std::string_view path, std::string json, const Access& who = {}) {
        return send(http::Method::Post, path, std::move(json), who);
    }
    access::Reply get(std::string_view path, const Access& who = {}) { return send(http::Method::Get, path, "{}", who); }

    // Says something, and gives what came of it.
    access::Reply say(std::string_view text, const Access& who = {}, std::string_view more = "") {
        std::string json = R"({"language":"zh","text":)";
        wire::write_text(json, text);
        return post("/triage/assessments", json + std::string(more) + "}", who);
    }
    static AssessmentCard card(const access::Reply& reply) {
        auto read = wire::read<AssessmentCard>(reply.body);
        EXPECT_TRUE(read) << reply.code << " " << reply.body;
        return read ? *read : AssessmentCard{};
    }
    AssessmentCard said(std::string_view text, const Access& who = {}, std::string_view more = "") {
        return card(say(text, who, more));
    }
    static std::string at(AssessmentId id, std::string_view more = "") {
        return "/triage/assessments/" + id.text() + std::string(more);
    }
    access::Reply answer(AssessmentId id, std::string_view json, const Access& who = {}) {
        return post(at(id, "/answers"), std::string(json), who);
    }
    access::Reply decide(AssessmentId id, std::string_view decision, const Access& who) {
        return post(at(id, "/decision"), R"({"decision":")" + std::string(decision) + "\"}", who);
    }
    access::Reply report(AssessmentId id, std::string_view how, const Access& who) {
        return send(http::Method::Put, at(id, "/check"), R"({"how":")" + std::string(how) + "\"}", who);
    }
    void turn(Duration by) {
        world.store.clock.turn(by);
        world.jobs.run_due(world.store.clock.now());
    }
    std::vector<audit::Moved> timeline(AssessmentId id) {
        return world.look([&](db::Txn& txn, Moment&) { return audit::timeline_of(txn, TenantId{}, "assessment", id.bytes); });
    }
    // What stands in the person's own log, the newest first.
    std::vector<std::string> logged(const Access& person) {
        return world.look([&](db::Txn& txn, Moment&) {
            std::vector<std::string> all;
            for (const auto& seen : audit::seen_of(txn, person, person.person, {}, 50)) {
                all.push_back(seen.subject.what);
            }
            return all;
        });
    }

    access::World world{{}, {{"worklist", worklist::migrations()}, {"triage", migrations()}}};
    worklist::Worklist list{[](db::Txn&, const Access& access) {
        using Audiences = std::vector<worklist::Audience>;
        return access.role == Role::Doctor ? Audiences{{worklist::AudienceKind::CrisisSeat, {}}} : Audiences{};
    }};
    identity::Contacts contacts{*world.keyring};
    Triage triage{list, world.directory, contacts, world.identity.persons()};
    http::Routes routes;
    std::unique_ptr<http::Router> router;
    Access patient = signed_in(kPhone);
    Access other = signed_in("13800138001");

 private:
    Result<http::Answer> run(const http::Route& route, http::CallFacts facts, std::string json, const Access& who) {
        if (!route.options.roles.has(who.role)) return refuse({ErrorKind::Forbidden, "http.role_not_allowed"});
        auto call = route.parse(std::move(facts), "application/json", std::move(json));
        if (!call) return refuse(call.error());
        if (route.prepare) {
            http::Prepare prepare(*world.store, who, world.store.clock.now());
            auto prepared = route.prepare(*call, prepare);
            if (!prepared) return refuse(prepared.error());
            call = std::move(*prepared);
        }
        const auto decide = [&](db::Txn& txn, Moment& moment) { return route.decide(txn, who, *call, moment); };
        return route.only_reads() ? world.store->read_now(decide) : world.store->write_now(decide);
    }
};

}  // namespace xinglin::triage

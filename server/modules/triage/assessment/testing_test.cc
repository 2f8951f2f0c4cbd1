// The world of this room's tests.
#include "modules/triage/assessment/testing.h"

namespace xinglin::triage {

Guided::Guided() {
    triage.join(world.jobs);
    add_routes(routes, triage);
    routes.freeze();
    router = std::make_unique<http::Router>(routes);
}

Access Guided::signed_in(std::string_view phone) {
    access::Browser browser(world);
    EXPECT_TRUE(browser.sign_in(phone).fine());
    return browser.who();
}

access::Reply Guided::send(http::Method method, std::string_view path, std::string json, const Access& who) {
    const auto match = router->find(method, path);
    check(match.route != nullptr, "there is such a route");
    http::CallFacts facts;
    facts.path_parameters = match.parameters;
    auto answer = run(*match.route, std::move(facts), std::move(json), who);
    if (!answer) return {answer.error().code, {}, answer.error().retry_after, answer.error().path};
    return {{}, std::move(answer->body)};
}

access::Reply Guided::post(std::string_view path, std::string json, const Access& who) {
    return send(http::Method::Post, path, std::move(json), who);
}
access::Reply Guided::get(std::string_view path, const Access& who) { return send(http::Method::Get, path, "{}", who); }

access::Reply Guided::say(std::string_view text, const Access& who, std::string_view more) {
    std::string json = R"({"language":"zh","text":)";
    wire::write_text(json, text);
    return post("/triage/assessments", json + std::string(more) + "}", who);
}

AssessmentCard Guided::card(const access::Reply& reply) {
    auto read = wire::read<AssessmentCard>(reply.body);
    EXPECT_TRUE(read) << reply.code << " " << reply.body;
    return read ? *read : AssessmentCard{};
}

AssessmentCard Guided::said(std::string_view text, const Access& who, std::string_view more) { return card(say(text, who, more)); }

std::string Guided::at(AssessmentId id, std::string_view more) { return "/triage/assessments/" + id.text() + std::string(more); }

access::Reply Guided::answer(AssessmentId id, std::string_view json, const Access& who) {
    return post(at(id, "/answers"), std::string(json), who);
}
access::Reply Guided::decide(AssessmentId id, std::string_view decision, const Access& who) {
    return post(at(id, "/decision"), R"({"decision":")" + std::string(decision) + "\"}", who);
}
access::Reply Guided::report(AssessmentId id, std::string_view how, const Access& who) {
    return send(http::Method::Put, at(id, "/check"), R"({"how":")" + std::string(how) + "\"}", who);
}

void Guided::turn(Duration by) {
    world.store.clock.turn(by);
    world.jobs.run_due(world.store.clock.now());
}

std::vector<audit::Moved> Guided::timeline(AssessmentId id) {
    return world.look([&](db::Txn& txn, Moment&) { return audit::timeline_of(txn, TenantId{}, "assessment", id.bytes); });
}

std::vector<std::string> Guided::logged(const Access& person) {
    return world.look([&](db::Txn& txn, Moment&) {
        std::vector<std::string> all;
        for (const auto& seen : audit::seen_of(txn, person, person.person, {}, 50)) all.push_back(seen.subject.what);
        return all;
    });
}

Result<http::Answer> Guided::run(const http::Route& route, http::CallFacts facts, std::string json, const Access& who) {
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

}  // namespace xinglin::triage

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
    Guided();

    Access signed_in(std::string_view phone);
    // A request as the shell runs it: parsed, prepared, decided.
    access::Reply send(http::Method method, std::string_view path, std::string json, const Access& who);
    access::Reply post(std::string_view path, std::string json, const Access& who = {});
    access::Reply get(std::string_view path, const Access& who = {});

    // Says something, and gives what came of it.
    access::Reply say(std::string_view text, const Access& who = {}, std::string_view more = "");
    AssessmentCard said(std::string_view text, const Access& who = {}, std::string_view more = "");
    static AssessmentCard card(const access::Reply& reply);
    static std::string at(AssessmentId id, std::string_view more = "");
    access::Reply answer(AssessmentId id, std::string_view json, const Access& who = {});
    access::Reply decide(AssessmentId id, std::string_view decision, const Access& who);
    access::Reply report(AssessmentId id, std::string_view how, const Access& who);
    void turn(Duration by);
    std::vector<audit::Moved> timeline(AssessmentId id);
    // What stands in the person's own log, the newest first.
    std::vector<std::string> logged(const Access& person);

    access::World world{{}, {{"triage", migrations()}}};
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
    Result<http::Answer> run(const http::Route& route, http::CallFacts facts, std::string json, const Access& who);
};

}  // namespace xinglin::triage

// For tests: people with papers, and two desks that review them.
#pragma once

#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "modules/identity/papers/testing.h"

namespace xinglin::access {

using identity::IdAnswer;

struct PapersWorld : testing::Test {
    World world;
    Colleague fang = world.hire("fang.yue", "方悦");
    Colleague tang = world.hire("tang.ning", "唐宁");

    void SetUp() override {
        world.employ(fang, world.tianjin, directory::Duty::Desk);
        world.employ(tang, world.chengdu, directory::Duty::Desk);
    }

    void settle() {
        while (world.jobs.run_due(world.store.clock.now()) > 0) {}
    }
    // Turns the clock, stopping at each job on the way.
    void turn(Duration by) {
        const Instant end = world.store.clock.now() + by;
        for (auto due = world.jobs.next_due(); due && *due <= end; due = world.jobs.next_due()) {
            if (*due > world.store.clock.now()) world.store.clock.set(*due);
            else world.store.clock.turn(1s);
            settle();
        }
        world.store.clock.set(std::max(end, world.store.clock.now()));
        settle();
    }

    Browser patient(const std::string& phone) {
        Browser browser(world);
        EXPECT_TRUE(browser.sign_in(phone).fine());
        return browser;
    }
    Browser desk(const Colleague& who) {
        Browser browser(world, http::App::Desk);
        world.store.clock.turn(30s);   // A code of the authenticator app serves once.
        EXPECT_TRUE(browser.sign_in(who).fine());
        return browser;
    }

    static std::string number(int sequence = 2, LocalDay born = identity::day(1990, 5, 17)) {
        return identity::resident_number("110101", born, sequence);
    }
    static std::string saying(std::string_view name, std::string_view paper, std::string_view kind = "resident_id",
                              std::string_view more = "") {
        return R"({"kind":")" + std::string(kind) + R"(","name":")" + std::string(name) + R"(","number":")" + std::string(paper) +
               "\"" + std::string(more) + "}";
    }
    // Says name and number, and hears what came of it.
    Reply prove(Browser& who, const std::string& ask) {
        world.store.clock.turn(1s);
        auto asked = who.post("/me/real-name", ask);
        if (!asked.fine()) return asked;
        settle();
        return who.get("/me/real-name");
    }
    // The id of the only review that waits.
    static std::string waiting(Browser& at_desk) { return at_desk.get("/person-reviews").text("id"); }
    static Reply decide(Browser& at_desk, const std::string& review, std::string_view verdict) {
        if (auto taken = at_desk.put("/person-reviews/" + review + "/taking", "{}"); !taken.fine()) return taken;
        return at_desk.put("/person-reviews/" + review + "/decision",
                           R"({"verdict":")" + std::string(verdict) + R"(","reason":"照片与本人一致"})");
    }
    BlobId upload(const Access& who) {
        BlobId id;
        world.act([&](db::Txn& txn, Moment& moment) {
            id = moment.new_id<BlobId>();
            blob::begin(txn, {.id = id, .media_type = "image/jpeg", .bytes = 3, .width = 16, .height = 16}, who.person, moment.now);
            check(blob::ready(txn, id, who.person), "what has begun becomes ready");
        });
        return id;
    }
};

}  // namespace xinglin::access

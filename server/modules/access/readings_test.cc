// Who has read what: the person looks it up himself.
#include <gtest/gtest.h>

#include "modules/access/world.h"

namespace xinglin::access {
namespace {

struct SeenBy : testing::Test {
    World world;
    Browser patient{world};
    Browser stranger{world};
    PersonId person = *PersonId::from_text(patient.sign_in("13800138000").text("person"));
    Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
    Colleague dr_wang = world.doctor("wang.wei", "王伟", world.chengdu);

    void shown_to(const Colleague& doctor, const Hospital& where, const std::string& what) {
        Access access;
        access.role = Role::Doctor;
        access.purpose = Purpose::Treatment;
        access.person = doctor.person;
        access.practitioner = doctor.practitioner;
        access.tenant = where.tenant;
        world.act([&](db::Txn& txn, Moment&) {
            audit::shown(txn, access, {.person = person, .category = "consult", .object_kind = "consult", .what = what});
        });
    }
};

TEST_F(SeenBy, NamesReaderInstitutionAndDeed) {
    shown_to(dr_li, world.tianjin, "consult.read");
    const auto log = patient.get("/me/accesses");
    ASSERT_TRUE(log.fine()) << log.code;
    EXPECT_TRUE(log.says(R"("who":"李娜","role":"doctor","institution":"天津市中心医院","what":"consult.read")")) << log.body;
    EXPECT_TRUE(log.says(R"("refused":false)"));
    EXPECT_FALSE(log.says("next"));
}

TEST_F(SeenBy, IsNewestFirstAndInPages) {
    for (int i = 0; i < 60; ++i) {
        world.store.clock.turn(1s);
        shown_to(i % 2 == 0 ? dr_li : dr_wang, i % 2 == 0 ? world.tianjin : world.chengdu, "consult.read" + std::to_string(i));
    }
    const auto first = patient.get("/me/accesses");
    EXPECT_TRUE(first.says("consult.read59\""));
    EXPECT_FALSE(first.says("consult.read9\""));
    EXPECT_LT(first.body.find("consult.read59"), first.body.find("consult.read58"));
    const auto second = patient.get("/me/accesses?before=" + first.text("next"));
    EXPECT_TRUE(second.says("consult.read9\""));
    EXPECT_TRUE(second.says("consult.read0\""));
    EXPECT_FALSE(second.says("consult.read10\""));
    EXPECT_FALSE(second.says("next"));
}

TEST_F(SeenBy, IsOnesOwnListAndNobodyElses) {
    shown_to(dr_li, world.tianjin, "consult.read");
    ASSERT_TRUE(stranger.sign_in("13900139000").fine());
    EXPECT_EQ(stranger.get("/me/accesses").body, R"({"accesses":[]})");
}

TEST_F(SeenBy, LeavesOutThatOneLookedHere) {
    patient.get("/me/accesses");
    patient.get("/me/accesses");
    EXPECT_EQ(patient.get("/me/accesses").body, R"({"accesses":[]})");
}

TEST_F(SeenBy, TellsWhatThePersonChangedHimself) {
    ASSERT_TRUE(patient.put("/me/profile", R"({"name":"张三","sex":"male","birth_date":"1980-01-01"})").fine());
    EXPECT_TRUE(patient.get("/me/accesses").says(R"("who":"","role":"patient","what":"identity.profile_written")"));
}

TEST_F(SeenBy, RefusesAPageThatIsNoPosition) {
    EXPECT_EQ(patient.get("/me/accesses?before=x").code, "http.bad_query");
}

}  // namespace
}  // namespace xinglin::access

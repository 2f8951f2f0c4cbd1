// Finding a doctor by what people type, and what everybody may see of him.
#include "modules/directory/search/search.h"

#include <gtest/gtest.h>

#include "modules/directory/onboarding/world.h"
#include "modules/directory/search/pinyin.h"

namespace xinglin::directory {
namespace {

using testing::World;
using Texts = std::vector<std::string>;

bool leads(const std::string& name, const std::string& typed) {
    const auto terms = terms_of(name);
    return std::ranges::any_of(terms, [&](const auto& term) { return term.starts_with(term_from(typed)); });
}

TEST(Pinyin, ReadsANameWholeAndByItsInitials) {
    EXPECT_EQ(terms_of("李娜"), (Texts{"lina", "ln", "李娜"}));
    EXPECT_TRUE(leads("欧阳明月", "ouyangm"));
    EXPECT_TRUE(leads("欧阳明月", "oymy"));
    EXPECT_TRUE(leads("吕布", "lu")) << "nobody types two dots";
}

TEST(Pinyin, ReadsASurnameAsASurname) {
    EXPECT_TRUE(leads("单雄信", "shanxiong"));
    EXPECT_TRUE(leads("曾国藩", "zengguo"));
    EXPECT_TRUE(leads("仇英", "qy"));
}

TEST(Pinyin, TakesWhatPeopleType) {
    for (const auto* typed : {"LiNa", "li na", "ｌｉｎａ", "李　娜", "LN"}) EXPECT_TRUE(leads("李娜", typed)) << typed;
    EXPECT_TRUE(leads("阿依古丽·买买提", "阿依古丽买买提"));
    EXPECT_TRUE(leads("𠮷田", "𠮷")) << "a rare character";
    EXPECT_FALSE(leads("李娜", "wang"));
    EXPECT_EQ(terms_of("A"), Texts{"a"});
}

struct Search : ::testing::Test {
    Texts names(DoctorQuery query) {
        return world.look([&](db::Txn& txn, Moment&) {
            Texts found;
            for (;;) {
                const auto page = find_doctors(txn, query);
                for (const auto& one : page->doctors) found.push_back(one.name);
                if (!page->next) return found;
                query.after = *page->next;
            }
        });
    }
    World world;
    access::Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
    access::Colleague dr_liu = world.doctor("liu.bei", "刘备", world.chengdu);
};

TEST_F(Search, FindsByNamePinyinAndInitials) {
    EXPECT_EQ(names({.term = "李"}), Texts{"李娜"});
    EXPECT_EQ(names({.term = "li"}), (Texts{"李娜", "刘备"}));
    EXPECT_EQ(names({.term = "lb"}), Texts{"刘备"});
    EXPECT_EQ(names({.term = "zhang"}), Texts());
    EXPECT_EQ(names({.term = "%"}), Texts()) << "no pattern, a beginning";
}

TEST_F(Search, FindsByPlaceAndDepartment) {
    EXPECT_EQ(names({.city = "成都"}), Texts{"刘备"});
    EXPECT_EQ(names({.institution = world.tianjin.tenant}), Texts{"李娜"});
    EXPECT_EQ(names({.department = "02"}), (Texts{"李娜", "刘备"}));
    EXPECT_EQ(names({.department = "03"}), Texts());
    EXPECT_EQ(names({.term = "liu", .city = "天津"}), Texts());
}

TEST_F(Search, PagesThroughEverybodyOnce) {
    for (int i = 0; i < 7; ++i) world.doctor("wang" + std::to_string(i), "王" + std::string(1, static_cast<char>('a' + i)), world.tianjin);
    EXPECT_EQ(names({.term = "wang", .limit = 3}).size(), 7U);
    EXPECT_EQ(names({.limit = 2}).size(), 9U);
    world.look([&](db::Txn& txn, Moment&) {
        EXPECT_EQ(find_doctors(txn, {.after = "nonsense"}).error().code, "http.bad_query");
        return 0;
    });
}

TEST_F(Search, ForgetsWhoeverLeaves) {
    world.World::act([&](db::Txn& txn, Moment&) -> Result<void> {
        return world.directory.leave(txn, world.identity, world.tianjin.tenant, dr_li.practitioner);
    });
    EXPECT_EQ(names({}), Texts{"刘备"});
}

TEST_F(Search, ShowsADoctorFromHisFirstPatientOnAndNotWhileHeIsSuspended) {
    const Access wu = world.newcomer("wu", "吴用", world.tianjin);
    world.fill_in(wu, 1);
    EXPECT_EQ(names({.term = "wuyong"}), Texts());
    world.to_probation(wu);
    EXPECT_EQ(names({.term = "wuyong"}), Texts{"吴用"});
    const auto page = world.look([&](db::Txn& txn, Moment&) { return public_doctor(txn, wu.practitioner); });
    ASSERT_TRUE(page);
    ASSERT_EQ(page->papers.size(), 2U);
    EXPECT_EQ(page->papers[0].number, "110*********001");
    EXPECT_TRUE(page->papers[0].verified_at);
    EXPECT_EQ(page->places.at(0).title, Title::Attending);
    ASSERT_TRUE(world.does(world.first, wu, &Onboardings::suspend, "投诉成立"));
    EXPECT_EQ(names({.term = "wuyong"}), Texts());
    EXPECT_FALSE(world.look([&](db::Txn& txn, Moment&) { return public_doctor(txn, wu.practitioner); }));
}

TEST_F(Search, IndexesThoseWhoWereThereBefore) {
    world.World::act([&](db::Txn& txn, Moment&) -> Result<void> {
        index_doctor(txn, world.tianjin.tenant, PractitionerId{{9}});   // Nobody: nothing.
        return {};
    });
    index_all(*world.store);
    EXPECT_EQ(names({}).size(), 2U);
}

}  // namespace
}  // namespace xinglin::directory

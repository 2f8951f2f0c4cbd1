// What is said: in order, once, by those who may.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <atomic>
#include <thread>

#include "modules/consult/store.h"
#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

std::vector<std::int64_t> seqs(const Messages& page) {
    std::vector<std::int64_t> found;
    for (const auto& message : page.messages) found.push_back(message.seq);
    return found;
}
std::vector<std::int64_t> up_to(std::int64_t last) {
    std::vector<std::int64_t> all;
    for (std::int64_t seq = 1; seq <= last; ++seq) all.push_back(seq);
    return all;
}

TEST(Say, BeginsTheTalkWithTheDoctorsFirstWord) {
    World world;
    auto visit = world.accepted_visit();
    ASSERT_TRUE(world.say(world.ma, visit, "在吗？"));
    EXPECT_EQ(world.state(visit), State::Accepted);
    ASSERT_TRUE(world.say(world.dr_li, visit, "在的"));
    EXPECT_EQ(world.state(visit), State::InProgress);
}

TEST(Say, NumbersFromOneWithoutAGap) {
    World world;
    auto visit = world.accepted_visit();
    for (int i = 1; i <= 6; ++i) {
        auto said = world.say(i % 2 ? world.ma : world.dr_li, visit, "第" + std::to_string(i));
        ASSERT_TRUE(said);
        EXPECT_EQ(said->seq, i);
    }
    auto page = world.messages(world.ma, visit);
    ASSERT_TRUE(page);
    EXPECT_EQ(seqs(*page), up_to(6));
    EXPECT_EQ(page->last_seq, 6);
}

TEST(Say, TwiceUnderOneIdIsOneMessage) {
    World world;
    auto visit = world.begun_visit();
    const NewMessage message = world.words("头顶疼");
    auto first = world.say(world.ma, visit, message);
    auto again = world.say(world.ma, visit, message);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->seq, again->seq);
    EXPECT_EQ(world.messages(world.ma, visit)->last_seq, first->seq);
}

TEST(Say, UnderAnIdThatSaidSomethingElseIsRefused) {
    World world;
    auto visit = world.begun_visit();
    NewMessage message = world.words("头顶疼");
    ASSERT_TRUE(world.say(world.ma, visit, message));
    message.text = "肚子疼";
    EXPECT_EQ(code_of(world.say(world.ma, visit, message)), "consult.other_message");
}

TEST(Say, TakesEveryScript) {
    World world;
    auto visit = world.begun_visit();
    for (const char* text : {"头疼🤕", "Kopfschmerzen – schlimm", "صداع", "सिरदर्द", "𠮷野家", "a\nb\tc", "👨‍👩‍👧‍👦"}) {
        auto said = world.say(world.ma, visit, text);
        ASSERT_TRUE(said) << text;
        EXPECT_EQ(world.messages(world.dr_li, visit, said->seq - 1)->messages[0].text, text);
    }
}

TEST(Say, NeedsWordsOrOnePicture) {
    World world;
    auto visit = world.begun_visit();
    NewMessage nothing{.client_msg_id = world.words("").client_msg_id};
    EXPECT_EQ(code_of(world.say(world.ma, visit, nothing)), "consult.text_or_picture");
    EXPECT_EQ(code_of(world.say(world.ma, visit, "  ")), "consult.blank");
}

TEST(Say, RefusesAPictureThatIsNotOnesOwn) {
    World world;
    auto visit = world.begun_visit();
    NewMessage message{.client_msg_id = world.words("").client_msg_id, .picture = BlobId{{1}}};
    EXPECT_EQ(code_of(world.say(world.ma, visit, message)), "blob.not_found");
    EXPECT_EQ(world.messages(world.ma, visit)->last_seq, 1) << "a refused message takes no number";
}

TEST(Say, IsOverAfterTheEnd) {
    World world;
    auto visit = world.ended_visit();
    EXPECT_EQ(code_of(world.say(world.ma, visit, "还有一个问题")), "consult.over");
    EXPECT_EQ(code_of(world.say(world.dr_li, visit, "再见")), "consult.over");
}

TEST(Say, AnswersARetryAlsoAfterTheEnd) {
    World world;
    auto visit = world.begun_visit();
    const NewMessage message = world.words("谢谢");
    auto said = world.say(world.ma, visit, message);
    ASSERT_TRUE(world.end(world.dr_li, visit));
    auto again = world.say(world.ma, visit, message);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->seq, said->seq);
}

TEST(Say, IsNotForADoctorWhoHasOnlyBeenOffered) {
    World world;
    auto visit = world.offered_visit();
    EXPECT_EQ(code_of(world.say(world.dr_li, visit, "您好")), "consult.not_accepted_yet");
    EXPECT_EQ(code_of(world.messages(world.dr_li, visit)), "consult.not_accepted_yet");
}

TEST(Say, IsLimitedInNumber) {
    World world;
    auto visit = world.accepted_visit();
    for (int i = 0; i < 500; ++i) ASSERT_TRUE(world.say(world.ma, visit, "…"));
    EXPECT_EQ(code_of(world.say(world.ma, visit, "再来一条")), "consult.too_many_messages");
}

// As from several nodes: no key keeps them in order, so that some may be told to try again.
TEST(Say, FromManySocketsAtOnceStaysDense) {
    World world;
    auto visit = world.begun_visit();
    std::atomic<int> heard = 1;
    {
        std::vector<std::jthread> sockets;
        for (int socket = 0; socket < 4; ++socket) {
            sockets.emplace_back([&, who = socket % 2 ? world.ma : world.dr_li] {
                for (int i = 0; i < 25; ++i) {
                    const NewMessage message = world.words("同时");
                    auto said = world.act(
                        [&](db::Txn& txn, Moment& moment) { return world.house->consults.say(txn, who, visit, message, moment); });
                    if (said) ++heard;
                    else EXPECT_EQ(code_of(said), "db.busy");
                }
            });
        }
    }
    EXPECT_GT(heard, 25);
    EXPECT_EQ(seqs(*world.messages(world.ma, visit)), up_to(heard));
}

// Any order of sends and doubled sends by both sides: numbers dense and in order, one message an id, in the order first said.
RC_GTEST_PROP(Talk, IsTheListOfWhatWasFirstSaid, ()) {
    static World world;
    const auto visit = world.begun_visit();
    std::vector<NewMessage> said;
    const int deeds = *rc::gen::inRange(0, 40);
    for (int i = 0; i < deeds; ++i) {
        const bool again = !said.empty() && *rc::gen::inRange(0, 3) == 0;
        NewMessage message = again ? said[*rc::gen::inRange<std::size_t>(0, said.size())] : world.words(std::to_string(i));
        const bool by_doctor = message.client_msg_id.bytes[15] % 2 == 0;
        auto done = world.say(by_doctor ? world.dr_li : world.ma, visit, message);
        RC_ASSERT(done.has_value());
        if (!again) said.push_back(message);
    }
    const auto page = world.messages(world.ma, visit);
    RC_ASSERT(seqs(*page) == up_to(static_cast<std::int64_t>(said.size()) + 1));
    for (std::size_t i = 0; i < said.size(); ++i) RC_ASSERT(page->messages[i + 1].client_msg_id == said[i].client_msg_id);
    RC_ASSERT(world.end(world.dr_li, visit).has_value());
}

Progress progress(World& world, ConsultId id) {
    return *world.store->read_now(
        [&](db::Txn& txn, Moment&) -> Result<Progress> { return progress_of(txn, world.ma, *find(txn, world.ma, id)); });
}

TEST(Receipt, GoesForwardOnly) {
    World world;
    auto visit = world.begun_visit();
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(world.say(world.dr_li, visit, "…"));
    ASSERT_TRUE(world.read_to(world.ma, visit, 3));
    ASSERT_TRUE(world.read_to(world.ma, visit, 2));
    EXPECT_EQ(progress(world, visit).patient_read_seq, 3);
    EXPECT_EQ(progress(world, visit).patient_delivered_seq, 3) << "what was read has arrived";
    EXPECT_EQ(progress(world, visit).doctor_read_seq, 0);
}

TEST(Receipt, NeverGoesBeyondWhatWasSaid) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.read_to(world.ma, visit, 999));
    EXPECT_EQ(progress(world, visit).patient_read_seq, 1);
}

TEST(Messages, AreReadInPages) {
    World world;
    auto visit = world.accepted_visit();
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(world.say(world.ma, visit, "…"));
    auto page = world.messages(world.dr_li, visit, 2, 2);
    ASSERT_TRUE(page);
    EXPECT_EQ(seqs(*page), (std::vector<std::int64_t>{3, 4}));
    EXPECT_EQ(page->last_seq, 5);
}

}  // namespace
}  // namespace xinglin::consult

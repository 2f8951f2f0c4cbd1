// Pictures: joined to a consultation, seen by the two of it and by nobody else.
#include <gtest/gtest.h>

#include "modules/consult/world.h"
#include "platform/blob/blob.h"

namespace xinglin::consult {
namespace {

class NoFiles final : public blob::BlobStore {
 public:
    Result<void> quarantine(BlobId, blob::Variant, blob::ByteView) override { return {}; }
    Result<void> release(BlobId) override { return {}; }
    Result<blob::Bytes> read(BlobId, blob::Variant) const override { return refuse({.kind = ErrorKind::NotFound, .code = "blob.not_found"}); }
    void remove(BlobId) override {}
};

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

struct Pictures : testing::Test {
    void SetUp() override {
        world.house->consults.add_routes(routes, files);
        routes.freeze();
    }
    BlobId upload(const Access& who) {
        return *world.act([&](db::Txn& txn, Moment& moment) -> Result<BlobId> {
            const blob::Stored stored{.id = moment.new_id<BlobId>(), .media_type = "image/jpeg", .bytes = 9, .width = 16, .height = 16};
            blob::begin(txn, stored, who.person, moment.now);
            check(blob::ready(txn, stored.id, who.person), "what has begun becomes ready");
            return stored.id;
        });
    }
    Result<http::Answer> look(const Access& who, BlobId id, std::string size = "full") {
        const auto route = std::ranges::find_if(routes.all(), [](const auto& one) { return one.path == "/pictures/{id}"; });
        auto call = std::make_shared<http::Call<http::NoBody>>();
        call->path_parameters = {{"id", id.text()}};
        call->query_parameters = {{"size", std::move(size)}};
        return world.store->read_now([&](db::Txn& txn, Moment& moment) { return route->decide(txn, who, call, moment); });
    }
    Result<ConsultId> ask_with(std::vector<BlobId> pictures) {
        const Opening opening{.department = world.tianjin.general, .screen = world.screen(world.ma), .complaint = "身上起了红疹",
                              .pictures = std::move(pictures)};
        return world.act([&](db::Txn& txn, Moment& moment) { return world.house->consults.open(txn, world.ma, opening, moment); });
    }

    World world;
    NoFiles files;
    http::Routes routes;
};

TEST_F(Pictures, NotYetUsedAreTheUploadersAlone) {
    for (const Access& sender : {world.ma, world.dr_li}) {
        const BlobId picture = upload(sender);
        EXPECT_TRUE(look(sender, picture));
        for (const Access& other : {world.lin, world.dr_wang, world.dr_sun}) {
            EXPECT_EQ(code_of(look(other, picture)), "blob.not_found");
        }
    }
}

TEST_F(Pictures, OfTheQuestionAreSeenByTheDoctorOnceHeHasTakenIt) {
    ASSERT_TRUE(world.come(world.dr_li));
    world.settle();
    const BlobId picture = upload(world.ma);
    auto visit = ask_with({picture});
    ASSERT_TRUE(visit) << code_of(visit);
    world.settle();
    EXPECT_EQ(code_of(look(world.dr_li, picture)), "blob.not_found") << "an offer shows words alone";
    ASSERT_TRUE(world.accept(world.dr_li, *visit));
    EXPECT_TRUE(look(world.dr_li, picture));
    EXPECT_TRUE(look(world.ma, picture));
    for (const Access& stranger : {world.lin, world.dr_wang, world.dr_sun}) EXPECT_FALSE(look(stranger, picture));
}

TEST_F(Pictures, OfTheTalkAreSeenByBothSidesWhoeverSentThem) {
    const auto visit = world.begun_visit();
    for (const Access& sender : {world.ma, world.dr_li}) {
        const BlobId picture = upload(sender);
        auto sent = world.say(sender, visit, {.client_msg_id = world.words("").client_msg_id, .picture = picture});
        ASSERT_TRUE(sent) << code_of(sent);
        EXPECT_EQ(sent->kind, MessageKind::Picture);
        EXPECT_TRUE(look(world.ma, picture));
        EXPECT_TRUE(look(world.dr_li, picture));
        EXPECT_FALSE(look(world.lin, picture));
        EXPECT_FALSE(look(world.dr_wang, picture));
    }
}

TEST_F(Pictures, AreUsedOnceAndOnlyByTheirOwner) {
    const BlobId picture = upload(world.ma);
    EXPECT_EQ(code_of(ask_with({upload(world.lin)})), "blob.not_found");
    ASSERT_TRUE(ask_with({picture}));
    EXPECT_EQ(code_of(ask_with({picture})), "blob.not_found");
}

TEST_F(Pictures, SentTwiceUnderOneIdAreOneMessage) {
    const auto visit = world.begun_visit();
    const NewMessage message{.client_msg_id = world.words("").client_msg_id, .picture = upload(world.ma)};
    auto first = world.say(world.ma, visit, message);
    auto again = world.say(world.ma, visit, message);
    ASSERT_TRUE(first && again) << code_of(again);
    EXPECT_EQ(first->seq, again->seq);
}

TEST_F(Pictures, AreSentSmallWhereAsked) {
    const BlobId picture = upload(world.ma);
    EXPECT_EQ(look(world.ma, picture, "thumb")->blob->variant, "thumb");
    EXPECT_EQ(look(world.ma, picture)->blob->variant, "");
}

}  // namespace
}  // namespace xinglin::consult

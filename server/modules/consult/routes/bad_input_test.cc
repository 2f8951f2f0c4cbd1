// What nobody should send, on every route of a consultation.
#include <gtest/gtest.h>

#include <map>

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

constexpr std::string_view kNote =
    R"({"chief_complaint":"头疼","present_illness":"","past_history":"","management":"","advice":"","revision":0})";

// A body that each route takes; "{}" for the rest.
const std::map<std::string, std::string, std::less<>> kBodies{
    {"POST /consults/{id}/messages", R"({"client_msg_id":"018f3c6e-7a3b-7c00-8000-0123456789ab","text":"您好"})"},
    {"PUT /consults/{id}/receipt", R"({"read_seq":1})"},
    {"PUT /consults/{id}/hand-over", R"({"note":"请接手"})"},
    {"PUT /consults/{id}/end", R"({"outcome":"answered"})"},
    {"PUT /consults/{id}/triage-correction", R"({"disposition":"doctor_today"})"},
    {"PUT /consults/{id}/note-draft", std::string(kNote)},
    {"PUT /consults/{id}/note-signature", std::string(kNote)},
};

struct BadInput : testing::Test {
    BadInput() {
        world.house->consults.add_routes(routes, files);
        routes.freeze();
    }
    Result<http::Answer> send(const http::Route& route, const Access& who, ConsultId id, std::string body) {
        http::CallFacts facts;
        facts.path_parameters = {{"id", id.text()}};
        auto call = route.parse(std::move(facts), "application/json", std::move(body));
        if (!call) return refuse(call.error());
        const auto decide = [&](db::Txn& txn, Moment& moment) { return route.decide(txn, who, *call, moment); };
        return route.only_reads() ? world.store->read_now(decide) : world.store->write_now(decide);
    }
    std::string body_of(const http::Route& route) const {
        const auto found = kBodies.find(route.name);
        return found == kBodies.end() ? "{}" : found->second;
    }
    const http::Route& route(std::string_view name) {
        return *std::ranges::find_if(routes.all(), [&](const auto& one) { return one.name == name; });
    }

    World world;
    NoFiles files;
    http::Routes routes;
};

TEST_F(BadInput, OtherPeoplesConsultationsAreNotThereOnAnyPath) {
    const ConsultId id = world.begun_visit();
    int tried = 0;
    for (const http::Route& one : routes.all()) {
        if (one.path.find("/consults/{id}") == std::string::npos) continue;
        for (const Access& who : {world.lin, world.dr_wang, world.dr_zhao, world.dr_sun}) {
            if (!one.options.roles.has(who.role)) continue;
            const auto answer = send(one, who, id, body_of(one));
            ASSERT_FALSE(answer) << one.name << " answered " << role_name(who.role);
            // The doctor's verbs on an offer say the same of what does not exist.
            const bool hidden = answer.error().kind == ErrorKind::NotFound || answer.error().code == "consult.not_offered_to_you";
            EXPECT_TRUE(hidden) << one.name << ": " << answer.error().code;
            EXPECT_EQ(answer.error().code, send(one, who, ConsultId{}, body_of(one)).error().code) << one.name;
            ++tried;
        }
    }
    EXPECT_GE(tried, 30);
    EXPECT_EQ(world.state(id), State::InProgress);
}

TEST_F(BadInput, U0000IsTakenInNoText) {
    const ConsultId id = world.begun_visit();
    const std::map<std::string, std::string> texts{
        {"POST /consults/{id}/messages", R"({"client_msg_id":"018f3c6e-7a3b-7c00-8000-0123456789ab","text":"头\u0000疼"})"},
        {"PUT /consults/{id}/hand-over", R"({"note":"请\u0000接手"})"},
        {"PUT /consults/{id}/decline", R"({"reason":"\u0000"})"},
        {"PUT /consults/{id}/note-draft", R"({"chief_complaint":"\u0000","present_illness":"","past_history":"","management":"","advice":"","revision":0})"},
        {"POST /consults", R"({"department":"018f3c6e-7a3b-7c00-8000-0123456789ab","screen":"018f3c6e-7a3b-7c00-8000-0123456789ab",)"
                           R"("complaint":"嗓子疼\u0000","pictures":[]})"},
    };
    for (const auto& [name, body] : texts) {
        const auto answer = send(route(name), world.dr_li, id, body);
        ASSERT_FALSE(answer) << name;
        EXPECT_EQ(answer.error().code, "wire.nul") << name;
    }
    EXPECT_EQ(world.messages(world.ma, id)->last_seq, 1);
}

TEST_F(BadInput, WordsThatAreTooLongOrTooManyPicturesAreRefusedWithTheirPlace) {
    const ConsultId id = world.begun_visit();
    std::string words;
    for (int i = 0; i < 4001; ++i) words += "疼";
    const auto message = send(route("POST /consults/{id}/messages"), world.ma, id,
                              R"({"client_msg_id":"018f3c6e-7a3b-7c00-8000-0123456789ab","text":")" + words + "\"}");
    ASSERT_FALSE(message);
    EXPECT_EQ(message.error().code, "wire.too_long");
    EXPECT_EQ(message.error().path, "/text");
    std::string pictures;
    for (int i = 0; i < 10; ++i) pictures += std::string(i == 0 ? "" : ",") + R"("018f3c6e-7a3b-7c00-8000-0123456789ab")";
    const auto opening = send(route("POST /consults"), world.ma, id,
                              R"({"department":"018f3c6e-7a3b-7c00-8000-0123456789ab","screen":"018f3c6e-7a3b-7c00-8000-0123456789ab",)"
                              R"("complaint":"嗓子疼","pictures":[)" + pictures + "]}");
    ASSERT_FALSE(opening);
    EXPECT_EQ(opening.error().code, "wire.too_many_items");
    EXPECT_EQ(opening.error().path, "/pictures");
}

}  // namespace
}  // namespace xinglin::consult

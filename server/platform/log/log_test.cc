#include "platform/log/log.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <atomic>
#include <thread>

#include "platform/log/line.h"
#include "platform/log/sink.h"

namespace xinglin::log {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Runs `work` with the log caught, and gives the lines.
std::vector<std::string> lines_of(const std::function<void()>& work, Options options = {}) {
    std::vector<std::string> lines;
    options.sink = [&](std::string_view text) { lines.emplace_back(text); };
    {
        const Running running(std::move(options));
        work();
    }
    return lines;
}

std::string one_line(const std::function<void()>& work) {
    const auto lines = lines_of(work);
    return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " lines";
}

using ConsultLike = Id<struct ConsultLikeTag>;

PersonId person(std::uint8_t last) {
    PersonId id;
    id.bytes[15] = last;
    return id;
}

TEST(Line, IsOneJsonObjectWithTypedFields) {
    const std::array fields{Field("count", 3), Field("rate", 0.5), Field("ok", true), Field("city", "杭州"),
                            Field("took_us", 20ms)};
    EXPECT_EQ(line({0}, Level::Warn, "store.slow", "", fields),
              R"({"ts":"1970-01-01T00:00:00.000000Z","level":"warn","event":"store.slow","count":3,"rate":0.5,"ok":true,)"
              R"("city":"杭州","took_us":20000})");
}

TEST(Line, CannotBeBrokenByWhatItSays) {
    const std::string hostile = "a\nb\r\t\"\\\x01\x7f\xc2\x85\u2028\u2029\xff\xc3(\xed\xa0\x80\xf4\x90\x80\x80";
    const std::array fields{Field("text", std::string_view(hostile))};
    const std::string text = line({0}, Level::Info, "a.b", "", fields);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_THAT(text, HasSubstr(R"("text":"a\u000ab\u000d\u0009\"\\\u0001\u007f\u0085\u2028\u2029\ufffd\ufffd()"));
}

TEST(Line, IsBounded) {
    const std::vector<Field> fields(50, Field("text", std::string(100'000, 'x')));
    EXPECT_LT(line({0}, Level::Info, "a.b", "", fields).size(), 2 * kLineBytesMax);
}

TEST(Line, RefusesNamesThatWereNotWrittenByUs) {
    EXPECT_THROW(line({0}, Level::Info, "User said: hello", "", {}), std::exception);
    const std::array fields{Field("a\":1,\"b", 3)};
    EXPECT_THROW(line({0}, Level::Info, "a.b", "", fields), std::exception);
}

TEST(Line, MasksANumberThatIsATelephoneNumber) {
    const std::array fields{Field("n", std::int64_t{13800138000}), Field("at", std::int64_t{1795000000000000}),
                            Field("m", 12345678901)};
    EXPECT_THAT(line({0}, Level::Info, "a.b", "", fields),
                HasSubstr(R"("n":"[phone]","at":1795000000000000,"m":12345678901})"));
}

TEST(Scrubbed, MasksTelephoneNumbersHoweverTheyAreWritten) {
    for (const std::string_view phone :
         {"13800138000", "+8613800138000", "138 0013 8000", "138-0013-8000", "tel13800138000x", "013800138000"}) {
        EXPECT_THAT(scrubbed(phone), HasSubstr("[phone]")) << phone;
        EXPECT_THAT(scrubbed(phone), Not(HasSubstr("138"))) << phone;
    }
    EXPECT_EQ(scrubbed("13800138000 13900139000"), "[number]");
    EXPECT_EQ(scrubbed("从13800138000打来"), "从[phone]打来");
}

TEST(Scrubbed, MasksIdentityNumbers) {
    EXPECT_EQ(scrubbed("id 11010519491231002X."), "id [number].");
    EXPECT_EQ(scrubbed("110105194912310021"), "[number]");
    EXPECT_EQ(scrubbed("110105 19491231 002x"), "[number]");
    EXPECT_EQ(scrubbed("110105491231002"), "[number]");
}

TEST(Scrubbed, LeavesOrdinaryNumbersAlone) {
    for (const std::string_view text :
         {"", "took 20 ms", "12345678901", "2026-11-22 17:15", "port 8080 - 8081", "1.2.3", "95000000000"}) {
        EXPECT_EQ(scrubbed(text), text);
    }
}

RC_GTEST_PROP(Scrubbed, LeavesNoTelephoneNumberWhereverItStands, (const std::string& before, const std::string& after)) {
    const std::string phone = "1" + std::to_string(*rc::gen::inRange(3'000'000'000, 9'999'999'999));
    RC_ASSERT(scrubbed(before + phone + after).find(phone) == std::string::npos);
}

TEST(Log, CarriesWhoActsAndTheTraceOfItsScope) {
    Access access;
    access.role = Role::Patient;
    access.person = person(7);
    access.tenant.bytes[0] = 1;
    const std::string text = one_line([&] {
        const Scope scope("trace-1", access);
        info("consult.opened", {{"consult", ConsultLike{}}});
    });
    EXPECT_THAT(text, HasSubstr(R"("trace_id":"trace-1","tenant":"01000000-0000-0000-0000-000000000000","actor":")"));
    EXPECT_THAT(text, Not(HasSubstr(person(7).text())));
    EXPECT_THAT(text, HasSubstr(R"("consult":"00000000-0000-0000-0000-000000000000")"));
}

TEST(Log, ShowsTheInnerScopeAndThenTheOuterAgain) {
    const auto lines = lines_of([] {
        const Scope outer("outer");
        {
            const Scope inner("inner", Access::system("consult.offer_timeout"));
            info("a.b");
        }
        info("a.b");
    });
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_THAT(lines[0], HasSubstr(R"("trace_id":"inner","actor":"job:consult.offer_timeout")"));
    EXPECT_THAT(lines[1], HasSubstr(R"("trace_id":"outer"})"));
}

TEST(Log, NamesAPersonByAHashThatDependsOnTheKey) {
    std::string first;
    std::string second;
    std::string again;
    lines_of([&] { first = actor_hash(person(1)); }, {.actor_key = std::string(32, 'a')});
    lines_of([&] { second = actor_hash(person(1)); }, {.actor_key = std::string(32, 'b')});
    lines_of([&] { again = actor_hash(person(1)); }, {.actor_key = std::string(32, 'a')});
    EXPECT_EQ(first, again);
    EXPECT_NE(first, second);
    EXPECT_EQ(first.size(), 16U);
    EXPECT_THAT(one_line([] { info("a.b", {{"who", person(1)}}); }), Not(HasSubstr(person(1).text())));
}

TEST(Log, WritesNothingBelowItsLevel) {
    EXPECT_EQ(lines_of([] { info("a.b"); }, {.level = Level::Warn}).size(), 0U);
    EXPECT_EQ(lines_of([] { error("a.b"); }, {.level = Level::Warn}).size(), 1U);
    EXPECT_EQ(lines_of([] { debug("a.b"); }).size(), 0U);
}

TEST(Log, DropsAndSaysSoWhenItsReaderIsSlow) {
    std::atomic<bool> let_go = false;
    std::vector<std::string> lines;
    Options options{.queue_lines_max = 10};
    options.sink = [&](std::string_view text) {
        while (!let_go) std::this_thread::yield();
        lines.emplace_back(text);
    };
    {
        const Running running(std::move(options));
        for (int i = 0; i < 1000; ++i) info("a.b", {{"i", i}});   // Never blocks.
        let_go = true;
    }
    std::size_t written = 0;
    std::size_t dropped = 0;
    for (const std::string& text : lines) {
        const auto at = text.find(R"("log.dropped","lines":)");
        if (at == std::string::npos) ++written;
        if (at != std::string::npos) dropped += std::stoul(text.substr(at + 22));
    }
    EXPECT_LE(written, 21U);   // Two queues, and the line in the sink's hands.
    EXPECT_EQ(written + dropped, 1000U);
}

TEST(Log, LosesNoLineOfManyThreads) {
    const auto lines = lines_of([] {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([] {
                for (int i = 0; i < 500; ++i) info("a.b", {{"i", i}});
            });
        }
    });
    EXPECT_EQ(lines.size(), 2000U);
}

}  // namespace
}  // namespace xinglin::log

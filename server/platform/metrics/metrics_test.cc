#include "platform/metrics/metrics.h"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

namespace xinglin::metrics {
namespace {

using ::testing::HasSubstr;

TEST(Metrics, AreWrittenAsPrometheusReadsThem) {
    Registry registry;
    registry.counter("xinglin_requests_total", "Requests.", {{"method", "GET"}, {"status", "200"}}).add(3);
    registry.gauge("xinglin_sockets", "Open sockets.").set(-2);
    EXPECT_EQ(registry.rendered(),
              "# HELP xinglin_requests_total Requests.\n# TYPE xinglin_requests_total counter\n"
              "xinglin_requests_total{method=\"GET\",status=\"200\"} 3\n"
              "# HELP xinglin_sockets Open sockets.\n# TYPE xinglin_sockets gauge\nxinglin_sockets -2\n");
}

TEST(Metrics, CountDurationsInBucketsThatAddUp) {
    Registry registry;
    Histogram& took = registry.histogram("xinglin_took_seconds", "Time.", {{"route", "a"}});
    for (const Duration each : {Duration{100}, Duration{101}, Duration{1'000'000}, Duration{60'000'000}}) took.observe(each);
    const std::string text = registry.rendered();
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_bucket{route=\"a\",le=\"0.0001\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_bucket{route=\"a\",le=\"0.0002\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_bucket{route=\"a\",le=\"1\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_bucket{route=\"a\",le=\"30\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_bucket{route=\"a\",le=\"+Inf\"} 4\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_sum{route=\"a\"} 61.000201\n"));
    EXPECT_THAT(text, HasSubstr("xinglin_took_seconds_count{route=\"a\"} 4\n"));
    EXPECT_EQ(took.count(), 4U);
}

TEST(Metrics, GiveTheSameSeriesForTheSameLabels) {
    Registry registry;
    EXPECT_EQ(&registry.counter("a_total", "A.", {{"x", "1"}}), &registry.counter("a_total", "A.", {{"x", "1"}}));
    EXPECT_NE(&registry.counter("a_total", "A.", {{"x", "1"}}), &registry.counter("a_total", "A.", {{"x", "2"}}));
}

TEST(Metrics, CountUnderOtherWhatWouldBeTooManySeries) {
    Registry registry;
    for (std::size_t i = 0; i < kSeriesMax + 50; ++i) registry.counter("a_total", "A.", {{"x", std::to_string(i)}}).add();
    const std::string text = registry.rendered();
    EXPECT_THAT(text, HasSubstr("a_total{x=\"other\"} 50\n"));
    EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), 2 + kSeriesMax + 1);
    registry.counter("a_total", "A.", {{"x", "0"}}).add();   // Those that were first go on.
    EXPECT_THAT(registry.rendered(), HasSubstr("a_total{x=\"0\"} 2\n"));
}

TEST(Metrics, CannotBeBrokenByALabel) {
    Registry registry;
    registry.counter("a_total", "A.", {{"x", "1\"} 5\nb_total\\"}}).add();
    EXPECT_THAT(registry.rendered(), HasSubstr("a_total{x=\"1\\\"} 5\\nb_total\\\\\"} 1\n"));
}

TEST(Metrics, KeepTheirKindLabelsAndNames) {
    Registry registry;
    registry.counter("a_total", "A.", {{"x", "1"}});
    EXPECT_THROW(registry.gauge("a_total", "A.", {{"x", "1"}}), std::exception);
    EXPECT_THROW(registry.counter("a_total", "A.", {{"y", "1"}}), std::exception);
    EXPECT_THROW(registry.counter("a_total", "A."), std::exception);
    EXPECT_THROW(registry.counter("A total", "A."), std::exception);
    EXPECT_THROW(registry.counter("b_total", ""), std::exception);
}

TEST(Metrics, LoseNothingWhenManyCountAtOnce) {
    Registry registry;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 2000; ++i) {
                    registry.counter("a_total", "A.", {{"x", std::to_string(i % 3)}}).add();
                    registry.histogram("b_seconds", "B.").observe(1ms);
                    if (i % 500 == 0) (void)registry.rendered();
                }
            });
        }
    }
    std::uint64_t sum = 0;
    for (const char* x : {"0", "1", "2"}) sum += registry.counter("a_total", "A.", {{"x", x}}).value();
    EXPECT_EQ(sum, 8000U);
    EXPECT_EQ(registry.histogram("b_seconds", "B.").count(), 8000U);
}

}  // namespace
}  // namespace xinglin::metrics

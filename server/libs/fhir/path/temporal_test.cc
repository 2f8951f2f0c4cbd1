// Dates and times, as precise as they are written.
#include <gtest/gtest.h>

#include "libs/fhir/path/temporal.h"

namespace xinglin::fhir::path {
namespace {

Temporal at(std::string_view text) { return *Temporal::parse(text, Clock::DateTime); }
Temporal time_at(std::string_view text) { return *Temporal::parse(text, Clock::Time); }
std::string text(const std::optional<Temporal>& of) { return of ? of->text() : "nothing"; }

TEST(Temporals, ComeBackAsTheyWereWritten) {
    for (const char* one : {"2014", "2014-01", "2014-01-25", "2014-01-25T14:30", "2014-01-25T14:30:14Z",
                            "2014-01-25T14:30:14.5+01:00", "2014-01-25T14:30:14.123456-11:30", "2016-12-31T23:59:60Z"}) {
        EXPECT_EQ(at(one).text(), one);
    }
    EXPECT_EQ(time_at("14:30:14.559").text(), "14:30:14.559");
}

TEST(Temporals, RefuseWhatDoesNotExist) {
    for (const char* one :
         {"", "14", "2014-13", "2014-00", "2014-02-30", "2014-1-1", "2014-01-25T24:00", "2014-01-25T14:60",
          "2014-01-25T14:30:14+15:00", "2014-01T10:00", "2014-01-25 14:30", "0000", "2014-01-25T14:30:14.", "2014-01-25Z"}) {
        EXPECT_FALSE(Temporal::parse(one, Clock::DateTime)) << one;
    }
    EXPECT_TRUE(Temporal::parse("2000-02-29", Clock::Date));
    EXPECT_FALSE(Temporal::parse("1900-02-29", Clock::Date));
    EXPECT_FALSE(Temporal::parse("2014-01-25T10:00", Clock::Date));
    EXPECT_FALSE(Temporal::parse("14:30Z", Clock::Time));
}

TEST(Temporals, CompareAsFarAsTheyAreKnown) {
    EXPECT_EQ(compare(at("2018-03-01"), at("2018-03-02")), Order::Less);
    EXPECT_EQ(compare(at("2018-03"), at("2018-04-01")), Order::Less);
    EXPECT_EQ(compare(at("2018-03"), at("2018-03-01")), Order::Unknown);
    EXPECT_EQ(compare(at("2018-03-01T10:30:00"), at("2018-03-01T10:30:00.0")), Order::Equal);
    EXPECT_EQ(compare(at("2018-03-01T10:30:00"), at("2018-03-01T10:30:00.1")), Order::Less);
    EXPECT_EQ(compare(time_at("10:30"), time_at("10:31:00")), Order::Less);
}

TEST(Temporals, CompareAcrossZones) {
    EXPECT_EQ(compare(at("2017-11-05T01:30:00-04:00"), at("2017-11-05T00:30:00-05:00")), Order::Equal);
    EXPECT_EQ(compare(at("2017-11-05T01:30:00-04:00"), at("2017-11-05T01:15:00-05:00")), Order::Less);
    EXPECT_EQ(compare(at("2017-11-05T15:00:00Z"), at("2017-11-05T10:00:00")), Order::Unknown);
    EXPECT_EQ(compare(at("2017-11-05T15:00:00Z"), at("2017-11-08T10:00:00")), Order::Less);
    EXPECT_EQ(compare(at("1974-12-25"), at("2024-01-01T00:00:00Z")), Order::Less);
}

TEST(Temporals, MoveByTheCalendar) {
    EXPECT_EQ(text(moved(at("2019-01-31"), 1, TimeUnit::Month)), "2019-02-28");
    EXPECT_EQ(text(moved(at("2020-02-29"), 1, TimeUnit::Year)), "2021-02-28");
    EXPECT_EQ(text(moved(at("2020-03-01"), -1, TimeUnit::Day)), "2020-02-29");
    EXPECT_EQ(text(moved(at("2019-12-31"), 8, TimeUnit::Week)), "2020-02-25");
    EXPECT_EQ(text(moved(at("2019-12-31T23:59:59.999Z"), 1, TimeUnit::Millisecond)), "2020-01-01T00:00:00.000Z");
    EXPECT_EQ(text(moved(time_at("23:30"), 45, TimeUnit::Minute)), "00:15");
    EXPECT_EQ(text(moved(at("9999-12-31"), 1, TimeUnit::Day)), "nothing");
    EXPECT_EQ(text(moved(at("0001-01-01"), -1, TimeUnit::Day)), "nothing");
}

TEST(Temporals, MoveInWhatTheyShow) {
    EXPECT_EQ(text(moved(at("2014"), 24, TimeUnit::Month)), "2016");
    EXPECT_EQ(text(moved(at("2014"), 23, TimeUnit::Month)), "2015");
    EXPECT_EQ(text(moved(at("2014-01"), 59, TimeUnit::Day)), "2014-02");
    EXPECT_EQ(text(moved(at("2014-01-01"), 47, TimeUnit::Hour)), "2014-01-02");
}

TEST(Temporals, HaveBoundaries) {
    EXPECT_EQ(text(low_boundary(at("2014"), 17)), "2014-01-01T00:00:00.000+14:00");
    EXPECT_EQ(text(high_boundary(at("2014-02"), 17)), "2014-02-28T23:59:59.999-12:00");
    EXPECT_EQ(text(high_boundary(at("2014-01-01T08:05+08:00"), 17)), "2014-01-01T08:05:59.999+08:00");
    EXPECT_EQ(text(low_boundary(at("2014-01-01T08:05:10Z"), 12)), "2014-01-01T08:05Z");
    EXPECT_EQ(text(low_boundary(at("2014"), 5)), "nothing");
    EXPECT_EQ(precision_digits(time_at("10:30:00.000")), 9);
}

TEST(Temporals, SpanWhatTheyMayMean) {
    const Span year = span_of(at("1970"));
    EXPECT_EQ(year.from, 0);
    EXPECT_EQ(static_cast<std::int64_t>(year.until / 1'000'000'000), 365 * 86400 - 1);
    EXPECT_EQ(static_cast<std::int64_t>(span_of(at("1970-01-01T01:00:00+01:00")).from), 0);
}

}  // namespace
}  // namespace xinglin::fhir::path

// Events lie in the outbox across releases: their types, versions and wire names may not change by accident.
#include "modules/consult/events.h"

#include <gtest/gtest.h>

#include "platform/wire/wire.h"

namespace xinglin::consult {
namespace {

const ConsultId kConsult{{1}};
const PractitionerId kDoctor{{2}};

template <class Event>
std::string written(const Event& event) {
    return std::string(Event::type) + " v" + std::to_string(Event::v) + " " + wire::write(event);
}

std::string of(std::string_view type, std::string_view fact) {
    return "consult." + std::string(type) + R"( v1 {"consult":"01000000-0000-0000-0000-000000000000",)" + std::string(fact) + "}";
}

constexpr std::string_view kByDoctor = R"("doctor":"02000000-0000-0000-0000-000000000000")";

TEST(Events, KeepTheirTypesVersionsAndWireNames) {
    EXPECT_EQ(written(Opened{kConsult, {{3}}}), of("opened", R"("department":"03000000-0000-0000-0000-000000000000")"));
    EXPECT_EQ(written(Offered{kConsult, kDoctor}), of("offered", kByDoctor));
    EXPECT_EQ(written(Accepted{kConsult, kDoctor}), of("accepted", kByDoctor));
    EXPECT_EQ(written(Begun{kConsult, kDoctor}), of("begun", kByDoctor));
    EXPECT_EQ(written(Requeued{kConsult, "lapsed"}), of("requeued", R"("reason":"lapsed")"));
    EXPECT_EQ(written(Ended{kConsult, kDoctor, Outcome::Silent}), of("ended", std::string(kByDoctor) + R"(,"outcome":"silent")"));
    EXPECT_EQ(written(Signed{kConsult, kDoctor}), of("signed", kByDoctor));
    EXPECT_EQ(written(Closed{kConsult, Outcome::Offline}), of("closed", R"("outcome":"offline")"));
    EXPECT_EQ(written(Cancelled{kConsult, CancelReason::NoDoctor}), of("cancelled", R"("reason":"no_doctor")"));
}

TEST(Events, AreReadAsTheyWereWritten) {
    auto read = wire::read<Accepted>(wire::write(Accepted{kConsult, kDoctor}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->consult, kConsult);
    EXPECT_EQ(read->fact, kDoctor);
    EXPECT_FALSE(wire::read<Offered>(R"({"consult":"01000000-0000-0000-0000-000000000000","value":"x"})"));
}

}  // namespace
}  // namespace xinglin::consult

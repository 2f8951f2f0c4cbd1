// The adapter, the protocol and the simulated registry, over a real socket.
#include "adapters/registry/registry.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "adapters/registry/http_registry.h"
#include "adapters/registry/registry_testing.h"

namespace xinglin::registry {
namespace {

using directory::LicenceState;
using directory::RegistryQuery;

const RegistryQuery kLi{"110310106000001", "201031110990000198002150012", "李娜"};
const directory::FilingRequest kFiling{kLi.licence, kLi.name, {"青禾示范医院", "BA-1", {LocalDay{20'779}, LocalDay{21'000}}}};

struct Registry : ::testing::Test {
    HandClock clock{Instant{1'795'334'400'000'000}};
    SimulatedRegistry simulated{{}, clock, [](Duration time) { std::this_thread::sleep_for(time); }, 2s, 5s};
    SimulatorServer server{simulated, {"", "xinglin", "shared key"}, 300ms};
    std::unique_ptr<directory::DoctorRegistry> registry =
        http_registry({server.endpoint(), "xinglin", "shared key"}, clock, 2s);

    std::string code_of(const RegistryQuery& query, Duration within = 2s) {
        const auto entry = registry->look_up(query, within);
        return entry ? std::string(wire::name_of(entry->state)) : entry.error().code;
    }
    RegistryQuery ending(std::string_view last) const {
        RegistryQuery query = kLi;
        query.licence.replace(11, 4, last);
        return query;
    }
};

TEST_F(Registry, KnowsADoctorByHisNumbers) {
    const auto entry = registry->look_up(kLi, 2s);
    ASSERT_TRUE(entry) << entry.error().code;
    EXPECT_EQ(entry->state, LicenceState::Valid);
    EXPECT_EQ(entry->name, "李娜");
    EXPECT_EQ(entry->category, directory::Category::Clinical);
    EXPECT_EQ(entry->scopes.size(), 15U);
    EXPECT_TRUE(entry->filings.empty());
}

TEST_F(Registry, SaysWhatIsWrongWithALicence) {
    EXPECT_EQ(code_of(ending("0404")), "unknown");
    EXPECT_EQ(code_of(ending("0410")), "revoked");
    EXPECT_EQ(code_of(ending("0411")), "suspended");
    EXPECT_EQ(code_of(ending("0412")), "deceased");
    EXPECT_EQ(registry->look_up(ending("0409"), 2s)->name, "另有其人");
}

TEST_F(Registry, ShowsAFilingAfterAWhileAndOnceHoweverOftenItWasAskedFor) {
    simulated.script({Fault::Double});
    ASSERT_TRUE(registry->file(kFiling, 2s));
    ASSERT_TRUE(registry->file(kFiling, 2s));
    EXPECT_TRUE(registry->look_up(kLi, 2s)->filings.empty());
    clock.turn(5s);
    const auto filings = registry->look_up(kLi, 2s)->filings;
    ASSERT_EQ(filings.size(), 1U);
    EXPECT_EQ(filings[0].institution, "青禾示范医院");
    EXPECT_EQ(filings[0].term.to, LocalDay{21'000});
}

TEST_F(Registry, ThatIsSilentOrLateIsUnavailableWithinTheDeadline) {
    for (const Fault fault : {Fault::Silent, Fault::Late}) {
        simulated.script({fault});
        const auto began = std::chrono::steady_clock::now();
        EXPECT_EQ(code_of(kLi, 150ms), "registry.unavailable");
        EXPECT_LT(std::chrono::steady_clock::now() - began, 2s);
    }
    EXPECT_EQ(code_of(kLi), "valid") << "and answers when it is asked again";
}

TEST_F(Registry, ThatFilesLateHasFiledOnce) {
    simulated.script({Fault::Late});
    EXPECT_EQ(registry->file(kFiling, 2s).error().code, "registry.unavailable");
    ASSERT_TRUE(registry->file(kFiling, 2s));
    EXPECT_EQ(simulated.filings(kLi.licence), 1U);
}

TEST_F(Registry, ThatIsSlowStillAnswersAndOneThatRefusesIsBelieved) {
    simulated.script({Fault::Slow, Fault::Refused, Fault::Wrong});
    EXPECT_EQ(code_of(kLi), "valid");
    EXPECT_EQ(code_of(kLi), "registry.refused");
    EXPECT_EQ(registry->look_up(kLi, 2s)->name, "别人") << "what it says of somebody else is for the caller to see";
}

TEST_F(Registry, ChangesItsMind) {
    EXPECT_EQ(code_of(kLi), "valid");
    simulated.now_says(kLi.licence, LicenceState::Revoked);
    EXPECT_EQ(code_of(kLi), "revoked");
    simulated.now_says(kLi.licence, LicenceState::Valid);
    EXPECT_EQ(code_of(kLi), "valid");
}

TEST_F(Registry, HearsNobodyWithAnotherKey) {
    const auto stranger = http_registry({server.endpoint(), "xinglin", "another key"}, clock, 2s);
    EXPECT_EQ(stranger->look_up(kLi, 2s).error().code, "registry.refused");
}

TEST(SimulatedRegistry, RemembersItsFilingsAcrossARestart) {
    const auto folder = std::filesystem::temp_directory_path() / ("registry-" + std::to_string(getpid()));
    HandClock clock{Instant{1'795'334'400'000'000}};
    ASSERT_TRUE(simulated_registry(folder, clock, 2s)->file(kFiling, 2s));
    EXPECT_EQ(simulated_registry(folder, clock, 2s)->look_up(kLi, 2s)->filings.size(), 1U);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace xinglin::registry

#include "modules/triage/assessment/report.h"

#include <gtest/gtest.h>

#include "platform/wire/wire.h"

namespace xinglin::triage {
namespace {

using enum Disposition;

Tally linked(Disposition engine, Disposition doctor, std::string department, std::int64_t cases = 1) {
    return {.protocol = "1", .disposition = engine, .departments = {"03.02", "04.01", "20", "02"},
            .state = AssessmentState::OutcomeLinked, .decision = Decision::Consult,
            .outcome = OutcomeLink{CaseOutcome::Answered, doctor, std::move(department)}, .corrected = true, .cases = cases};
}
Tally let_stand(Disposition engine, CaseOutcome how, Disposition doctor, std::int64_t cases = 1) {
    Tally tally = linked(engine, doctor, "03", cases);
    tally.outcome->outcome = how;
    tally.corrected = false;
    return tally;
}

ProtocolFigures figures(const std::vector<Tally>& tallies) { return report_of(tallies, {}).protocols.at(0); }

TEST(Report, CountsWhatTheDoctorSawAsMoreOrLessUrgent) {
    const auto told = figures({linked(DoctorSoon, DoctorSoon, "03", 6), linked(DoctorSoon, EmergencyNow, "03", 1),
                               linked(DoctorToday, SelfCare, "03", 3)});
    EXPECT_EQ(told.linked, 10);
    EXPECT_EQ(told.under_triage.count, 1);
    EXPECT_EQ(told.over_triage.count, 3);
    EXPECT_EQ(told.corrected.count, 4);
    EXPECT_EQ(told.under_triage.of, 10);
    EXPECT_DOUBLE_EQ(*told.over_triage.percent, 30.0);
}

TEST(Report, TakesWhoSaysNothingForNeitherSide) {
    const auto told = figures({linked(DoctorSoon, DoctorSoon, "03", 2), linked(DoctorSoon, DoctorToday, "03"),
                               let_stand(DoctorSoon, CaseOutcome::Answered, DoctorSoon, 4), let_stand(DoctorSoon, CaseOutcome::Silent, DoctorSoon),
                               let_stand(DoctorSoon, CaseOutcome::Emergency, EmergencyNow)});
    EXPECT_EQ(told.linked, 9);
    EXPECT_EQ(told.confirmed.count, 2);
    EXPECT_EQ(told.corrected.count, 2) << "who sends to an emergency has spoken";
    EXPECT_EQ(told.not_answered.count, 5);
    EXPECT_EQ(told.under_triage.count, 2);
    EXPECT_EQ(told.under_triage.of, 4) << "rates stand on what a doctor said";
    EXPECT_EQ(told.department_first.of, 4);
}

TEST(Report, CountsTheDepartmentThatWasNamedFirstAndAmongThree) {
    const auto told = figures({linked(DoctorSoon, DoctorSoon, "03"), linked(DoctorSoon, DoctorSoon, "04.01"),
                               linked(DoctorSoon, DoctorSoon, "02"), linked(DoctorSoon, DoctorSoon, "")});
    EXPECT_EQ(told.department_first.count, 1) << "03.02 stands below 03";
    EXPECT_EQ(told.department_among_three.count, 2) << "the fourth is not among three";
    EXPECT_EQ(told.department_first.of, 3) << "where no department is known nothing is counted";
}

TEST(Report, KnowsADepartmentByTheOneAboveIt) {
    EXPECT_TRUE(same_department("03", "03.04"));
    EXPECT_TRUE(same_department("03.04", "03"));
    EXPECT_TRUE(same_department("20", "20"));
    EXPECT_FALSE(same_department("03.04", "03.05"));
    EXPECT_FALSE(same_department("0", "03"));
    EXPECT_FALSE(same_department("", "03"));
}

TEST(Report, LeavesWhoStayedAtHomeOutOfTheDoctorsFigures) {
    Tally worse{.protocol = "1", .disposition = SelfCare, .decision = Decision::SelfCare,
                .outcome = OutcomeLink{CaseOutcome::Worse, SelfCare}, .cases = 2};
    Tally better = worse;
    better.outcome->outcome = CaseOutcome::Better;
    const auto told = figures({worse, better, {.protocol = "1", .disposition = SelfCare, .cases = 5}});
    EXPECT_EQ(told.cases, 9);
    EXPECT_EQ(told.checked, 4);
    EXPECT_EQ(told.worse.count, 2);
    EXPECT_EQ(told.linked, 0);
    EXPECT_FALSE(told.under_triage.percent.has_value()) << "a share of nothing is not told";
}

TEST(Report, TellsEmergenciesAndTheirSlowestCard) {
    const auto told = figures({{.protocol = "1", .disposition = Call120, .cases = 2, .slowest_card = 1500us},
                               {.protocol = "1", .disposition = EmergencyNow, .cases = 1, .slowest_card = 41ms},
                               {.protocol = "1", .disposition = DoctorSoon, .cases = 4, .slowest_card = 5s}});
    EXPECT_EQ(told.emergencies, 3);
    EXPECT_EQ(told.slowest_emergency_card_ms, 41);
}

TEST(Report, PutsVersionsSideBySide) {
    Tally newer = linked(DoctorSoon, DoctorToday, "03");
    newer.protocol = "2";
    const std::vector<Tally> tallies{linked(DoctorSoon, DoctorSoon, "03", 3), newer};
    const TriageReport both = report_of(tallies, {});
    ASSERT_EQ(both.protocols.size(), 2U);
    const std::string text = report_text(both);
    EXPECT_NE(text.find("protocol                      1                     2\n"), std::string::npos) << text;
    EXPECT_NE(text.find("  under-triage                0 of 3 (0.0%)         1 of 1 (100.0%)\n"), std::string::npos) << text;
    const TriageReport chosen = report_of(tallies, std::vector<std::string>{"2", "3"});
    ASSERT_EQ(chosen.protocols.size(), 2U);
    EXPECT_EQ(chosen.protocols[0].linked, 1);
    EXPECT_EQ(chosen.protocols[1].cases, 0) << "a version that nobody has used yet";
    EXPECT_EQ(report_text({}), "no guidance yet 还没有导诊记录\n");
    EXPECT_NE(wire::write(both).find(R"("under_triage":{"count":1,"of":1,"percent":100})"), std::string::npos) << wire::write(both);
}

TEST(Report, CountsDecisionsInTheSenseOfTheCardAndTheOthers) {
    const auto told = figures({linked(DoctorSoon, DoctorSoon, "03"),
                               {.protocol = "1", .disposition = DoctorToday, .decision = Decision::SelfCare, .cases = 2},
                               {.protocol = "1", .disposition = Call120, .decision = Decision::GoThere, .cases = 3}});
    EXPECT_EQ(told.accepted, 4);
    EXPECT_EQ(told.overridden, 2);
}

}  // namespace
}  // namespace xinglin::triage

// A week from a spreadsheet.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "modules/roster/duty/csv.h"
#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

const std::string kHead = "doctor,department,from,until,kind\n";

TEST(WeekFile, ReadsLinesAsASpreadsheetWritesThem) {
    const auto rows = read_week(
        "\xEF\xBB\xBF医生,科室,开始,结束,类型\r\n李,02,2026-12-07 08:00,2026-12-07 16:00,值班\r\n\r\n"
        "\"王, 小\",\"全科\"\"部\",2026-12-07T16:00,2026-12-08 00:00,standby");
    ASSERT_TRUE(rows) << refusal(rows);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].doctor, "李");
    EXPECT_EQ((*rows)[0].from, at(0, 8));
    EXPECT_EQ((*rows)[1].row, 4) << "empty lines are counted, so that people find the line";
    EXPECT_EQ((*rows)[1].doctor, "王, 小");
    EXPECT_EQ((*rows)[1].department, "全科\"部");
    EXPECT_EQ((*rows)[1].kind, ShiftKind::Standby);
}

TEST(WeekFile, NamesTheLineThatItCannotRead) {
    const std::string good = "李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n";
    for (const auto& [line, code] : std::vector<std::pair<std::string, std::string>>{
             {"李,02", "roster.row_form"},
             {"李,02,2026-12-07 08:00,2026-12-07 16:00,weekend", "roster.row_form"},
             {",02,2026-12-07 08:00,2026-12-07 16:00,duty", "roster.row_form"},
             {"\"李,02,2026-12-07 08:00,2026-12-07 16:00,duty", "roster.row_form"},
             {"李,02,2026-12-07 08:00,2026-12-07 07:00,duty", "roster.row_times"},
             {"李,02,2026-02-30 08:00,2026-12-07 16:00,duty", "roster.row_times"},
             {"李,02,7.12.2026 8 Uhr,2026-12-07 16:00,duty", "roster.row_times"}}) {
        const auto rows = read_week(kHead + good + good + line + "\n" + good);
        ASSERT_FALSE(rows) << line;
        EXPECT_EQ(rows.error().code, code) << line;
        EXPECT_EQ(rows.error().path, "/rows/4") << line;
    }
    EXPECT_EQ(refusal(read_week("")), "roster.file_form");
    EXPECT_EQ(refusal(read_week("李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n")), "roster.file_form") << "no heading";
}

RC_GTEST_PROP(WeekFile, ReadsAnyBytesOrRefusesThem, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', '0', ':', '-', ' ', '\xE6'));
    const auto rows = read_week(kHead + text);
    const bool said = rows ? true : rows.error().path.starts_with("/rows/");
    RC_ASSERT(said);
}

struct Import : testing::Test {
    Result<std::vector<ShiftId>> import(const std::string& lines) {
        const auto rows = read_week(kHead + lines);
        if (!rows) return refuse(rows.error());
        return world.act([&](db::Txn& txn, Moment& moment) {
            return world.duty.import(txn, World::desk(world.clinic), kMonday, *rows, moment);
        });
    }
    World world;
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    PractitionerId wang = world.hire(world.clinic, world.clinic.general, world.clinic.south, "王");
};

TEST_F(Import, MakesDraftsOfAWholeWeek) {
    const auto made = import("李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n" + wang.text() +
                             ",全科医疗科,2026-12-07 08:00,2026-12-07 16:00,\n");
    ASSERT_TRUE(made) << refusal(made);
    EXPECT_EQ(made->size(), 2U);
    EXPECT_EQ(world.week().shifts.size(), 2U);
}

TEST_F(Import, LosesNothingAndDoesNothingByHalfForOneBadRow) {
    ASSERT_TRUE(world.add({world.clinic.general, li, at(4, 8), at(4, 16)}));
    for (const auto& [line, code] : std::vector<std::pair<std::string, std::string>>{
             {"孙,02,2026-12-08 08:00,2026-12-08 16:00,duty", "roster.row_doctor"},
             {"李,99,2026-12-08 08:00,2026-12-08 16:00,duty", "roster.row_department"},
             {"李,02,2026-12-14 08:00,2026-12-14 16:00,duty", "roster.row_week"},
             {"李,02,2026-12-07 15:00,2026-12-07 20:00,duty", "roster.shift_overlaps"},
             {"李,02,2026-12-11 12:00,2026-12-11 20:00,duty", "roster.shift_overlaps"},
             {"李,02,2026-12-07 08:00,2026-12-09 08:00,duty", "roster.shift_times"}}) {
        const auto made = import("李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n" + line + "\n");
        ASSERT_FALSE(made) << line;
        EXPECT_EQ(made.error().code, code) << line;
        EXPECT_EQ(made.error().path, "/rows/3") << line;
        EXPECT_EQ(made.error().arguments.back().value, "3");
        ASSERT_EQ(world.week().shifts.size(), 1U) << "what stood, stands; nothing of the file does: " << line;
    }
    EXPECT_TRUE(import("李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n"));
}

TEST_F(Import, DoesNotGuessBetweenTwoDoctorsOfOneName) {
    world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    EXPECT_EQ(refusal(import("李,02,2026-12-07 08:00,2026-12-07 16:00,duty\n")), "roster.row_doctor");
    EXPECT_TRUE(import(li.text() + ",02,2026-12-07 08:00,2026-12-07 16:00,duty\n"));
}

TEST_F(Import, TakesNoDoctorOfAnotherInstitution) {
    const auto sun = world.hire(world.other, world.other.general, world.other.north, "孙");
    EXPECT_EQ(refusal(import(sun.text() + ",02,2026-12-07 08:00,2026-12-07 16:00,duty\n")), "roster.not_serving");
}

}  // namespace
}  // namespace xinglin::roster

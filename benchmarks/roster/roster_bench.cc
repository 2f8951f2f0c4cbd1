// bench_roster [--doctors N] [--json FILE]: a nation's week proved. Every doctor's hours are held against the law over five weeks, and
// every minute of the mandatory departments against its need, from three centres. One core.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <random>

#include "load/figures.h"
#include "modules/roster/plan/plan.h"

namespace xinglin::bench {
namespace {

using Clock = std::chrono::steady_clock;
using namespace roster;

constexpr std::uint32_t kDepartments = 6;   // M04: general, internal, women's, children's, skin, emergency.
constexpr std::uint32_t kCentres = 3;       // Shanghai, Hefei, Guangzhou.
constexpr int kWeeks = 5;                   // Four are averaged, the fifth is judged.
constexpr std::size_t kDoctorsOfPlan = 600; // One hospital group's, whose week is planned whole.

struct Nation {
    std::vector<Claim> claims{kDepartments};
    std::vector<OnShift> week;                     // Of the week that is judged.
    std::vector<std::vector<Stretch>> work;        // Of each doctor, all five weeks.
};

double ms_since(Clock::time_point began) { return std::chrono::duration<double, std::milli>(Clock::now() - began).count(); }

// Five shifts a week each, by day, evening or night, so that rests are kept; some have a sixth, which the mean allows.
Nation nation_of(std::size_t doctors, LocalDay monday) {
    Nation nation;
    std::mt19937 dice(20'261'207);
    const LocalMinute start = local_minute(monday);
    for (std::uint32_t i = 0; i < doctors; ++i) {
        const LocalMinute begins = static_cast<LocalMinute>(dice() % 2) * 8 * 60 + 8 * 60;
        const auto free = static_cast<int>(dice() % 7);
        std::vector<Stretch> work;
        for (int week = 1 - kWeeks; week <= 0; ++week) {
            for (int day = 0; day < 7; ++day) {
                const bool works = (day + 7 - free) % 7 < 5 || (dice() % 500 == 0);
                if (!works) continue;
                const LocalMinute from = start + week * kWeekMinutes + day * kDayMinutes + begins;
                work.push_back({from, from + 8 * 60});
                if (week == 0) nation.week.push_back({i % kDepartments, static_cast<std::uint32_t>(dice() % kCentres), work.back()});
            }
        }
        nation.work.push_back(std::move(work));
    }
    const auto seats = static_cast<std::int32_t>(doctors / kDepartments / 5);
    for (Claim& claim : nation.claims) {
        claim.centres = 2;
        for (std::size_t half = 0; half < kWeekHalfHours; ++half) claim.need[half] = half % 48 < 16 ? 0 : seats;
    }
    return nation;
}

std::size_t unlawful(const Nation& nation, LocalDay monday) {
    const Stretch judged{local_minute(monday), local_minute(monday) + kWeekMinutes};
    std::size_t found = 0;
    for (const auto& work : nation.work) found += breaches(work, {}, {}, judged).size();
    return found;
}

// A group's week from nothing, with its proof.
double plan_ms(LocalDay monday) {
    Week week{.monday = monday};
    for (std::uint32_t department = 0; department < kDepartments; ++department) {
        week.claims.emplace_back();
        week.claims.back().centres = 2;
        week.claims.back().need.fill(12);
    }
    for (std::uint32_t i = 0; i < kDoctorsOfPlan; ++i) {
        week.people.push_back({.departments = {i % kDepartments}, .centre = i / kDepartments % kCentres});
    }
    const auto began = Clock::now();
    const Plan made = plan(week, {});
    if (!made.unfilled.empty()) throw std::runtime_error("an ample staff is planned whole");
    return ms_since(began);
}

void run(std::size_t doctors, const std::string& json) {
    const LocalDay monday = calendar::day_of(2026, 12, 7);
    const Nation nation = nation_of(doctors, monday);
    auto began = Clock::now();
    const auto open = holes(monday, nation.claims, nation.week);
    const double cover_ms = ms_since(began);
    began = Clock::now();
    const auto broken = unlawful(nation, monday);
    const double law_ms = ms_since(began);
    const std::vector<Figure> figures{{"roster.doctors", static_cast<double>(doctors), "doctors"},
                                      {"roster.shifts", static_cast<double>(nation.week.size()), "shifts"},
                                      {"roster.week_checked", cover_ms + law_ms, "ms"},
                                      {"roster.week_checked.cover", cover_ms, "ms"},
                                      {"roster.week_checked.law", law_ms, "ms"},
                                      {"roster.holes", static_cast<double>(open.size()), "holes"},
                                      {"roster.breaches", static_cast<double>(broken), "breaches"},
                                      {"roster.group_planned", plan_ms(monday), "ms, 600 doctors"}};
    for (const auto& figure : figures) fmt::print("{:<32} {:>12.2f} {}\n", figure.name, figure.value, figure.unit);
    if (!json.empty()) write_json(json, figures);
}

}  // namespace
}  // namespace xinglin::bench

int main(int argc, char** argv) {
    CLI::App app{"A nation's week, proved"};
    std::size_t doctors = 56'000;
    std::string json;
    app.add_option("--doctors", doctors)->check(CLI::Range(6, 1'000'000));
    app.add_option("--json", json);
    CLI11_PARSE(app, argc, argv);
    xinglin::bench::run(doctors, json);
    return 0;
}

#include <fmt/core.h>

#include <chrono>
#include <memory>

#include "libs/fhir/coverage/coverage.h"
#include "libs/fhir/r4/r4.h"
#include "xinglin/commands/fhir.h"

namespace xinglin {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kBetweenReports = std::chrono::seconds(1);
constexpr std::size_t kNamesShown = 8;

std::vector<fhir::Covered> gone_through() {
    auto reported = Clock::now();
    return fhir::coverage(fhir::r4(), [&](std::string_view what, std::size_t done) {
        if (Clock::now() - reported < kBetweenReports) return;
        reported = Clock::now();
        fmt::print(stderr, "{}: {} gone through 已检查\n", what, done);
    });
}

void print(const fhir::Covered& one) {
    fmt::print("{}: {} of {} evaluated 已覆盖\n", one.what, one.evaluated, one.all);
    for (const auto& left : one.left) {
        std::string names;
        for (std::size_t i = 0; i < std::min(left.names.size(), kNamesShown); ++i) names += " " + left.names[i];
        fmt::print("  {} not: {} / {}:{}{}\n", left.names.size(), left.en, left.zh, names,
                   left.names.size() > kNamesShown ? " ..." : "");
    }
}

}   // namespace

void add_fhir_coverage(Subcommand group, Exit& exit) {
    auto json = std::make_shared<bool>(false);
    const auto command = group.add("coverage", "What of R4 is judged and indexed, and the reasons for the rest 覆盖范围");
    command.flag("--json", *json, "All names, as one JSON object 以 JSON 输出");
    command.does([json, &exit] {
        const auto all = gone_through();
        if (*json)
            fmt::print("{}\n", fhir::coverage_json(all));
        else
            for (const auto& one : all) print(one);
        exit.code = 0;
    });
}

}   // namespace xinglin

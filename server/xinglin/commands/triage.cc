#include <fmt/core.h>
#include <unistd.h>

#include <exception>
#include <memory>

#include "xinglin/admin/door.h"
#include "xinglin/commands/command.h"
#include "xinglin/guidance/cases.h"
#include "xinglin/guidance/report.h"

namespace xinglin {
namespace {

struct Asked {
    std::string in;
    std::string out;
    bool turns = false;
};

void print_progress(std::int64_t done) {
    if (isatty(STDERR_FILENO) == 0) return;
    fmt::print(stderr, "\r{}", done);
    std::fflush(stderr);
}

struct Report {
    Where where;
    std::vector<std::string> protocols;
    bool json = false;
};

Subcommand add_report(Subcommand triage, Exit& exit) {
    auto asked = std::make_shared<Report>();
    const auto command = triage.add("report", "Under-triage, over-triage and department hits by protocol version 导诊质量报告");
    add_where(command, asked->where);
    command.option("--protocol", asked->protocols, "Only these versions, side by side; all when none is named");
    command.flag("--json", asked->json, "As JSON on stdout");
    command.does([asked, &exit] {
        std::string protocols;
        for (const auto& one : asked->protocols) protocols += one + " ";
        auto told = admin::ask(asked->where.data, "triage.report", protocols);
        if (!told) {
            const auto ground = open_ground({.data = asked->where.data, .database = asked->where.database, .migrate = false});
            told = guidance::triage_report(*ground, protocols);
        }
        fmt::print("{}", asked->json ? *told + "\n" : guidance::triage_report_text(*told));
        exit.code = 0;
    });
    return command;
}

}  // namespace

void add_triage(Subcommand app, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto command = app.add("triage", "Urgency, department and level of care of cases from a file 批量导诊");
    command.option("--in", asked->in, "JSON lines: id, text, and age, sex, pregnant, vitals where known");
    command.option("--out", asked->out, "The answers, one line for each case");
    command.flag("--turns", asked->turns, "Turns of a conversation, as the apps see them: with signs, answers, corrections");
    const auto report = add_report(command, exit);
    command.does([asked, command, report, &exit] {
        if (command.chose(report)) return;
        if (asked->in.empty() || asked->out.empty()) missing("--in and --out, or report,");
        try {
            const auto done = guidance::answer_file(asked->in, asked->out, print_progress, asked->turns ? guidance::turn : guidance::answer);
            fmt::print(stderr, "{} cases, {} of them errors\n", done.cases, done.errors);
            exit.code = 0;
        } catch (const std::exception& failure) {
            fmt::print(stderr, "{}\n", failure.what());
            exit.code = 1;
        }
    });
}

}  // namespace xinglin

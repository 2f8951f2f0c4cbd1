#include <fmt/core.h>
#include <unistd.h>

#include <exception>
#include <memory>

#include "xinglin/commands/command.h"
#include "xinglin/guidance/cases.h"

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

}  // namespace

void add_triage(CLI::App& app, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    auto* command = app.add_subcommand("triage", "Urgency, department and level of care of cases from a file 批量导诊");
    command->add_option("--in", asked->in, "JSON lines: id, text, and age, sex, pregnant, vitals where known")->required();
    command->add_option("--out", asked->out, "The answers, one line for each case")->required();
    command->add_flag("--turns", asked->turns, "Turns of a conversation, as the apps see them: with signs, answers, corrections");
    command->callback([asked, &exit] {
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

#include <fmt/core.h>
#include <unistd.h>

#include <memory>

#include "xinglin/commands/command.h"
#include "xinglin/replay/replay.h"

namespace xinglin {
namespace {

struct Asked {
    replay::Options options;
    std::string ledger;
    double patience_s = 30;
    bool json = false;
};

void print_progress(std::size_t done, std::size_t all) {
    if (isatty(STDERR_FILENO) == 0) {
        if (done % 100 == 0 || done == all) fmt::print(stderr, "{}/{}\n", done, all);
        return;
    }
    fmt::print(stderr, "\r{}/{} {}", done, all, done == all ? "\n" : "");
    std::fflush(stderr);
}

}  // namespace

void add_replay(CLI::App& app, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    auto* command = app.add_subcommand("replay", "Play real dialogues as real clients and compare transcripts 用真实对话演练并逐句核对");
    command->add_option("--dialogues", asked->options.dialogues, "JSON lines with `dialog`: [\"患者：...\", \"医生：...\"]")->required();
    command->add_option("--server", asked->options.server, "http://patient.localhost:8080; a demo")->required();
    command->add_option("--at-once", asked->options.at_once, "Consultations at once (50)")->check(CLI::Range(1, 5000));
    command->add_option("--first", asked->options.first, "Only so many, from the top of the file");
    command->add_option("--ledger", asked->ledger, "Append what was acknowledged to this file, one JSON line a message");
    command->add_option("--patience", asked->patience_s, "Seconds that an unreachable server is waited for (30)");
    command->add_flag("--json", asked->json, "The result as JSON on stdout");
    command->callback([asked, &exit] {
        asked->options.patience = Duration{static_cast<std::int64_t>(asked->patience_s * 1e6)};
        if (!asked->ledger.empty()) asked->options.ledger = asked->ledger;
        asked->options.progress = print_progress;
        const auto report = replay::replay(asked->options);
        fmt::print("{}\n", asked->json ? replay::as_json(report) : replay::as_text(report));
        if (asked->json) {
            for (const auto& fault : report.faults) fmt::print(stderr, "fault: {}\n", fault);
        }
        exit.code = report.clean() ? 0 : 1;
    });
}

}  // namespace xinglin

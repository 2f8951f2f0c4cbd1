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

void add_replay(Subcommand app, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto command = app.add("replay", "Play real dialogues as real clients and compare transcripts 用真实对话演练并逐句核对");
    command.option("--dialogues", asked->options.dialogues, "JSON lines with `dialog`: [\"患者：...\", \"医生：...\"]").required();
    command.option("--server", asked->options.server, "http://patient.localhost:8080; a demo").required();
    command.option("--at-once", asked->options.at_once, "Consultations at once (50)").between(1, 5000);
    command.option("--first", asked->options.first, "Only so many, from the top of the file");
    command.option("--ledger", asked->ledger, "Append what was acknowledged to this file, one JSON line a message");
    command.option("--patience", asked->patience_s, "Seconds that an unreachable server is waited for (30)");
    command.flag("--json", asked->json, "The result as JSON on stdout");
    command.does([asked, &exit] {
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

#include <fmt/core.h>

#include <memory>

#include "xinglin/commands/command.h"

namespace xinglin {

void add_version(CLI::App& app, Exit&) {
    auto json = std::make_shared<bool>(false);
    auto* command = app.add_subcommand("version", "Print the version 版本");
    command->add_flag("--json", *json, "As JSON");
    command->callback([json] {
        if (*json) fmt::print("{{\"name\":\"xinglin\",\"version\":\"{}\"}}\n", XINGLIN_VERSION);
        else fmt::print("xinglin {}\n", XINGLIN_VERSION);
    });
}

}  // namespace xinglin

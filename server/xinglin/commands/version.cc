#include <fmt/core.h>

#include <memory>

#include "xinglin/commands/command.h"

namespace xinglin {

void add_version(Subcommand app, Exit&) {
    auto json = std::make_shared<bool>(false);
    const auto command = app.add("version", "Print the version 版本");
    command.flag("--json", *json, "As JSON");
    command.does([json] {
        if (*json) fmt::print("{{\"name\":\"xinglin\",\"version\":\"{}\"}}\n", XINGLIN_VERSION);
        else fmt::print("xinglin {}\n", XINGLIN_VERSION);
    });
}

}  // namespace xinglin

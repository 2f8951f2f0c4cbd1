#include <fmt/core.h>

#include <memory>

#include "platform/config/config.h"
#include "platform/policy/policy.h"
#include "xinglin/commands/command.h"

namespace xinglin {
namespace {

struct Asked {
    std::string file;
};

config::Config::Sources sources_of(const Asked& asked) {
    config::Config::Sources sources;
    sources.file = asked.file;
    sources.environment = config::process_environment();
    return sources;
}

}  // namespace

void add_config(Subcommand app, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto group = app.add("config", "Settings and limits 设置与限额");
    group.is_group();

    const auto check = group.add("check", "Say every fault of a settings file and of XINGLIN_* 检查设置");
    check.option("--file", asked->file, "xinglin.yaml; none: the environment alone");
    check.does([asked, &exit] {
        const auto faults = config::Config::check(config::settings(), sources_of(*asked));
        for (const auto& fault : faults) fmt::print(stderr, "{}: {}\n", fault.where, fault.what);
        if (faults.empty()) fmt::print("the settings are good 设置无误\n");
        exit.code = faults.empty() ? 0 : 1;
    });

    const auto print = group.add("print", "Every setting with its value and where it comes from; secrets hidden 打印设置");
    print.option("--file", asked->file, "xinglin.yaml; none: the environment alone");
    print.does([asked] { fmt::print("{}", config::Config::load(config::settings(), sources_of(*asked)).printed()); });

    const auto limits = group.add("limits", "Every limit with its bounds and source, as docs/limits.md 打印全部限额");
    limits.does([] { fmt::print("{}", policy::limits_markdown()); });
}

}  // namespace xinglin

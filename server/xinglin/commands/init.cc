#include <fmt/core.h>

#include <memory>

#include "xinglin/commands/command.h"
#include "xinglin/ground.h"

namespace xinglin {

void add_init(CLI::App& app, Exit&) {
    auto where = std::make_shared<Where>();
    auto* command = app.add_subcommand("init", "Make an empty production: keys and database, no accounts 新建正式环境");
    add_where(*command, *where);
    command->callback([where] {
        const auto ground = found_ground({.data = where->data, .database = where->database}, InstanceKind::Production);
        fmt::print("an empty production is in {0}; keep {0}/keys safe, and apart from the backups\n"
                   "正式环境已建立在 {0}；请妥善保管 {0}/keys，并与备份分开存放\n",
                   where->data);
    });
}

}  // namespace xinglin

#include <fmt/core.h>

#include <memory>

#include "xinglin/commands/command.h"
#include "xinglin/ground.h"

namespace xinglin {

void add_migrate(Subcommand app, Exit&) {
    auto where = std::make_shared<Where>();
    const auto command = app.add("migrate", "Bring the database to this version; serve does it too 升级数据库结构");
    add_where(command, *where);
    command.does([where] {
        const auto ground = open_ground({.data = where->data, .database = where->database});
        fmt::print("the database of {} is at version {}\n", where->data, XINGLIN_VERSION);
    });
}

}  // namespace xinglin

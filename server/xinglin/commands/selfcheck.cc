#include <fmt/core.h>

#include <memory>

#include "xinglin/admin/door.h"
#include "xinglin/commands/command.h"
#include "xinglin/proofs.h"
#include "xinglin/findings.h"

namespace xinglin {

void add_selfcheck(Subcommand app, Exit& exit) {
    auto where = std::make_shared<Where>();
    auto json = std::make_shared<bool>(false);
    const auto command = app.add("selfcheck", "Is this installation sound: database, keys, disk, clock, audit 自检");
    add_where(command, *where);
    command.flag("--json", *json, "As JSON on stdout");
    command.does([where, json, &exit] {
        auto found = admin::ask(where->data, "selfcheck", "");
        if (!found) found = findings_json(selfcheck(*open_ground({.data = where->data, .database = where->database, .migrate = false})));
        fmt::print("{}\n", *json ? *found : findings_text(*found));
        exit.code = found->find(R"("well":false)") == std::string::npos ? 0 : 1;
    });
}

}  // namespace xinglin

#include <fmt/core.h>

#include <memory>

#include "xinglin/admin/door.h"
#include "xinglin/commands/command.h"
#include "xinglin/proofs.h"

namespace xinglin {

void add_audit(Subcommand app, Exit& exit) {
    auto where = std::make_shared<Where>();
    auto json = std::make_shared<bool>(false);
    const auto group = app.add("audit", "The sealed log of who saw and changed what 审计记录");
    group.is_group();
    const auto command = group.add("verify", "Check every row, seal and anchor; says where the chain breaks 核验审计链");
    add_where(command, *where);
    command.flag("--json", *json, "The verdict as JSON on stdout");
    command.does([where, json, &exit] {
        auto verdict = admin::ask(where->data, "audit.verify", "");
        if (!verdict) verdict = verify_audit(*open_ground({.data = where->data, .database = where->database, .migrate = false}));
        const bool whole = verdict->find(R"("broken":null)") != std::string::npos;
        if (*json) fmt::print("{}\n", *verdict);
        else fmt::print("{}\n{}\n", whole ? "the audit is whole 审计链完整" : "THE AUDIT IS BROKEN 审计链已被破坏", *verdict);
        exit.code = whole ? 0 : 1;
    });
}

}  // namespace xinglin

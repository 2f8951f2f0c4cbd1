// Subcommands of xinglin. Each adds itself to the command line and sets the exit code when it was chosen.
#pragma once

#include <filesystem>
#include <string>

#include "xinglin/commands/subcommand.h"

namespace xinglin {

struct Exit {
    int code = 0;
};

// 0: well. 1: what was asked for did not hold. 2: asked wrongly (CLI11 gives its own). 70: our own bug.
void add_serve(Subcommand app, Exit& exit);
void add_init(Subcommand app, Exit& exit);
void add_migrate(Subcommand app, Exit& exit);
void add_seed(Subcommand app, Exit& exit);
void add_replay(Subcommand app, Exit& exit);
void add_backup(Subcommand app, Exit& exit);
void add_restore(Subcommand app, Exit& exit);
void add_audit(Subcommand app, Exit& exit);
void add_openapi(Subcommand app, Exit& exit);
void add_config(Subcommand app, Exit& exit);
void add_selfcheck(Subcommand app, Exit& exit);
void add_fhir(Subcommand app, Exit& exit);
void add_triage(Subcommand app, Exit& exit);
void add_version(Subcommand app, Exit& exit);

// --data DIR, --database URL: what nearly every subcommand asks for.
struct Where {
    std::string data;
    std::string database;
};
void add_where(Subcommand command, Where& where);

}  // namespace xinglin

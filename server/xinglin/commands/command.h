// Subcommands of xinglin. Each adds itself to the command line and sets the exit code when it was chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace xinglin {

struct Exit {
    int code = 0;
};

// 0: well. 1: what was asked for did not hold. 2: asked wrongly (CLI11 gives its own). 70: our own bug.
void add_serve(CLI::App& app, Exit& exit);
void add_init(CLI::App& app, Exit& exit);
void add_migrate(CLI::App& app, Exit& exit);
void add_seed(CLI::App& app, Exit& exit);
void add_replay(CLI::App& app, Exit& exit);
void add_backup(CLI::App& app, Exit& exit);
void add_restore(CLI::App& app, Exit& exit);
void add_audit(CLI::App& app, Exit& exit);
void add_openapi(CLI::App& app, Exit& exit);
void add_config(CLI::App& app, Exit& exit);
void add_selfcheck(CLI::App& app, Exit& exit);
void add_fhir(CLI::App& app, Exit& exit);
void add_triage(CLI::App& app, Exit& exit);
void add_version(CLI::App& app, Exit& exit);

// --data DIR, --database URL: what nearly every subcommand asks for.
struct Where {
    std::string data;
    std::string database;
};
void add_where(CLI::App& command, Where& where);

}  // namespace xinglin

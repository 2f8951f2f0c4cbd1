// xinglin: one program, many subcommands.
#include <fmt/core.h>

#include <cstdio>
#include <exception>

#include "base/check.h"
#include "xinglin/commands/command.h"

int main(int argc, char** argv) {
    xinglin::CommandLine line{"xinglin", "Xinglin 杏林: an open internet hospital 开源互联网医院"};
    xinglin::Exit exit;
    for (auto add : {xinglin::add_serve, xinglin::add_init, xinglin::add_migrate, xinglin::add_seed, xinglin::add_replay,
                     xinglin::add_backup, xinglin::add_restore, xinglin::add_audit, xinglin::add_openapi, xinglin::add_config,
                     xinglin::add_selfcheck, xinglin::add_fhir, xinglin::add_triage, xinglin::add_version}) {
        add(line.top(), exit);
    }
    try {
        if (const int wrong = line.parse(argc, argv); wrong != 0) return wrong;
    } catch (const xinglin::Bug& bug) {
        fmt::print(stderr, "xinglin: a bug, please report it 程序缺陷，请报告: {}\n", bug.what());
        return 70;
    } catch (const std::exception& error) {
        fmt::print(stderr, "xinglin: {}\n", error.what());
        return 1;
    }
    return exit.code;
}

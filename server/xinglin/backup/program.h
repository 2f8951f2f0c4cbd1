// Runs one of PostgreSQL's own programs, without a shell.
#pragma once

#include <string>
#include <vector>

namespace xinglin::backup {

// `command[0]` is looked for on PATH and beside PostgreSQL's server. Throws std::runtime_error with what it said.
void run_program(std::vector<std::string> command);

}  // namespace xinglin::backup

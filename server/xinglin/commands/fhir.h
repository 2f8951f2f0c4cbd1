// Subcommands of `xinglin fhir`: R4's tools, which need no database.
#pragma once

#include "xinglin/commands/command.h"

namespace xinglin {

void add_fhir_path(CLI::App& group, Exit& exit);
void add_fhir_index(CLI::App& group, Exit& exit);
void add_fhir_validate(CLI::App& group, Exit& exit);
void add_fhir_coverage(CLI::App& group, Exit& exit);
void add_fhir_patch(CLI::App& group, Exit& exit);
void add_fhir_terminology(CLI::App& group, Exit& exit);

}  // namespace xinglin

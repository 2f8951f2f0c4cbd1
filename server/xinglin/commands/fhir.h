// Subcommands of `xinglin fhir`: R4's tools, which need no database.
#pragma once

#include "xinglin/commands/command.h"

namespace xinglin {

void add_fhir_path(Subcommand group, Exit& exit);
void add_fhir_index(Subcommand group, Exit& exit);
void add_fhir_validate(Subcommand group, Exit& exit);
void add_fhir_coverage(Subcommand group, Exit& exit);
void add_fhir_patch(Subcommand group, Exit& exit);
void add_fhir_terminology(Subcommand group, Exit& exit);

}  // namespace xinglin

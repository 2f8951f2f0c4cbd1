#include "xinglin/commands/fhir.h"

namespace xinglin {

void add_fhir(CLI::App& app, Exit& exit) {
    auto* group = app.add_subcommand("fhir", "FHIR R4: paths, search values, validation, patches 标准工具");
    group->require_subcommand(1);
    add_fhir_path(*group, exit);
    add_fhir_index(*group, exit);
    add_fhir_validate(*group, exit);
    add_fhir_patch(*group, exit);
    add_fhir_terminology(*group, exit);
    add_fhir_coverage(*group, exit);
}

}  // namespace xinglin

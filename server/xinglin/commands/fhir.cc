#include "xinglin/commands/fhir.h"

namespace xinglin {

void add_fhir(Subcommand app, Exit& exit) {
    const auto group = app.add("fhir", "FHIR R4: paths, search values, validation, patches 标准工具");
    group.is_group();
    add_fhir_path(group, exit);
    add_fhir_index(group, exit);
    add_fhir_validate(group, exit);
    add_fhir_patch(group, exit);
    add_fhir_terminology(group, exit);
    add_fhir_coverage(group, exit);
}

}  // namespace xinglin

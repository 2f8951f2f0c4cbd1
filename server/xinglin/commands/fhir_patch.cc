#include <fmt/core.h>

#include <memory>
#include <optional>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/patch/patch.h"
#include "libs/fhir/r4/r4.h"
#include "xinglin/commands/fhir.h"
#include "xinglin/fhir/sources.h"

namespace xinglin {
namespace {

struct Asked {
    std::string file, patch;
};

int refused(const fhir::Finding& finding) {
    fmt::print(stderr, "xinglin: {} / {}\n", finding.en, finding.zh);
    return 2;
}

// A JSON Patch is an array, which is no resource: the same reader takes it.
fhir::Expect<std::string> patch_text(const std::string& file) {
    std::string text;
    std::optional<fhir::Finding> wrong;
    fhir::read_resources(
        file, [&](const fhir::Sourced& one) { text = fhir::json::write(one.document); },
        [&](const fhir::Finding& fault, std::size_t) { wrong = fault; });
    if (wrong) return std::unexpected(*wrong);
    return text;
}

// The patched resources, one a line; nothing of one that cannot be patched.
int patch(const Asked& asked) {
    const auto text = patch_text(asked.patch);
    if (!text) return refused(text.error());
    const auto changes = fhir::json::read(*text);
    if (!changes) return refused(changes.error());
    int code = 0;
    fhir::read_resources(
        asked.file,
        [&](const fhir::Sourced& one) {
            const auto result = fhir::patched(fhir::r4(), one.document, *changes);
            if (result) fmt::print("{}\n", fhir::json::write(*result));
            else code = refused(result.error());
        },
        [&](const fhir::Finding& fault, std::size_t) { code = refused(fault); });
    return code;
}

}  // namespace

void add_fhir_patch(Subcommand group, Exit& exit) {
    auto asked = std::make_shared<Asked>();
    const auto command = group.add("patch", "Apply a JSON Patch or a FHIRPath Patch; the result on stdout, exit 2 on an error 修补");
    command.option("file", asked->file, "A resource; - is standard input 文件").required();
    command.option("patch", asked->patch, "An array of operations, or Parameters 补丁").required();
    command.does([asked, &exit] { exit.code = patch(*asked); });
}

}  // namespace xinglin

#include <fmt/core.h>

#include <memory>

#include "libs/fhir/json/write.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/search/index.h"
#include "xinglin/commands/fhir.h"
#include "xinglin/fhir/sources.h"

namespace xinglin {
namespace {

// {"resource":"Patient/1","values":[...]} a line: of the resource, and of each that a bundle holds.
class Printer {
 public:
    void print(const fhir::Instance& resource) {
        std::string out = "{\"resource\":";
        const auto& document = *resource.document;
        const auto type = document.text_of(resource.node, "resourceType"), id = document.text_of(resource.node, "id");
        fhir::json::write_text(std::string(type) + (id.empty() ? "" : "/" + std::string(id)), out);
        out += ",\"values\":[";
        const auto values = indexer_.values(resource);
        for (const auto& value : values) {
            if (&value != values.data()) out += ',';
            fhir::search::write(value, out);
        }
        fmt::print("{}]}}\n", out);
        entries(resource);
    }

 private:
    void entries(const fhir::Instance& bundle) {
        fhir::Instances all, resources;
        if (bundle.type == nullptr || bundle.type->type != "Bundle") return;
        fhir::children_named(fhir::r4(), bundle, "entry", all);
        for (const auto& entry : all) fhir::children_named(fhir::r4(), entry, "resource", resources);
        for (const auto& resource : resources) print(resource);
    }

    fhir::search::Indexer indexer_{fhir::r4()};
};

int print_all(const std::string& file) {
    Printer printer;
    int code = 0;
    fhir::read_resources(
        file, [&](const fhir::Sourced& one) { printer.print(fhir::resource_at(fhir::r4(), one.document)); },
        [&](const fhir::Finding& finding, std::size_t line) {
            fmt::print(stderr, "xinglin: {}{} / {}\n", line == 0 ? "" : "line " + std::to_string(line) + ": ", finding.en,
                       finding.zh);
            code = 2;
        });
    return code;
}

}  // namespace

void add_fhir_index(Subcommand group, Exit& exit) {
    auto file = std::make_shared<std::string>();
    const auto command = group.add("index", "What a resource can be found by: JSON, one resource a line 检索值");
    command.option("file", *file, "A resource, a bundle or NDJSON; - is standard input 文件").required();
    command.does([file, &exit] { exit.code = print_all(*file); });
}

}  // namespace xinglin

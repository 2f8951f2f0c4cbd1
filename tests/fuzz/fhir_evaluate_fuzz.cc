// FHIRPath's evaluator: the first line is an expression, the rest a resource of any shape. It is checked, evaluated, printed and
// asked as a criterion within its limits, or refused with a sentence.
#include <cstdlib>
#include <string_view>

#include "libs/fhir/json/read.h"
#include "libs/fhir/path/path.h"
#include "libs/fhir/r4/r4.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace xinglin::fhir;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(all.find('\n'), all.size());
    const auto expression = path::Expression::compile(all.substr(0, end));
    const auto document = json::read(std::string(all.substr(std::min(end + 1, all.size()))));
    if (!expression || !document) return 0;
    path::Scope scope{.definitions = &r4(), .resource = resource_at(r4(), *document)};
    scope.limits = {.steps_max = 20'000, .items_max = 5'000, .text_bytes_max = 1U << 16U};
    scope.as_filters = size % 2 == 0;
    if (scope.resource.type != nullptr) {
        const auto fault = expression->fault_on(r4(), *scope.resource.type);
        if (fault && (fault->en.empty() || fault->zh.empty())) std::abort();
        (void)path::Expression::compile_for(all.substr(0, end), r4(), *scope.resource.type);
    }
    (void)expression->holds(scope, scope.resource);
    const auto items = expression->evaluate(scope, scope.resource);
    if (!items) return items.error().en.empty() ? (std::abort(), 0) : 0;
    std::string out;
    path::write(*items, out);
    if (!json::read(out)) std::abort();
    return 0;
}

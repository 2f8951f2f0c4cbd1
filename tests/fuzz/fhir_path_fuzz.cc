// FHIRPath: whatever the expression, it is compiled and evaluated within its limits, or refused with a sentence.
#include <cstdlib>

#include "libs/fhir/path/testing.h"
#include "libs/fhir/r4/r4.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace xinglin::fhir;
    static const path::World world = [] {
        path::World made;
        made.scope.limits = {.steps_max = 20'000, .items_max = 5'000, .text_bytes_max = 1U << 16U};
        return made;
    }();
    const auto expression = path::Expression::compile({reinterpret_cast<const char*>(data), size});
    if (!expression) {
        if (expression.error().en.empty() || expression.error().zh.empty()) std::abort();
        return 0;
    }
    const auto items = expression->evaluate(world.scope, world.scope.resource);
    if (!items) return items.error().en.empty() ? (std::abort(), 0) : 0;
    std::string out;
    path::write(*items, out);
    return 0;
}

// Patches: the first line is a patch, the rest a resource; both may be anything. What is patched is a document again, and what is
// refused is refused with a sentence.
#include <cstdlib>
#include <string_view>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/patch/patch.h"
#include "libs/fhir/r4/r4.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace xinglin::fhir;
    constexpr PatchLimits kLimits{.operations_max = 100, .nodes_max = 10'000, .depth_max = 60};
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(all.find('\n'), all.size());
    const auto patch = json::read(std::string(all.substr(0, end)));
    const auto target = json::read(std::string(all.substr(std::min(end + 1, all.size()))));
    if (!patch || !target) return 0;
    const std::string before = json::write(*target);
    const auto result = patched(r4(), *target, *patch, kLimits);
    if (json::write(*target) != before) std::abort();
    if (!result) return result.error().en.empty() || result.error().zh.empty() ? (std::abort(), 0) : 0;
    const std::string written = json::write(*result);
    const auto again = json::read(written);
    if (!again || json::write(*again) != written) std::abort();
    return 0;
}

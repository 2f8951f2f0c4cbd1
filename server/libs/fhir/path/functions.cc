#include "libs/fhir/path/functions.h"

#include <unordered_map>

namespace xinglin::fhir::path {

std::vector<const Function*> all_functions() {
    std::vector<const Function*> all;
    for (auto group : {existence_functions(), filtering_functions(), subsetting_functions(), combining_functions(),
                       conversion_functions(), string_functions(), pattern_functions(), encoding_functions(), math_functions(),
                       moment_functions(), interval_functions(), boundary_functions(), tree_functions(), type_functions(), fhir_functions()}) {
        for (const Function& one : group) all.push_back(&one);
    }
    return all;
}

const Function* function_named(std::string_view name) {
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const Function*> map;
        for (const Function* one : all_functions()) map.emplace(one->name, one);
        return map;
    }();
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

}  // namespace xinglin::fhir::path

// Many expressions at once: {"id","file","expression"} a line, answered by {"id","results"} or {"id","error"} in the same order.
#pragma once

#include <functional>
#include <istream>
#include <ostream>
#include <string>

#include "xinglin/fhir/path_world.h"

namespace xinglin::fhir {

struct CasesDone {
    std::size_t answered = 0;
    std::size_t errors = 0;
};

// Files are looked for where the program runs, then beside the cases. `progress` hears of it now and then.
CasesDone answer_cases(std::istream& in, const std::string& folder, std::ostream& out, PathWorld& world,
                       const std::function<void(std::size_t)>& progress);

}  // namespace xinglin::fhir

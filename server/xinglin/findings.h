// Findings of a selfcheck, as JSON and as a table.
#pragma once

#include <span>
#include <string>

#include "xinglin/proofs.h"

namespace xinglin {

std::string findings_json(std::span<const Finding> findings);   // {"findings":[{"what","well","detail"}]}
std::string findings_text(const std::string& json);

}  // namespace xinglin

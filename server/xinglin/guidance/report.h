// The report on guidance, from whoever has the database: the server of the folder, or this process.
#pragma once

#include <string>

#include "xinglin/ground.h"

namespace xinglin::guidance {

// `protocols`: versions separated by spaces; empty: all. JSON.
std::string triage_report(Ground& ground, const std::string& protocols);
// The same for people: versions side by side.
std::string triage_report_text(const std::string& json);

}  // namespace xinglin::guidance

// What can be proved of a data folder: its audit, its keys, its database, its place on disk.
#pragma once

#include <string>
#include <vector>

#include "xinglin/ground.h"

namespace xinglin {

// The verdict as JSON: {"rows":..,"seals":..,"unsealed":..,"anchored":..,"restorations":..,"broken":null|{...}}.
std::string verify_audit(Ground& ground);

struct Finding {
    std::string what;   // "database", "keys", "anchors", "disk", "clock", "audit"
    bool well = false;
    std::string detail;
};
std::vector<Finding> selfcheck(Ground& ground);

}  // namespace xinglin

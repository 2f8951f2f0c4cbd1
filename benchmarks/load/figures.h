// What a measurement leaves behind: named values with their units.
#pragma once

#include <string>
#include <vector>

namespace xinglin::bench {

struct Figure {
    std::string name;
    double value;
    std::string unit;
};

// Of samples in any order, which it sorts; 0 when there are none.
float percentile(std::vector<float>& samples, double share);

// [{"name":..,"value":..,"unit":..}, ...]. Throws std::runtime_error when the file cannot be written.
void write_json(const std::string& path, const std::vector<Figure>& figures);

}  // namespace xinglin::bench

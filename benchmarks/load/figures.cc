#include "load/figures.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace xinglin::bench {

float percentile(std::vector<float>& samples, double share) {
    if (samples.empty()) return 0;
    const auto place = samples.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(samples.size() - 1) * share);
    std::nth_element(samples.begin(), place, samples.end());
    return *place;
}

void write_json(const std::string& path, const std::vector<Figure>& figures) {
    std::ofstream file(path);
    file << "[\n";
    for (std::size_t i = 0; i < figures.size(); ++i) {
        file << fmt::format("  {{\"name\": \"{}\", \"value\": {:.3f}, \"unit\": \"{}\"}}{}\n", figures[i].name, figures[i].value,
                            figures[i].unit, i + 1 < figures.size() ? "," : "");
    }
    file << "]\n";
    if (!file.flush()) throw std::runtime_error(path + " cannot be written");
}

}  // namespace xinglin::bench

// For tests: numbers that hold, of people whom there are not (region 990000).
#pragma once

#include <fmt/core.h>

#include <string>

namespace xinglin::directory::testing {

// `born` "19800215", `sequence` 0 to 999.
inline std::string citizen_id(const std::string& born, int sequence) {
    static constexpr int kWeights[]{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    std::string id = fmt::format("990000{}{:03}", born, sequence);
    int sum = 0;
    for (std::size_t i = 0; i < id.size(); ++i) sum += kWeights[i] * (id[i] - '0');
    return id + "10X98765432"[sum % 11];
}

inline std::string qualification(int number) { return "201031110" + citizen_id("19800215", number); }
inline std::string licence(int number) { return fmt::format("110310106{:06}", number); }

}  // namespace xinglin::directory::testing

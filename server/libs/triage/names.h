// Everything in the knowledge has a number, its place, and a name by which the outside knows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace xinglin::triage::engine {

using Number = std::uint32_t;

// Numbers by their ids, the first of each.
class Names {
 public:
    void add(std::string_view id);     // The next number's.
    void close();
    std::optional<Number> find(std::string_view id) const;

 private:
    std::vector<std::pair<std::string_view, Number>> by_id_;
};

}  // namespace xinglin::triage::engine

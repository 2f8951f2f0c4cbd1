// The limits of one field, as its description names them.
#pragma once

#include <cstdint>

namespace xinglin::wire {

struct Limits {
    std::uint32_t text_min = 0;   // In Unicode characters.
    std::uint32_t text_max = 200;
    std::int64_t number_min = INT64_MIN;
    std::int64_t number_max = INT64_MAX;
    std::uint32_t items_max = 100;
    bool of_text = false;     // Which of them were named; a text limit on a number does not compile.
    bool of_number = false;
    bool of_items = false;
};

consteval Limits text(std::uint32_t min, std::uint32_t max) {
    Limits limits;
    limits.text_min = min;
    limits.text_max = max;
    limits.of_text = true;
    return limits;
}

consteval Limits range(std::int64_t min, std::int64_t max) {
    Limits limits;
    limits.number_min = min;
    limits.number_max = max;
    limits.of_number = true;
    return limits;
}

// A list of at most so many; the limits of each item may follow: at_most(9, text(1, 40)).
consteval Limits at_most(std::uint32_t items, Limits each = {}) {
    each.items_max = items;
    each.of_items = true;
    return each;
}

}  // namespace xinglin::wire

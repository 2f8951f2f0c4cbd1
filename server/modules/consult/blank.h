// What a person would call empty: nothing but white space, the ideographic space included.
#pragma once

#include <string_view>

namespace xinglin::consult {

constexpr bool is_blank(std::string_view text) {
    while (!text.empty()) {
        if (text.starts_with("\u3000")) text.remove_prefix(3);
        else if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
        else return false;
    }
    return true;
}

static_assert(is_blank(" \n\u3000\t") && !is_blank(" \u3000头疼"));

}  // namespace xinglin::consult

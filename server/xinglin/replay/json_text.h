// A text as JSON, with its quotes.
#pragma once

#include "platform/wire/wire.h"

namespace xinglin::replay {

inline std::string json_text(std::string_view text) {
    std::string out;
    wire::write_text(out, text);
    return out;
}

}  // namespace xinglin::replay

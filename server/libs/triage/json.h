// The engine's values as JSON, with no parser and no dependency: the same text in the browser, on the server and from the command.
#pragma once

#include <string>

#include "libs/triage/turn.h"

namespace xinglin::triage::engine {

std::string_view name_of(Disposition one);
std::string_view name_of(Level one);
std::string_view name_of(Saying one);

// With its quotes; what is no UTF-8 becomes U+FFFD.
std::string quoted(std::string_view text);

template <class Items, class F>
std::string json_list(const Items& items, F write) {
    std::string out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        out += write(item);
    }
    return out + "]";
}

// A turn as the apps read it: docs/triage.md. `text` is the one that was asked about.
std::string turn_json(const Knowledge& knowledge, std::string_view text, const Turn& turn);

}  // namespace xinglin::triage::engine

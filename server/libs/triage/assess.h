// What the rules make of a case: how urgent, which department, which level of care, and why.
#pragma once

#include "libs/triage/understand.h"

namespace xinglin::triage::engine {

struct Assessment {
    Disposition disposition = Disposition::DoctorSoon;
    std::vector<std::string_view> departments;   // National codes, best first.
    Level level = Level::Community;
    std::optional<Number> complaint{};           // None when nothing was understood: then somebody should ask.
    std::vector<Reason> because;                 // The worst first.
    bool crisis = false;
    bool asks = false;                           // Too little is known for an answer that reassures.
};

// Worst rule wins; more findings never make it milder.
Assessment assess(const Knowledge& knowledge, const Case& known, const std::vector<Lead>& leads, const std::vector<Reason>& already = {});
// The same for what was understood of a text; what was not read reassures nobody.
Assessment assess(const Knowledge& knowledge, const Understood& understood);

// The early warning score's word, when enough was measured.
std::optional<Reason> early_warning(const Mews& mews, const Case& known);

}  // namespace xinglin::triage::engine

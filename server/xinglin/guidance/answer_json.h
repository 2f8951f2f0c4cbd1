// The engine's answer as JSON.
#pragma once

#include "libs/triage/assess.h"

namespace xinglin::guidance {

// `text` is what was read: each reason shows the words in it that led there.
std::string answer_json(std::string_view id, std::string_view text, const triage::engine::Understood& understood,
                        const triage::engine::Assessment& assessed);

}  // namespace xinglin::guidance

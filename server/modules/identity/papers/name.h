// A person's name as his paper has it (姓名): one to fifty characters of any script.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace xinglin::identity {

inline constexpr int kNameMax = 50;   // Characters, not bytes.

// Spaces at the ends taken off, every kind of dot between two parts written as the middle dot (·, U+00B7). Characters stay
// as they are, rare ones too (GB 18030-2022 level 3): a name is not rewritten. Refuses identity.name_form.
Result<std::string> normal_name(std::string_view typed);

}  // namespace xinglin::identity

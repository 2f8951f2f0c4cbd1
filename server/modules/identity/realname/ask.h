// The question to the authority, as a job: set here, asked and settled in authority.cc.
#pragma once

#include "modules/identity/realname/check.h"

namespace xinglin::identity {

// `face`: 0 for name and number alone, else which picture of a face.
void ask_authority(db::Txn& txn, const Check& check, std::int64_t face, Instant now);

}  // namespace xinglin::identity

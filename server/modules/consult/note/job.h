// The signing as a job of two parts.
#pragma once

#include "modules/consult/visit.h"

namespace xinglin::consult {

void ask_authority(db::Txn& txn, const Visit& visit, Instant now);

}  // namespace xinglin::consult

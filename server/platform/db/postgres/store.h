// The PostgreSQL store: workers for writes, equal keys to the same one, and workers for reads.
#pragma once

#include <memory>

#include "platform/db/store.h"

namespace xinglin::db::postgres {

std::unique_ptr<Store> open(const StoreOptions& options, Clock& clock, Entropy& entropy);

}  // namespace xinglin::db::postgres

// The SQLite store: one writer, some readers, one file that this process alone owns.
#pragma once

#include <memory>

#include "platform/db/store.h"

namespace xinglin::db::sqlite {

std::unique_ptr<Store> open(const StoreOptions& options, std::string path, Clock& clock, Entropy& entropy);

}  // namespace xinglin::db::sqlite

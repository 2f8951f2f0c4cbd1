// Every table of the house, in the order in which it is built: by floor, module, number.
#pragma once

#include <span>

#include "platform/db/migrate.h"

namespace xinglin {

// `demo`: with the tables that only a demo has (its inbox).
std::span<const db::ModuleMigrations> all_migrations(bool demo);

}  // namespace xinglin

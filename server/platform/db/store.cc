#include "platform/db/store.h"

#include <stdexcept>

#include "platform/db/postgres/store.h"
#include "platform/db/sqlite/store.h"

namespace xinglin::db {

std::unique_ptr<Store> open_store(const StoreOptions& options, Clock& clock, Entropy& entropy) {
    constexpr std::string_view kSqlite = "sqlite:";
    if (options.url.starts_with(kSqlite)) return sqlite::open(options, options.url.substr(kSqlite.size()), clock, entropy);
    if (options.url.starts_with("postgresql://")) return postgres::open(options, clock, entropy);
    throw std::runtime_error("The database address must begin with sqlite: or postgresql://.");
}

}  // namespace xinglin::db

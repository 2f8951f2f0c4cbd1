// The work that is measured: one chat message as the product writes it, in six statements.
#pragma once

#include <cstdint>

#include "platform/db/migrate.h"
#include "platform/db/store.h"

namespace xinglin::bench {

inline constexpr std::int64_t kConversations = 10'000;

db::ModuleMigrations message_tables();
void fill(db::Store& store);
// The session is read, the conversation found for who asks, its next number taken; message, event and audit are written.
db::Work one_message(std::int64_t conversation);

}  // namespace xinglin::bench

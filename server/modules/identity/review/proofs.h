// Pictures that prove something (证明材料): sent in by the one whom they are to help, seen by whoever reviews them.
#pragma once

#include <span>
#include <vector>

#include "modules/identity/identity.h"

namespace xinglin::identity {

inline constexpr std::size_t kProofsMax = 4;
inline constexpr Duration kProofsKept = std::chrono::hours(24 * 366);

// Joins his own uploads to what they prove. Refuses blob.not_found.
Result<void> hold_proofs(db::Txn& txn, std::span<const BlobId> pictures, PersonId owner, const IdBytes& subject, Instant now);
std::vector<BlobId> proofs_of(db::Txn& txn, const IdBytes& subject);

}  // namespace xinglin::identity

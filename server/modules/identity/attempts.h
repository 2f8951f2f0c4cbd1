// Tries of codes and passwords, and the lock after too many. Counted by number or login, whether or not such an account
// exists, so that a lock tells nothing about who is known here.
//
// A try is counted, durably, before it is judged: `begin` in prepare, then `judge` in the decision, then `right`. However
// many come at once, no more than limits::wrong_most of them are ever compared with the secret.
#pragma once

#include <string_view>

#include "base/result.h"
#include "platform/crypto/digest.h"
#include "platform/db/txn.h"
#include "platform/policy/view.h"

namespace xinglin::identity {

enum class Tried : std::uint8_t { Phone, Login };

class Attempts final {
 public:
    explicit Attempts(const policy::Views& views) : views_(&views) {}

    // All refuse identity.locked while the lock lasts, with retry_after.
    // Counts one more through txn.keep: it is written when the read that called this has returned.
    Result<void> begin(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;
    // For one that was counted by `begin`.
    Result<void> judge(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;
    // For what is no try itself.
    Result<void> open(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;

    // Both through txn.keep: the secret was right, even where the deed is refused for another reason.
    void right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;
    void half_right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;

 private:
    Result<void> at_most(db::Txn& txn, Tried tried, const crypto::Digest& subject, std::int64_t tries) const;

    const policy::Views* views_;
};

}  // namespace xinglin::identity

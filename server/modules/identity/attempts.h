// Wrong tries in a row and the lock that follows. Counted by number or login, whether or not such an account exists,
// so that a lock tells nothing about who is known here.
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

    // Refuses identity.locked while the lock lasts, with retry_after. Takes the subject's lock: begin with it.
    Result<void> check(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;
    // Counts through txn.keep, so that the refusal which follows does not undo it.
    void wrong(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;
    void right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const;

 private:
    const policy::Views* views_;
};

}  // namespace xinglin::identity

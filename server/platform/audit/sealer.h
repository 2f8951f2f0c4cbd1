// The sealer: every second it hashes the rows committed since the last seal, in commit order, chains the hash to the seal
// before, signs it, and writes it down once more outside the database.
//   A row flipped, deleted, inserted or moved: its digest or its neighbours' do not fit the seal.
//   A seal altered, deleted or inserted: hash, signature or number do not fit the chain.
//   The end cut off, or an old copy put back: the anchor file knows a later seal, or another one under that number.
//   An old copy put back on purpose: the anchor file says so, signed with the sealing key, and the chain goes on from there.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "platform/audit/signer.h"
#include "platform/db/store.h"

namespace xinglin::audit {

class Sealer final {
 public:
    // `anchors`: a folder outside the database, one file for each day. `alarm` hears a sentence when the database is behind
    // its anchors, as after an old copy was put back, or when an anchor cannot be written.
    Sealer(db::Store& store, const Clock& clock, Entropy& entropy, Signer& signer, std::filesystem::path anchors,
           std::function<void(std::string_view)> alarm = {}, crypto::Suite suite = crypto::Suite::Standard);
    ~Sealer();

    // Seals all that is there to seal, and anchors what is not yet anchored; returns how many seals were made.
    int run();
    void start();   // Every second, on a thread of its own.
    void stop();

    struct Inside;

 private:
    std::unique_ptr<Inside> inside_;
};

struct Broken {
    // row_changed, row_deleted, row_inserted, row_moved; link_deleted, link_inserted; seal_changed, seal_missing,
    // signature_wrong; truncated, old_copy, given_up_copy, restoration_forged (by the anchors).
    std::string what;
    std::int64_t seal = 0;       // The seal at which it shows.
    std::int64_t position = 0;   // The row's position; 0 when the fault is the seal's.
};

struct Verdict {
    std::int64_t rows = 0;       // Sealed and found right.
    std::int64_t seals = 0;
    std::int64_t unsealed = 0;   // Too young to be sealed.
    std::int64_t anchored = 0;   // The last seal that the anchors know.
    std::int64_t restorations = 0;   // How often an older copy was put back on purpose.
    std::optional<Broken> broken{};   // The first thing that does not hold.
};

// Says in the anchors that `store` was put back on purpose as it is now. For `restore` alone. Throws std::system_error when
// it cannot be written down.
Result<void> mark_restored(db::Store& store, Signer& signer, const std::filesystem::path& anchors, Instant now);

// Reads everything, in pages; the store may serve meanwhile.
Result<Verdict> verify(db::Store& store, const Verifier& verifier, const std::filesystem::path& anchors);

}  // namespace xinglin::audit

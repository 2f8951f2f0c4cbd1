#include "modules/identity/review/proofs.h"

#include "modules/identity/identity_sql.h"
#include "platform/blob/blob.h"

namespace xinglin::identity {
namespace {

Access system() { return Access::system("identity.proof"); }

}  // namespace

Result<void> hold_proofs(db::Txn& txn, std::span<const BlobId> pictures, PersonId owner, const IdBytes& subject, Instant now) {
    if (pictures.empty()) return {};
    const blob::Holder holder{.tenant = {}, .kind = "person_proof", .id = subject, .retain_until = now + kProofsKept};
    if (auto held = blob::attach(txn, pictures, owner, holder); !held) return held;
    for (BlobId picture : pictures) txn.exec(sql::add_proof, system(), subject, picture, owner);
    return {};
}

std::vector<BlobId> proofs_of(db::Txn& txn, const IdBytes& subject) {
    std::vector<BlobId> pictures;
    const db::Rows rows = txn.query(sql::proofs_of, system(), subject);
    for (const auto& row : rows) pictures.push_back(row.id<BlobId>(0));
    return pictures;
}

}  // namespace xinglin::identity

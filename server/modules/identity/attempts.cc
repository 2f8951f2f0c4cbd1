#include "modules/identity/attempts.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "platform/crypto/bytes.h"

namespace xinglin::identity {
namespace {

std::string_view name_of(Tried tried) {
    switch (tried) {
    case Tried::Phone: return "phone";
    case Tried::Login: return "login";
    }
    return {};
}

Error locked(Duration left) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
    return {ErrorKind::TooMany, "identity.locked", {{"minutes", std::to_string(minutes)}}, {}, left};
}

}  // namespace

Result<void> Attempts::check(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    txn.lock("identity.attempt:" + crypto::hex(subject));
    const db::Rows rows = txn.query(sql::attempts_of, name_of(tried), subject);
    const auto row = rows.only();
    if (!row || row->instant(1) <= txn.now()) return {};
    return refuse(locked(row->instant(1) - txn.now()));
}

void Attempts::wrong(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    const policy::View view = views_->at(txn.now());
    const std::int64_t most = limits::wrong_most.in(view);
    const Instant until = txn.now() + limits::lock_time.in(view);
    txn.keep([=](db::Txn& kept) { kept.exec(sql::count_wrong, name_of(tried), subject, most, until); });
}

void Attempts::right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    txn.exec(sql::forget_wrong, name_of(tried), subject);
}

}  // namespace xinglin::identity

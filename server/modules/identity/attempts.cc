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

std::string lock_of(const crypto::Digest& subject) { return "identity.attempt:" + crypto::hex(subject); }

Error locked(Duration left) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left).count();
    return {ErrorKind::TooMany, "identity.locked", {{"minutes", std::to_string(minutes)}}, {}, left};
}

}  // namespace

Result<void> Attempts::at_most(db::Txn& txn, Tried tried, const crypto::Digest& subject, std::int64_t tries) const {
    txn.lock(lock_of(subject));
    const db::Rows rows = txn.query(sql::attempts_of, name_of(tried), subject);
    const auto row = rows.only();
    if (!row || row->integer(0) <= tries) return {};
    const Instant until = row->instant(1) + limits::lock_time.in(views_->at(txn.now()));
    if (until <= txn.now()) return {};
    return refuse(locked(until - txn.now()));
}

Result<void> Attempts::open(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    return at_most(txn, tried, subject, limits::wrong_most.in(views_->at(txn.now())) - 1);
}

Result<void> Attempts::judge(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    return at_most(txn, tried, subject, limits::wrong_most.in(views_->at(txn.now())));
}

Result<void> Attempts::begin(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    if (auto may = open(txn, tried, subject); !may) return may;
    const policy::View view = views_->at(txn.now());
    const std::int64_t most = limits::wrong_most.in(view);
    const Instant now = txn.now();
    const Instant over = now - limits::lock_time.in(view);
    txn.keep([=](db::Txn& kept) {
        kept.lock(lock_of(subject));
        kept.exec(sql::count_attempt, name_of(tried), subject, most, now, over);
    });
    return {};
}

void Attempts::right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    txn.keep([=](db::Txn& kept) { kept.exec(sql::forget_attempts, name_of(tried), subject); });
}

void Attempts::half_right(db::Txn& txn, Tried tried, const crypto::Digest& subject) const {
    txn.keep([=](db::Txn& kept) { kept.exec(sql::uncount_attempt, name_of(tried), subject); });
}

}  // namespace xinglin::identity

#include "modules/identity/codes.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "modules/identity/phone.h"
#include "platform/crypto/crypto.h"

namespace xinglin::identity {
namespace {

constexpr int kCodeDigits = 6;

Error code_wrong() { return {ErrorKind::Unprocessable, "identity.code_wrong", {}, "/code"}; }
Error code_too_soon(Duration left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return {ErrorKind::TooMany, "identity.code_too_soon", {{"seconds", std::to_string(seconds)}}, {}, left};
}
Error too_many_codes(Instant now) {
    const Instant tomorrow = start_of(LocalDay{local_day(now).days + 1});
    return {ErrorKind::TooMany, "identity.too_many_codes", {}, {}, tomorrow - now};
}

std::string device_text(const http::Client& client) { return client.device ? client.device->text() : std::string(); }

// Without a name for the device, all alike ones of an address count as one.
std::string counted_device(const http::Client& client) {
    if (client.device) return client.device->text();
    return counted_ip(client.ip) + "|" + client.user_agent;
}

}  // namespace

crypto::Digest phone_hash(const crypto::Keyring& keyring, std::string_view phone) {
    return keyring.lookup_hash("identity.phone", phone);
}

crypto::Digest Codes::subject_of(std::string_view phone) const {
    return for_ == CodeFor::SignIn ? phone_hash(*keyring_, phone) : keyring_->lookup_hash("identity.family_phone", phone);
}

crypto::Digest Codes::hash_of(std::string_view phone, std::string_view code, const http::Client& client) const {
    std::string bound(phone);
    bound.append("|").append(device_text(client)).append("|").append(code);
    return keyring_->lookup_hash("identity.code", bound);
}

Result<void> Codes::count(db::Txn& txn, const crypto::Digest& phone, const http::Client& client) const {
    const policy::View view = views_->at(txn.now());
    struct Counted {
        std::string_view what;
        crypto::Digest subject;
        std::int64_t most;
    };
    const std::array all{
        Counted{"phone", phone, limits::codes_per_phone.in(view)},
        Counted{"device", keyring_->lookup_hash("identity.device", counted_device(client)), limits::codes_per_device.in(view)},
        Counted{"address", keyring_->lookup_hash("identity.address", counted_ip(client.ip)), limits::codes_per_address.in(view)},
    };
    for (const Counted& one : all) {   // The locks in one order, so that no two wait for each other.
        txn.lock("identity.codes:" + std::string(one.what) + crypto::hex(one.subject));
        if (txn.exec_count(sql::count_code, one.what, one.subject, local_day(txn.now()), one.most) == 0) {
            return refuse(too_many_codes(txn.now()));
        }
    }
    return {};
}

Result<CodeSent> Codes::send(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const {
    const crypto::Digest hash = subject_of(phone);
    if (auto open = attempts_.open(txn, Tried::Phone, hash); !open) return refuse(open.error());
    const policy::View view = views_->at(moment.now);
    const Duration resend = limits::code_resend.in(view);
    const db::Rows rows = txn.query(sql::code_of, hash);
    if (const auto last = rows.only(); last && moment.now < last->instant(0) + resend) {
        return refuse(code_too_soon(last->instant(0) + resend - moment.now));
    }
    if (auto counted = count(txn, hash, facts.client); !counted) return refuse(counted.error());

    const std::string code = crypto::random_digits(moment, kCodeDigits);
    txn.exec(sql::put_code, hash, hash_of(phone, code, facts.client), moment.now);
    const CodeSent sent{resend, limits::code_lifetime.in(view)};
    const std::string_view words = for_ == CodeFor::SignIn ? "notify.sign_in_code" : "notify.family_code";
    reach_.send_code(txn, words, phone, code, facts.language, sent.expires_in, moment);
    return sent;
}

Result<void> Codes::begin(db::Txn& txn, std::string_view phone) const {
    return attempts_.begin(txn, Tried::Phone, subject_of(phone));
}

Result<void> Codes::use(db::Txn& txn, std::string_view phone, std::string_view code, const http::Client& client) const {
    const crypto::Digest hash = subject_of(phone);
    if (auto may = attempts_.judge(txn, Tried::Phone, hash); !may) return may;
    const Instant still_good = txn.now() - limits::code_lifetime.in(views_->at(txn.now()));
    if (txn.exec_count(sql::use_code, hash, hash_of(phone, code, client), txn.now(), still_good) == 0) {
        return refuse(code_wrong());
    }
    attempts_.right(txn, Tried::Phone, hash);
    return {};
}

}  // namespace xinglin::identity

// Sign-in codes by SMS (短信验证码): six digits, stored hashed, bound to the number and the device that asked, used once.
//   none --send--> sent --use--> used        A newer code takes the place of an older one.
//                   | lifetime passes: as if none
#pragma once

#include <string_view>

#include "modules/identity/attempts.h"
#include "modules/identity/reach.h"
#include "platform/http/call.h"

namespace xinglin::identity {

struct CodeSent {
    Duration resend_after;
    Duration expires_in;
};

// What a code opens: one for the family opens no door, and the other way round.
enum class CodeFor : std::uint8_t { SignIn, Family };

class Codes final {
 public:
    Codes(const crypto::Keyring& keyring, const policy::Views& views, Reach reach, CodeFor use = CodeFor::SignIn)
        : keyring_(&keyring), views_(&views), attempts_(views), reach_(reach), for_(use) {}

    // Sends a code to `phone` (normal form). The answer is the same whether or not somebody has this number. Refuses
    // identity.locked, identity.code_too_soon (both with retry_after), identity.too_many_codes.
    Result<CodeSent> send(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const;

    // Counts a try, before it is judged by `use`. Refuses identity.locked.
    Result<void> begin(db::Txn& txn, std::string_view phone) const;
    // Uses the newest code of `phone`. Refuses identity.code_wrong, the same for every reason; identity.locked.
    Result<void> use(db::Txn& txn, std::string_view phone, std::string_view code, const http::Client& client) const;

 private:
    crypto::Digest subject_of(std::string_view phone) const;
    crypto::Digest hash_of(std::string_view phone, std::string_view code, const http::Client& client) const;
    Result<void> count(db::Txn& txn, const crypto::Digest& phone, const http::Client& client) const;

    const crypto::Keyring* keyring_;
    const policy::Views* views_;
    Attempts attempts_;
    Reach reach_;
    CodeFor for_;
};

// What a number is found by.
crypto::Digest phone_hash(const crypto::Keyring& keyring, std::string_view phone);

}  // namespace xinglin::identity

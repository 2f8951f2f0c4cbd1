// How a person is reached: the number is unsealed here, sealed again for notify, and seen by nobody between.
#pragma once

#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "platform/crypto/keyring.h"

namespace xinglin::identity {

class Reach final {
 public:
    Reach(const crypto::Keyring& keyring, notify::Notify& notify) : keyring_(&keyring), notify_(&notify) {}

    // A code to a number that need not be anybody's yet, in the words of this template.
    void send_code(db::Txn& txn, std::string_view template_code, std::string_view phone, std::string_view code,
                   std::string_view language, Duration lifetime, Moment& moment) const;
    // False when the person has no number.
    bool tell(db::Txn& txn, PersonId person, const Message& message, Moment& moment) const;

    crypto::Bytes seal_phone(PersonId person, std::string_view phone) const;
    std::string open_phone(PersonId person, crypto::ByteView sealed) const;

 private:
    const crypto::Keyring* keyring_;
    notify::Notify* notify_;
};

}  // namespace xinglin::identity

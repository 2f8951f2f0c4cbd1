#include "modules/identity/identity.h"
#include "modules/identity/identity_sql.h"
#include "modules/identity/phone.h"
#include "platform/crypto/keyring.h"

namespace xinglin::identity {
namespace {

std::string context_of(ContactId contact) { return "identity.contact:" + contact.text(); }

}  // namespace

Result<ContactId> Contacts::keep(db::Txn& txn, std::string_view phone, Moment& moment) {
    auto normal = normal_phone(phone);
    if (!normal) return refuse({ErrorKind::Invalid, "identity.phone_form", {}, "/phone"});
    auto id = moment.new_id<ContactId>();
    txn.exec(sql::add_contact, id, keyring_->seal(*normal, context_of(id)), moment.now);
    return id;
}

std::optional<std::string> Contacts::reveal(db::Txn& txn, ContactId contact) const {
    const auto rows = txn.query(sql::contact_phone, contact);
    if (rows.empty()) return std::nullopt;
    auto phone = keyring_->open_text(rows[0].bytes(0), context_of(contact));
    check(phone.has_value(), "a contact opens with the key that sealed it");
    return *phone;
}

}  // namespace xinglin::identity

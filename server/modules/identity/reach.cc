#include "modules/identity/reach.h"

#include "modules/identity/identity_sql.h"

namespace xinglin::identity {
namespace {

std::string context_of(PersonId person) { return "identity.phone:" + person.text(); }
std::string e164(std::string_view phone) { return "+86" + std::string(phone); }
notify::Language language_of(std::string_view language) {
    return language == "en" ? notify::Language::En : notify::Language::Zh;
}

}  // namespace

crypto::Bytes Reach::seal_phone(PersonId person, std::string_view phone) const {
    return keyring_->seal(phone, context_of(person));
}

std::string Reach::open_phone(PersonId person, crypto::ByteView sealed) const {
    auto phone = keyring_->open_text(sealed, context_of(person));
    check(phone.has_value(), "an account's number opens under its person");
    return *phone;
}

void Reach::send_code(db::Txn& txn, std::string_view template_code, std::string_view phone, std::string_view code,
                      std::string_view language, Duration lifetime, Moment& moment) const {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(lifetime).count();
    notify_->send(txn,
                  {.template_code = std::string(template_code),
                   .language = language_of(language),
                   .address = keyring_->seal(e164(phone), kNoticeContext),
                   .secrets = keyring_->seal("code=" + std::string(code), kNoticeContext),
                   .arguments = {{"minutes", std::to_string(minutes)}},
                   .useful_for = lifetime},
                  moment);
}

bool Reach::tell(db::Txn& txn, PersonId person, const Message& message, Moment& moment) const {
    const db::Rows rows = txn.query(sql::reach_of, Access::system("identity.tell"), person);
    const auto row = rows.only();
    if (!row) return false;
    notify_->send(txn,
                  {.template_code = message.template_code,
                   .language = language_of(row->text(1)),
                   .address = keyring_->seal(e164(open_phone(person, row->bytes(0))), kNoticeContext),
                   .arguments = message.arguments,
                   .tenant = message.tenant,
                   .useful_for = message.useful_for},
                  moment);
    return true;
}

}  // namespace xinglin::identity

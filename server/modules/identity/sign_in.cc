#include "modules/identity/sign_in.h"

#include "modules/identity/identity_sql.h"
#include "modules/identity/phone.h"

namespace xinglin::identity {
namespace {

Error phone_form() { return {ErrorKind::Invalid, "identity.phone_form", {}, "/phone"}; }
Error phone_taken() { return {ErrorKind::Conflict, "identity.phone_taken", {}, "/phone"}; }

i18n::Language consent_language(std::string_view language) {
    return language == "en" ? i18n::Language::English : i18n::Language::Chinese;
}

}  // namespace

Result<CodeSent> SignIn::send_code(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const {
    const auto normal = normal_phone(phone);
    if (!normal) return refuse(phone_form());
    return codes_.send(txn, *normal, facts, moment);
}

Result<void> SignIn::begin(std::string_view phone, http::Prepare& prepare) const {
    const auto normal = normal_phone(phone);
    if (!normal) return refuse(phone_form());
    return prepare.read([&](db::Txn& txn, const Access&) { return codes_.begin(txn, *normal); });
}

Result<Entered> SignIn::enter(db::Txn& txn, const SignInAsk& ask, const http::CallFacts& facts, const Access& former,
                              Moment& moment) const {
    const auto phone = normal_phone(ask.phone);
    if (!phone) return refuse(phone_form());
    if (auto used = codes_.use(txn, *phone, ask.code, facts.client); !used) return refuse(used.error());

    const auto known = person_with(txn, *phone);
    const PersonId person = known ? *known : sign_up(txn, *phone, facts.language, moment);
    const auto language = consent_language(facts.language);
    const auto given = ask.consents.value_or(std::vector<std::string>{});
    if (auto agreed = consents_.require(txn, person, given, language); !agreed) return refuse(agreed.error());
    if (known) txn.exec(sql::set_language, Access::system("identity.sign_in"), person, facts.language);

    Access access;
    access.role = Role::Patient;
    access.person = person;
    auto session = sessions_.begin(txn, {facts.app, access, facts.client}, former, moment);
    return Entered{access, std::move(session)};
}

Result<PersonId> SignIn::create(db::Txn& txn, std::string_view phone, std::string_view language, Moment& moment) const {
    const auto normal = normal_phone(phone);
    if (!normal) return refuse(phone_form());
    if (person_with(txn, *normal)) return refuse(phone_taken());
    const PersonId person = sign_up(txn, *normal, language, moment);
    auto agreed = consents_.require(txn, person, consents_.names(), consent_language(language));
    check(agreed.has_value(), "whoever agrees to all present texts has agreed");
    return person;
}

std::optional<PersonId> SignIn::person_with(db::Txn& txn, std::string_view phone) const {
    const db::Rows rows =
        txn.query(sql::account_by_phone, Access::system("identity.sign_in"), phone_hash(lower_.keyring, phone));
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return row->id<PersonId>(0);
}

PersonId SignIn::sign_up(db::Txn& txn, std::string_view phone, std::string_view language, Moment& moment) const {
    const Access system = Access::system("identity.sign_up");
    const auto person = moment.new_id<PersonId>();
    txn.exec(sql::add_person, system, person, moment.now);
    txn.exec(sql::add_account, system, person, phone_hash(lower_.keyring, phone), reach_.seal_phone(person, phone), language,
             moment.now);
    lower_.new_persons.person_created(txn, person, moment);
    return person;
}

}  // namespace xinglin::identity

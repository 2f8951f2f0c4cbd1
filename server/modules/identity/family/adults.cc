// An adult: by a code on his own telephone, and for as long as he does not take it back.
#include "modules/identity/family/families.h"
#include "modules/identity/identity_sql.h"
#include "modules/identity/phone.h"
#include "platform/http/prepare.h"

namespace xinglin::identity {
namespace {

Error phone_form() { return {ErrorKind::Invalid, "identity.phone_form", {}, "/phone"}; }
Error family_no_account() { return {ErrorKind::Unprocessable, "identity.family_no_account", {}, "/phone"}; }
Error family_self() { return {ErrorKind::Unprocessable, "identity.family_self", {}, "/phone"}; }
Error family_already() { return {ErrorKind::Conflict, "identity.family_already"}; }

Access system() { return Access::system("identity.family"); }

std::optional<PersonId> person_with(db::Txn& txn, const crypto::Keyring& keyring, std::string_view phone) {
    const db::Rows rows = txn.query(sql::account_by_phone, system(), phone_hash(keyring, phone));
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return row->id<PersonId>(0);
}

}  // namespace

Result<CodeSent> Families::send_code(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const {
    const auto normal = normal_phone(phone);
    if (!normal) return refuse(phone_form());
    return codes_.send(txn, *normal, facts, moment);
}

Result<void> Families::begin(std::string_view phone, http::Prepare& prepare) const {
    const auto normal = normal_phone(phone);
    if (!normal) return refuse(phone_form());
    return prepare.read([&](db::Txn& txn, const Access&) { return codes_.begin(txn, *normal); });
}

Result<LinkId> Families::add_adult(db::Txn& txn, const Access& access, const AdultAsk& ask, const http::Client& client,
                                   Moment& moment) const {
    const auto phone = normal_phone(ask.phone);
    if (!phone) return refuse(phone_form());
    if (auto used = codes_.use(txn, *phone, ask.code, client); !used) return refuse(used.error());
    const auto person = person_with(txn, lower_.keyring, *phone);
    if (!person) return refuse(family_no_account());   // Whoever reads the code on that telephone knows it anyway.
    if (*person == access.person) return refuse(family_self());
    txn.lock("identity.family:" + access.person.text());
    if (!txn.query(sql::same_link, system(), access.person, *person, crypto::Digest{}).empty()) return refuse(family_already());
    if (auto room = make_room(txn, access.person); !room) return refuse(room.error());

    const Link link{.id = moment.new_id<LinkId>(), .holder = access.person, .person = *person, .relation = ask.relation,
                    .basis = LinkBasis::AdultConsent, .scopes = Scopes::of(ask.scopes),
                    .number_hash = crypto::sha256(moment.new_id<LinkId>().text()), .created_at = moment.now};
    xinglin::identity::add_link(txn, link);
    const auto moved = txn.exec_count(sql::activate_link, system(), link.id, wire::name_of(link.state), *person, moment.now,
                                      std::optional<Instant>{});
    check(moved == 1, "a link that was just made becomes active");
    open_sight(txn, link, moment);
    reach_.tell(txn, *person, {.template_code = "notify.family_linked", .useful_for = std::chrono::hours(24)}, moment);
    return link.id;
}

}  // namespace xinglin::identity

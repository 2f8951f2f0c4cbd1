// A doctor who has no account yet: a link, good once and for a week. Here only its hash.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/limits.h"
#include "modules/directory/onboarding/moves.h"
#include "modules/directory/onboarding/refusals.h"
#include "platform/audit/audit.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/totp.h"

namespace xinglin::directory {
namespace {

Error factor_wrong() { return {ErrorKind::Unprocessable, "identity.factor_wrong", {}, "/code"}; }

}  // namespace

Result<std::string> Onboardings::invite(db::Txn& txn, const Access& desk, std::string_view name, const Wish& wish, Moment& moment) {
    if (auto known = check_department(txn, wish); !known) return refuse(known.error());
    const std::string token = crypto::random_token(moment);
    txn.exec(sql::add_invitation, desk.tenant, crypto::token_hash(token), name, wish.department, wire::name_of(wish.ring), desk.person,
             moment.now + limits::kInvitationFor);
    audit::wrote(txn, desk, {.object_kind = "department", .object_id = wish.department.bytes, .what = "directory.doctor_invited"});
    return token;
}

Result<Invitation> Onboardings::look(db::Txn& txn, std::string_view token) const {
    const auto rows = txn.query(sql::find_invitation, crypto::token_hash(token), txn.now());
    const auto row = rows.only();
    if (!row) return refuse(invitation_over());
    return Invitation{row->id<TenantId>(0), std::string(row->text(1)), row->id<DepartmentId>(2),
                      wire::from_name<Ring>(row->text(3)).value(), row->instant(4)};
}

std::vector<std::uint8_t> Onboardings::totp_secret(std::string_view token) const {
    const auto digest = lower_.keyring.lookup_hash("directory.invitation.totp", token);
    return {digest.begin(), digest.begin() + crypto::kTotpSecretBytes};
}

Result<Onboarding> Onboardings::accept(db::Txn& txn, const Acceptance& acceptance, const std::string& password_hash, Moment& moment) {
    const auto invitation = look(txn, acceptance.token);
    if (!invitation) return refuse(invitation.error());
    if (txn.exec_count(sql::use_invitation, crypto::token_hash(acceptance.token), moment.now) == 0) return refuse(invitation_over());
    const auto secret = totp_secret(acceptance.token);
    if (!crypto::totp_accept(secret, acceptance.code, moment.now, 0)) return refuse(factor_wrong());
    auto person = lower_.identity.create_staff(txn, {acceptance.login, password_hash, secret}, moment);
    if (!person) return refuse(person.error());
    const auto practitioner = lower_.directory.create_practitioner(txn, *person, invitation->name, moment);
    return begin(txn, {invitation->institution, invitation->department, invitation->ring}, practitioner, *person, moment);
}

}  // namespace xinglin::directory

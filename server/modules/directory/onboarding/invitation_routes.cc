// How a doctor without an account comes to one. POST, for a token belongs into no address.
#include "modules/directory/onboarding/routes.h"
#include "platform/crypto/bytes.h"

namespace xinglin::directory {
namespace {

using http::Call;
using http::Created;

constexpr Roles kDoor = Role::Anonymous | Role::Doctor;

struct Prepared {
    Acceptance acceptance;
    std::string password_hash;
};

InvitationCard card_of(db::Txn& txn, const Onboardings& onboardings, const Invitation& invitation, std::string_view token) {
    const Directory& directory = onboardings.lower().directory;
    InvitationCard card{.name = invitation.name, .ring = invitation.ring,
                        .totp_secret = crypto::base32(onboardings.totp_secret(token)), .expires_at = invitation.expires_at};
    if (const auto institution = directory.institution(txn, invitation.institution)) card.institution = institution->name;
    if (const auto department = directory.department(txn, invitation.department)) card.department = department->name;
    return card;
}

void add_inviting(http::Routes& routes, Onboardings& onboardings) {
    routes.post<InvitationBody, Created<InvitationMade>>(
        "/doctor-invitations", {.roles = Role::Desk, .summary = "A link for a doctor who is to join, good once and for a week"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<InvitationBody>& call,
                       Moment& moment) -> Result<Created<InvitationMade>> {
            auto token = onboardings.invite(txn, access, call.body.name, {access.tenant, call.body.department, call.body.ring}, moment);
            if (!token) return refuse(token.error());
            auto invitation = onboardings.look(txn, *token);
            check(invitation.has_value(), "an invitation that was just made holds");
            return Created<InvitationMade>{{*token, invitation->expires_at}, {}};
        });
    routes.post<InvitationToken, InvitationCard>(
        "/doctor-invitations/look",
        {.roles = kDoor, .summary = "Who invites whom, and the secret of the authenticator", .reads = http::Reads::ReadOnly,
         .rate = http::RateClass::SignIn},
        [&onboardings](db::Txn& txn, const Access&, const Call<InvitationToken>& call, Moment&) -> Result<InvitationCard> {
            auto invitation = onboardings.look(txn, call.body.token);
            if (!invitation) return refuse(invitation.error());
            return card_of(txn, onboardings, *invitation, call.body.token);
        });
}

}  // namespace

void add_invitation_routes(http::Routes& routes, Onboardings& onboardings) {
    add_inviting(routes, onboardings);
    routes.post<Acceptance, Created<OnboardingCard>>(
        "/doctor-invitations/acceptance",
        {.roles = kDoor, .summary = "The doctor opens his account and applies", .rate = http::RateClass::SignIn},
        [&onboardings](const Call<Acceptance>& call, http::Prepare& prepare) -> Result<Prepared> {
            auto live = prepare.read([&](db::Txn& txn, const Access&) { return onboardings.look(txn, call.body.token); });
            if (!live) return refuse(live.error());
            auto hash = onboardings.lower().identity.hash_password(call.body.login, call.body.password);
            if (!hash) return refuse(hash.error());
            return Prepared{call.body, std::move(*hash)};
        },
        [&onboardings](db::Txn& txn, const Access& access, const Call<Prepared>& call,
                       Moment& moment) -> Result<Created<OnboardingCard>> {
            auto one = onboardings.accept(txn, call.body.acceptance, call.body.password_hash, moment);
            if (!one) return refuse(one.error());
            return Created<OnboardingCard>{card_of(txn, onboardings, *one, access), "/onboardings/" + one->id.text()};
        });
}

}  // namespace xinglin::directory

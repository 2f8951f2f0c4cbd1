#include "platform/http/routes.h"
#include "platform/wire/describe.h"
#include "xinglin/founding/founding.h"

namespace xinglin::founding {
namespace {

struct Token {
    std::string token;
};
struct Prepared {
    Founder founder;
    std::string password_hash;
};

constexpr std::size_t kTokenLength = 43;
constexpr Roles kDoor = Role::Anonymous | Role::Desk;
Error wrong_app() { return {ErrorKind::Forbidden, "identity.wrong_app"}; }

}  // namespace
}  // namespace xinglin::founding

namespace xinglin::wire {

using founding::DepartmentOffered;
using founding::Founded;
using founding::Founder;
using founding::InstitutionAsked;
using founding::Invitation;

template <>
constexpr auto fields<founding::Token> =
    members(field<"token">(&founding::Token::token, text(founding::kTokenLength, founding::kTokenLength)));
template <>
constexpr auto fields<InstitutionAsked> =
    members(field<"name">(&InstitutionAsked::name, text(2, 80)), field<"city">(&InstitutionAsked::city, text(2, 20)));
template <>
constexpr auto fields<DepartmentOffered> =
    members(field<"code">(&DepartmentOffered::code), field<"name">(&DepartmentOffered::name));
template <>
constexpr auto fields<Invitation> =
    members(field<"expires_at">(&Invitation::expires_at), field<"totp_secret">(&Invitation::totp_secret),
            field<"institution">(&Invitation::institution), field<"departments">(&Invitation::departments, at_most(40)));
template <>
constexpr auto fields<Founder> =
    members(field<"token">(&Founder::token, text(founding::kTokenLength, founding::kTokenLength)),
            field<"login">(&Founder::login, text(2, 64)), field<"name">(&Founder::name, text(1, 40)),
            field<"password">(&Founder::password, text(1, 128)), field<"code">(&Founder::code, text(6, 6)),
            field<"institution">(&Founder::institution), field<"departments">(&Founder::departments, at_most(40)));
template <>
constexpr auto fields<directory::Institution> =
    members(field<"id">(&directory::Institution::id), field<"name">(&directory::Institution::name),
            field<"city">(&directory::Institution::city));
template <>
constexpr auto fields<Founded> =
    members(field<"login">(&Founded::login), field<"institution">(&Founded::institution));

template <>
constexpr std::string_view type_name<founding::Token> = "FirstLink";
template <>
constexpr std::string_view type_name<InstitutionAsked> = "InstitutionAsked";
template <>
constexpr std::string_view type_name<DepartmentOffered> = "DepartmentOffered";
template <>
constexpr std::string_view type_name<Invitation> = "FirstInvitation";
template <>
constexpr std::string_view type_name<Founder> = "Founder";
template <>
constexpr std::string_view type_name<directory::Institution> = "FoundedInstitution";
template <>
constexpr std::string_view type_name<Founded> = "FirstAdministrator";

}  // namespace xinglin::wire

namespace xinglin::founding {

void FirstAdministrator::add_routes(http::Routes& routes) {
    // POST, for the token belongs into no address.
    routes.post<Token, Invitation>(
        "/first-administrator/invitation",
        {.roles = kDoor, .summary = "What a first administrator's link offers", .reads = http::Reads::ReadOnly,
         .rate = http::RateClass::SignIn},
        [this](db::Txn& txn, const Access&, const http::Call<Token>& call, Moment&) -> Result<Invitation> {
            if (call.app != http::App::Desk) return refuse(wrong_app());
            return look(txn, call.body.token);
        });
    routes.post<Founder, http::Created<Founded>>(
        "/first-administrator",
        {.roles = kDoor, .summary = "The first administrator founds the institution", .rate = http::RateClass::SignIn},
        [this](const http::Call<Founder>& call, http::Prepare& prepare) -> Result<Prepared> {
            if (call.app != http::App::Desk) return refuse(wrong_app());
            auto live = prepare.read([&](db::Txn& txn, const Access&) { return look(txn, call.body.token); });
            if (!live) return refuse(live.error());
            auto hash = identity_->hash_password(call.body.login, call.body.password);
            if (!hash) return refuse(hash.error());
            return Prepared{call.body, std::move(*hash)};
        },
        [this](db::Txn& txn, const Access&, const http::Call<Prepared>& call, Moment& moment) -> Result<http::Created<Founded>> {
            auto made = found(txn, call.body.founder, call.body.password_hash, moment);
            if (!made) return refuse(made.error());
            return http::Created<Founded>{std::move(*made), {}};
        });
}

}  // namespace xinglin::founding

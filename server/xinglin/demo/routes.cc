#include "xinglin/demo/routes.h"

#include <algorithm>

#include "platform/crypto/bytes.h"
#include "platform/crypto/totp.h"
#include "xinglin/demo/people.h"

namespace xinglin::demo {

struct Account {
    std::string app;
    std::string login;
    std::string password;
    std::string totp_secret;   // Base32, as an authenticator app takes it.
    std::string name;
    std::string institution{};
    std::string department{};
    std::vector<std::string> seats{};   // "lead", "crisis_seat"
};
struct Accounts {
    std::vector<Account> accounts;
};
struct Code {
    std::string code;
};

namespace {

Account account_of(const DemoMember& member) {
    Account account{.app = std::string(app_of(member)), .login = std::string(member.login), .password = std::string(kPassword),
                    .totp_secret = crypto::base32(totp_secret(member.login)), .name = std::string(member.name),
                    .institution = std::string(kInstitutions.at(static_cast<std::size_t>(member.institution)).name)};
    if (member.department >= 0) account.department = kDepartments.at(static_cast<std::size_t>(member.department)).name;
    if (member.leads) account.seats.emplace_back("lead");
    if (member.crisis_seat) account.seats.emplace_back("crisis_seat");
    return account;
}

constexpr Roles kAnybody = Role::Anonymous | Role::Patient | Role::Doctor | Role::Desk;
bool may_ask(const http::CallFacts& call, const std::string& code) { return code.empty() || call.query("code") == code; }
Error no_such_login() { return {ErrorKind::NotFound, "demo.no_such_login"}; }

}  // namespace
}  // namespace xinglin::demo

namespace xinglin::wire {

template <>
constexpr auto fields<demo::Account> =
    members(field<"app">(&demo::Account::app), field<"login">(&demo::Account::login), field<"password">(&demo::Account::password),
            field<"totp_secret">(&demo::Account::totp_secret), field<"name">(&demo::Account::name),
            field<"institution">(&demo::Account::institution), field<"department">(&demo::Account::department),
            field<"seats">(&demo::Account::seats, at_most(4)));
template <>
constexpr auto fields<demo::Accounts> = members(field<"accounts">(&demo::Accounts::accounts, at_most(100)));
template <>
constexpr auto fields<demo::Code> = members(field<"code">(&demo::Code::code));

template <>
constexpr std::string_view type_name<demo::Account> = "DemoAccount";
template <>
constexpr std::string_view type_name<demo::Accounts> = "DemoAccounts";
template <>
constexpr std::string_view type_name<demo::Code> = "DemoCode";

}  // namespace xinglin::wire

namespace xinglin::demo {

void add_routes(http::Routes& routes, const std::string& code) {
    routes.get<Accounts>("/demo/accounts", {.roles = kAnybody, .summary = "Who can sign in to this demo, and how"},
        [code](db::Txn&, const Access&, const http::Call<http::NoBody>& call, Moment&) -> Result<Accounts> {
            if (!may_ask(call, code)) return refuse(http::CallFacts::no_such_thing());
            Accounts all;
            for (const auto& member : kMembers) all.accounts.push_back(account_of(member));
            return all;
        });
    routes.get<Code>("/demo/totp", {.roles = kAnybody, .summary = "The present code of a demo member's authenticator"},
        [code](db::Txn&, const Access&, const http::Call<http::NoBody>& call, Moment& moment) -> Result<Code> {
            if (!may_ask(call, code)) return refuse(http::CallFacts::no_such_thing());
            const auto login = call.query("login").value_or("");
            const bool known = std::any_of(kMembers.begin(), kMembers.end(), [&](const auto& member) { return member.login == login; });
            if (!known) return refuse(no_such_login());
            return Code{crypto::totp_code(totp_secret(login), moment.now)};
        });
}

}  // namespace xinglin::demo

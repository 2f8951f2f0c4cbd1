// Founding: how a production gets its first administrator and its institution (首位管理员). It is born without accounts and
// with one link, good once and for a day, which the operator carries to that person. Its token stands behind the # of the
// address, so that no log of addresses ever holds it, and here only its hash.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modules/directory/directory.h"

namespace xinglin::crypto {
class Keyring;
}

namespace xinglin::founding {

inline constexpr Duration kLinkFor = 24h;

struct InstitutionAsked {
    std::string name;
    std::string city;
};

struct DepartmentOffered {
    std::string code;   // 医疗机构诊疗科目名录 (卫医发〔1994〕第27号)
    std::string name;
};
// What an institution can begin with.
std::span<const DepartmentOffered> departments_offered();

// A new link; those before it end. Gives the token, which is nowhere else.
std::string invite(db::Txn& txn, const InstitutionAsked& suggested, Moment& moment);
bool has_administrator(db::Txn& txn);

struct Invitation {
    Instant expires_at;
    std::string totp_secret;   // Base32; the same for one link each time.
    std::optional<InstitutionAsked> institution{};
    std::vector<DepartmentOffered> departments{};
};

struct Founder {
    std::string token;
    std::string login;
    std::string name;
    std::string password;
    std::string code;          // Of the authenticator that holds totp_secret.
    InstitutionAsked institution;
    std::vector<std::string> departments{};
};

struct Founded {
    std::string login;
    directory::Institution institution;
};

class FirstAdministrator final {
 public:
    FirstAdministrator(const crypto::Keyring& keyring, identity::Identity& identity, directory::Directory& directory)
        : keyring_(&keyring), identity_(&identity), directory_(&directory) {}

    // Refuses founding.link_over, whether it never was, was used or has run out.
    Result<Invitation> look(db::Txn& txn, std::string_view token) const;
    // Institution, departments, site, account and desk, and the link is used. Refuses founding.link_over,
    // identity.factor_wrong, identity.login_form, identity.login_taken, directory.department_code.
    Result<Founded> found(db::Txn& txn, const Founder& founder, const std::string& password_hash, Moment& moment);
    void add_routes(http::Routes& routes);

 private:
    std::vector<std::uint8_t> totp_secret(std::string_view token) const;
    Result<identity::NewStaff> account(const Founder& founder, const std::string& password_hash, Instant now) const;

    const crypto::Keyring* keyring_;
    identity::Identity* identity_;
    directory::Directory* directory_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::founding

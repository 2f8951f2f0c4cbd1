// Staff sign in with login, password and the code of an authenticator app (员工登录, 双因素).
//   password --right--> challenge (5 min) --code--> session
// The password is compared in prepare, where argon2id may take its time; what it decides is looked at again in `begin`.
#pragma once

#include "modules/identity/attempts.h"
#include "modules/identity/sessions.h"
#include "modules/identity/sign_in.h"
#include "platform/http/prepare.h"

namespace xinglin::identity {

// What prepare found out. Without a person: nobody has this login, and the same time was taken to say so.
struct PasswordSeen {
    crypto::Digest login{};
    std::optional<PersonId> person{};
    std::string stored{};   // The hash that was compared; another one by now is another password.
    bool right = false;
};

struct Challenge {
    std::string token;
    std::vector<Post> posts;   // More than one: the second step names the institution.
};

struct SecondFactor {
    std::string token;
    std::string code;
    std::optional<TenantId> tenant{};
};

class Staff final {
 public:
    explicit Staff(const Lower& lower)
        : lower_(lower), passwords_(lower.keyring, lower.password_cost), attempts_(lower.views), sessions_(lower.views, lower.hub) {}

    // Counts the try. Refuses identity.locked before any work is done.
    Result<PasswordSeen> compare(std::string_view login, std::string_view password, http::Prepare& prepare) const;
    // Refuses identity.login_wrong, the same for an unknown login; identity.locked, identity.no_post.
    Result<Challenge> begin(db::Txn& txn, const PasswordSeen& seen, http::App app, Moment& moment) const;
    // Counts the try, with the passwords. Refuses identity.challenge_over, identity.locked.
    Result<void> begin_factor(const SecondFactor& factor, http::App app, http::Prepare& prepare) const;
    // Refuses identity.challenge_over, identity.factor_wrong, identity.locked, identity.choose_institution, identity.no_post.
    Result<Entered> finish(db::Txn& txn, const SecondFactor& factor, const http::CallFacts& facts, const Access& former,
                           Moment& moment) const;

    Result<std::string> hash_password(std::string_view login, std::string_view password) const;
    Result<PersonId> create(db::Txn& txn, const NewStaff& staff, Moment& moment) const;

 private:
    Result<void> take_factor(db::Txn& txn, PersonId person, std::string_view code) const;

    Lower lower_;
    crypto::Passwords passwords_;
    Attempts attempts_;
    Sessions sessions_;
};

// The role that an app's people have.
Role role_in(http::App app);

}  // namespace xinglin::identity

#include "modules/identity/staff.h"

#include <algorithm>

#include "modules/identity/identity_sql.h"
#include "modules/identity/limits.h"
#include "platform/crypto/totp.h"

namespace xinglin::identity {
namespace {

Error login_wrong() { return {ErrorKind::Unauthenticated, "identity.login_wrong"}; }
Error login_form() { return {ErrorKind::Invalid, "identity.login_form", {}, "/login"}; }
Error login_taken() { return {ErrorKind::Conflict, "identity.login_taken", {}, "/login"}; }
Error challenge_over() { return {ErrorKind::Gone, "identity.challenge_over", {}, "/challenge"}; }
Error factor_wrong() { return {ErrorKind::Unprocessable, "identity.factor_wrong", {}, "/code"}; }
Error no_post() { return {ErrorKind::Forbidden, "identity.no_post"}; }
Error choose_institution() { return {ErrorKind::Unprocessable, "identity.choose_institution", {}, "/tenant"}; }

constexpr std::size_t kLoginMin = 2;
constexpr std::size_t kLoginMax = 64;

std::string normal_login(std::string_view typed) {
    std::string login(typed);
    for (char& c : login) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return login;
}

bool is_login(std::string_view login) {
    return login.size() >= kLoginMin && login.size() <= kLoginMax &&
           login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

crypto::Digest login_hash(const crypto::Keyring& keyring, std::string_view login) {
    return keyring.lookup_hash("identity.login", login);
}

std::string totp_context(PersonId person) { return "identity.totp:" + person.text(); }

Result<Post> chosen(const std::vector<Post>& posts, std::optional<TenantId> tenant) {
    if (posts.empty()) return refuse(no_post());
    if (!tenant && posts.size() > 1) return refuse(choose_institution());
    if (!tenant) return posts.front();
    const auto found = std::ranges::find(posts, *tenant, &Post::tenant);
    if (found == posts.end()) return refuse(no_post());
    return *found;
}

Access access_at(const Post& post, PersonId person, Role role) {
    Access access;
    access.role = role;
    access.person = person;
    access.tenant = post.tenant;
    access.site = post.site;
    if (role == Role::Doctor) access.practitioner = post.practitioner;
    return access;
}

}  // namespace

Role role_in(http::App app) {
    switch (app) {
    case http::App::Patient: return Role::Patient;
    case http::App::Doctor: return Role::Doctor;
    case http::App::Desk: return Role::Desk;
    }
    return Role::Anonymous;
}

Result<PasswordSeen> Staff::compare(std::string_view login, std::string_view password, http::Prepare& prepare) const {
    const std::string normal = normal_login(login);
    PasswordSeen seen{.login = login_hash(lower_.keyring, normal)};
    auto found = prepare.read([&](db::Txn& txn, const Access&) -> Result<PasswordSeen> {
        if (auto may = attempts_.begin(txn, Tried::Login, seen.login); !may) return refuse(may.error());
        const db::Rows rows = txn.query(sql::staff_by_login, normal);
        if (const auto row = rows.only()) {
            seen.person = row->id<PersonId>(0);
            seen.stored = row->text(1);
        }
        return seen;
    });
    if (!found) return found;
    found->right = found->person ? passwords_.verify(found->stored, password) : passwords_.verify_nobody(password);
    return found;
}

Result<Challenge> Staff::begin(db::Txn& txn, const PasswordSeen& seen, http::App app, Moment& moment) const {
    if (auto may = attempts_.judge(txn, Tried::Login, seen.login); !may) return refuse(may.error());
    const bool unchanged = seen.right && !txn.query(sql::same_password, *seen.person, seen.stored).empty();
    if (!unchanged) return refuse(login_wrong());
    attempts_.half_right(txn, Tried::Login, seen.login);
    Challenge challenge{crypto::random_token(moment), lower_.posts.posts_of(txn, *seen.person, role_in(app))};
    if (challenge.posts.empty()) return refuse(no_post());
    const Instant until = moment.now + limits::challenge_lifetime.in(lower_.views.at(moment.now));
    txn.exec(sql::add_challenge, crypto::token_hash(challenge.token), *seen.person, http::app_name(app), until);
    return challenge;
}

Result<void> Staff::begin_factor(const SecondFactor& factor, http::App app, http::Prepare& prepare) const {
    return prepare.read([&](db::Txn& txn, const Access&) -> Result<void> {
        const auto token = crypto::token_hash(factor.token);
        const db::Rows rows = txn.query(sql::login_of_challenge, token, http::app_name(app), txn.now());
        const auto row = rows.only();
        if (!row) return refuse(challenge_over());
        return attempts_.begin(txn, Tried::Login, login_hash(lower_.keyring, row->text(0)));
    });
}

Result<Entered> Staff::finish(db::Txn& txn, const SecondFactor& factor, const http::CallFacts& facts, const Access& former,
                              Moment& moment) const {
    const auto token = crypto::token_hash(factor.token);
    const db::Rows rows = txn.query(sql::challenge_by_token, token, http::app_name(facts.app), moment.now);
    const auto row = rows.only();
    if (!row) return refuse(challenge_over());
    const auto person = row->id<PersonId>(0);
    if (auto taken = take_factor(txn, person, factor.code); !taken) return refuse(taken.error());
    const Role role = role_in(facts.app);
    const auto post = chosen(lower_.posts.posts_of(txn, person, role), factor.tenant);
    if (!post) return refuse(post.error());
    if (txn.exec_count(sql::use_challenge, token, moment.now) == 0) return refuse(challenge_over());

    const Access access = access_at(*post, person, role);
    auto session = sessions_.begin(txn, {facts.app, access, facts.client}, former, moment);
    return Entered{access, std::move(session)};
}

Result<void> Staff::take_factor(db::Txn& txn, PersonId person, std::string_view code) const {
    const db::Rows rows = txn.query(sql::second_factor_of, person);
    const auto row = rows.only();
    check(row.has_value(), "a challenge is of somebody with an account");
    const auto login = login_hash(lower_.keyring, row->text(2));
    if (auto may = attempts_.judge(txn, Tried::Login, login); !may) return may;
    const auto secret = lower_.keyring.open(row->bytes(0), totp_context(person));
    check(secret.has_value(), "a second factor opens under its person");
    const auto step = crypto::totp_accept(*secret, code, txn.now(), row->integer(1));
    if (!step || txn.exec_count(sql::use_step, person, *step) == 0) return refuse(factor_wrong());
    attempts_.right(txn, Tried::Login, login);
    return {};
}

Result<std::string> Staff::hash_password(std::string_view login, std::string_view password) const {
    const std::array own{login};
    if (auto fine = passwords_.acceptable(password, own); !fine) return refuse(fine.error());
    return passwords_.hash(password);
}

Result<PersonId> Staff::create(db::Txn& txn, const NewStaff& staff, Moment& moment) const {
    const std::string login = normal_login(staff.login);
    if (!is_login(login)) return refuse(login_form());
    check(staff.totp_secret.size() == crypto::kTotpSecretBytes, "a second factor has its full length");
    const auto person = moment.new_id<PersonId>();
    const auto sealed = lower_.keyring.seal(crypto::ByteView(staff.totp_secret), totp_context(person));
    if (txn.exec_count(sql::add_staff, person, login, staff.password_hash, sealed, moment.now) == 0) return refuse(login_taken());
    txn.exec(sql::add_person, Access::system("identity.staff"), person, moment.now);
    return person;
}

}  // namespace xinglin::identity

#include "modules/identity/routes.h"

#include "modules/identity/identity_sql.h"
#include "platform/audit/audit.h"

namespace xinglin::identity {
namespace {

using db::Txn;
using http::Call;
using http::NoBody;
using http::RateClass;
using http::Signed;

constexpr Roles kPatientDoor = Role::Anonymous | Role::Patient;
constexpr Roles kStaffDoor = Role::Anonymous | Role::Doctor | Role::Desk;
constexpr Roles kSignedIn = Role::Patient | Role::Doctor | Role::Desk;

Error wrong_app() { return {ErrorKind::Forbidden, "identity.wrong_app"}; }

std::int64_t seconds(Duration duration) { return std::chrono::duration_cast<std::chrono::seconds>(duration).count(); }

ConsentTextsShown shown(std::span<const ConsentText> texts) {
    ConsentTextsShown all;
    for (const ConsentText& text : texts) {
        all.texts.push_back({text.purpose, text.version, crypto::hex(text.hash), text.title, text.body});
    }
    return all;
}

ChallengeShown shown(const Challenge& challenge) {
    ChallengeShown shown{.challenge = challenge.token};
    if (challenge.posts.size() == 1) return shown;
    for (const Post& post : challenge.posts) shown.institutions.push_back({post.tenant, post.tenant_name});
    return shown;
}

SessionsShown shown(const std::vector<OpenSession>& sessions, SessionId current) {
    SessionsShown all;
    for (const OpenSession& one : sessions) {
        all.sessions.push_back({one.id, one.app, one.device_name, one.ip_masked, one.created_at, one.last_seen_at,
                                one.id == current});
    }
    return all;
}

audit::Wrote wrote_profile(PersonId person) {
    return {.person = person, .category = "identity", .object_kind = "person", .object_id = person.bytes,
            .what = "identity.profile_written"};
}

}  // namespace

void Identity::Rooms::add_patient_routes(http::Routes& routes) {
    routes.get<ConsentTextsShown>(
        "/consent-texts", {.roles = kPatientDoor | kStaffDoor, .summary = "What is agreed to before the first session"},
        [this](Txn&, const Access&, const Call<NoBody>& call, Moment&) -> Result<ConsentTextsShown> {
            return shown(texts.in(call.language == "en" ? i18n::Language::English : i18n::Language::Chinese));
        });
    routes.post<AskCode, http::Accepted<CodeSentShown>>(
        "/sign-in/codes", {.roles = kPatientDoor, .summary = "Send a sign-in code by SMS", .rate = RateClass::Code},
        [this](Txn& txn, const Access&, const Call<AskCode>& call, Moment& moment) -> Result<http::Accepted<CodeSentShown>> {
            if (call.app != http::App::Patient) return refuse(wrong_app());
            auto sent = sign_in.send_code(txn, call.body.phone, call, moment);
            if (!sent) return refuse(sent.error());
            return http::Accepted<CodeSentShown>{{seconds(sent->resend_after), seconds(sent->expires_in)}};
        });
    routes.post<SignInAsk, Signed<Me>>(
        "/sign-in", {.roles = kPatientDoor, .summary = "Sign in, or up, with a code", .rate = RateClass::SignIn},
        [this](const Call<SignInAsk>& call, http::Prepare& prepare) -> Result<SignInAsk> {
            if (call.app != http::App::Patient) return refuse(wrong_app());
            if (auto begun = sign_in.begin(call.body.phone, prepare); !begun) return refuse(begun.error());
            return call.body;
        },
        [this](Txn& txn, const Access& access, const Call<SignInAsk>& call, Moment& moment) -> Result<Signed<Me>> {
            auto entered = sign_in.enter(txn, call.body, call, access, moment);
            if (!entered) return refuse(entered.error());
            return Signed<Me>{me(txn, entered->access), std::move(entered->session)};
        });
}

void Identity::Rooms::add_staff_routes(http::Routes& routes) {
    routes.post<StaffSignIn, ChallengeShown>(
        "/staff/sign-in", {.roles = kStaffDoor, .summary = "Staff: login and password", .rate = RateClass::SignIn},
        [this](const Call<StaffSignIn>& call, http::Prepare& prepare) -> Result<PasswordSeen> {
            if (call.app == http::App::Patient) return refuse(wrong_app());
            return staff.compare(call.body.login, call.body.password, prepare);
        },
        [this](Txn& txn, const Access&, const Call<PasswordSeen>& call, Moment& moment) -> Result<ChallengeShown> {
            auto challenge = staff.begin(txn, call.body, call.app, moment);
            if (!challenge) return refuse(challenge.error());
            return shown(*challenge);
        });
    routes.post<SecondFactor, Signed<Me>>(
        "/staff/sign-in/second-factor",
        {.roles = kStaffDoor, .summary = "Staff: the code of the authenticator app", .rate = RateClass::SignIn},
        [this](const Call<SecondFactor>& call, http::Prepare& prepare) -> Result<SecondFactor> {
            if (call.app == http::App::Patient) return refuse(wrong_app());
            if (auto begun = staff.begin_factor(call.body, call.app, prepare); !begun) return refuse(begun.error());
            return call.body;
        },
        [this](Txn& txn, const Access& access, const Call<SecondFactor>& call, Moment& moment) -> Result<Signed<Me>> {
            auto entered = staff.finish(txn, call.body, call, access, moment);
            if (!entered) return refuse(entered.error());
            return Signed<Me>{me(txn, entered->access), std::move(entered->session)};
        });
}

void Identity::Rooms::add_own_routes(http::Routes& routes) {
    routes.get<Me>(
        "/me", {.roles = kSignedIn, .summary = "Whoever is signed in"},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<Me> { return me(txn, access); });
    routes.put<Profile, Me>(
        "/me/profile", {.roles = Role::Patient, .summary = "Name, sex and date of birth", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<Profile>& call, Moment& moment) -> Result<Me> {
            auto stored = set_profile(txn, access, call.body, lower.views.at(moment.now));
            if (!stored) return refuse(stored.error());
            audit::wrote(txn, access, wrote_profile(access.person));
            return me(txn, access);
        });
    routes.put<ElderMode, Me>(
        "/me/elder-mode", {.roles = Role::Patient, .summary = "Larger letters, fewer things at once"},
        [this](Txn& txn, const Access& access, const Call<ElderMode>& call, Moment&) -> Result<Me> {
            txn.exec(sql::set_elder_mode, access, access.person, call.body.on);
            return me(txn, access);
        });
    routes.get<SessionsShown>(
        "/me/sessions", {.roles = kSignedIn, .summary = "Where one is signed in"},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<SessionsShown> {
            return shown(sessions.open_of(txn, access), access.session);
        });
    routes.del<NoBody, NoBody>(
        "/me/sessions/{id}", {.roles = kSignedIn, .summary = "Sign a device out"},
        [this](Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<NoBody> {
            auto id = call.path_id<SessionId>("id");
            if (!id) return refuse(id.error());
            return http::done(sessions.end(txn, access, *id));
        });
    routes.del<NoBody, Signed<NoBody>>(
        "/session", {.roles = kSignedIn, .summary = "Sign out"},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<Signed<NoBody>> {
            if (auto ended = sessions.end(txn, access, access.session); !ended) return refuse(ended.error());
            return Signed<NoBody>{{}, http::SessionChange::end()};
        });
}

}  // namespace xinglin::identity

// A patient signs in, and with the first sign-in signs up: number, code, consents, session. One path for both, so that
// nobody learns from the outside whether a number is known here.
#pragma once

#include "modules/identity/codes.h"
#include "modules/identity/consents.h"
#include "modules/identity/sessions.h"
#include "platform/http/prepare.h"

namespace xinglin::identity {

struct SignInAsk {
    std::string phone;
    std::string code;
    std::optional<std::vector<std::string>> consents{};   // "privacy:2026-11"; needed while one is missing.
};

struct Entered {
    Access access;
    http::SessionChange session;
};

class SignIn final {
 public:
    SignIn(const Lower& lower, const ConsentTexts& texts)
        : lower_(lower), reach_(lower.keyring, lower.notify), codes_(lower.keyring, lower.views, reach_), consents_(texts),
          sessions_(lower.views, lower.hub) {}

    // Refuses identity.phone_form, and as Codes::send does.
    Result<CodeSent> send_code(db::Txn& txn, std::string_view phone, const http::CallFacts& facts, Moment& moment) const;

    // Counts the try in prepare. Refuses identity.phone_form, identity.locked.
    Result<void> begin(std::string_view phone, http::Prepare& prepare) const;
    // Refuses identity.phone_form, identity.code_wrong, identity.locked, and, with the code still good,
    // identity.consent_required and identity.consent_unknown.
    Result<Entered> enter(db::Txn& txn, const SignInAsk& ask, const http::CallFacts& facts, const Access& former,
                          Moment& moment) const;

    // Without a code, for accounts that no route makes. Refuses identity.phone_form, identity.phone_taken.
    Result<PersonId> create(db::Txn& txn, std::string_view phone, std::string_view language, Moment& moment) const;

 private:
    std::optional<PersonId> person_with(db::Txn& txn, std::string_view phone) const;
    PersonId sign_up(db::Txn& txn, std::string_view phone, std::string_view language, Moment& moment) const;

    Lower lower_;
    Reach reach_;
    Codes codes_;
    Consents consents_;
    Sessions sessions_;
};

}  // namespace xinglin::identity

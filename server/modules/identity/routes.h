// The routes of identity: signing in and out, oneself, one's sessions.
#pragma once

#include "modules/identity/family/wire.h"
#include "modules/identity/realname/wire.h"
#include "modules/identity/review/wire.h"
#include "modules/identity/staff.h"
#include "modules/identity/wire.h"
#include "platform/http/routes.h"

namespace xinglin::identity {

// The rooms behind the module's face; they live as long as the routes.
struct Identity::Rooms {
    explicit Rooms(const Lower& from)
        : lower(from), texts(ConsentTexts::current()), persons(from.keyring, from.notify), reach(from.keyring, from.notify),
          sessions(from.views, from.hub), sign_in(from, texts), staff(from), reviews(from), real_names(from, reviews),
          families(from, reviews, real_names) {}

    Lower lower;
    const ConsentTexts& texts;
    Persons persons;
    Reach reach;
    Sessions sessions;
    SignIn sign_in;
    Staff staff;
    Reviews reviews;
    RealNames real_names;
    Families families;

    // Whoever has signed in, as GET /me shows him.
    Me me(db::Txn& txn, const Access& access) const;

    void add_patient_routes(http::Routes& routes);
    void add_staff_routes(http::Routes& routes);
    void add_own_routes(http::Routes& routes);

    RealNameShown real_name_of(db::Txn& txn, const Access& access) const;
    void add_real_name_routes(http::Routes& routes);

    // For whom one acts, as GET /me/family shows them.
    FamilyShown family_of(db::Txn& txn, const Access& access) const;
    void add_family_routes(http::Routes& routes);
    void add_adult_routes(http::Routes& routes);
    void add_link_routes(http::Routes& routes);

    // What the holder of a review sees, audited; and what becomes of it.
    Result<ReviewCard> card(db::Txn& txn, const Access& access, const Review& review) const;
    Result<void> decide(db::Txn& txn, const Access& access, const Review& review, const ReviewDecision& decision,
                        Moment& moment) const;
    void add_review_routes(http::Routes& routes);
    void add_decision_routes(http::Routes& routes);
};

}  // namespace xinglin::identity

// The routes of identity: signing in and out, oneself, one's sessions.
#pragma once

#include "modules/identity/staff.h"
#include "modules/identity/wire.h"
#include "platform/http/routes.h"

namespace xinglin::identity {

// The rooms behind the module's face; they live as long as the routes.
struct Identity::Rooms {
    explicit Rooms(const Lower& from)
        : lower(from), texts(ConsentTexts::current()), persons(from.keyring, from.notify), reach(from.keyring, from.notify),
          sessions(from.views, from.hub), sign_in(from, texts), staff(from) {}

    Lower lower;
    const ConsentTexts& texts;
    Persons persons;
    Reach reach;
    Sessions sessions;
    SignIn sign_in;
    Staff staff;

    // Whoever has signed in, as GET /me shows him.
    Me me(db::Txn& txn, const Access& access) const;

    void add_patient_routes(http::Routes& routes);
    void add_staff_routes(http::Routes& routes);
    void add_own_routes(http::Routes& routes);
};

}  // namespace xinglin::identity

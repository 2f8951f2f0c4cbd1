// The routes of joining, by whose app they are for; Onboardings::add_routes adds them all.
#pragma once

#include "modules/directory/onboarding/cards.h"
#include "platform/http/routes.h"

namespace xinglin::directory {

void add_doctor_routes(http::Routes& routes, Onboardings& onboardings);
void add_desk_routes(http::Routes& routes, Onboardings& onboardings);
void add_invitation_routes(http::Routes& routes, Onboardings& onboardings);

// A verb on one application: who, which, do. `verb(Txn&, const Access&, OnboardingId, const Body&, Moment&) -> Result<Out>`.
template <class Body, class Out, class Verb>
auto on_onboarding(Verb verb) {
    return [verb](db::Txn& txn, const Access& access, const http::Call<Body>& call, Moment& moment) -> Result<Out> {
        auto id = call.template path_id<OnboardingId>("id");
        if (!id) return refuse(id.error());
        return verb(txn, access, *id, call.body, moment);
    };
}

}  // namespace xinglin::directory

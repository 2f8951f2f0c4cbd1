#include "modules/directory/onboarding/routes.h"
#include "modules/directory/onboarding/store.h"

namespace xinglin::directory {
namespace {

using http::Call;
using http::NoBody;
using Plain = Result<void> (Onboardings::*)(db::Txn&, const Access&, OnboardingId, Moment&);
using WithReason = Result<void> (Onboardings::*)(db::Txn&, const Access&, OnboardingId, std::string_view, Moment&);

void add_deed(http::Routes& routes, Onboardings& onboardings, std::string_view path, std::string_view summary, Plain verb) {
    routes.put<NoBody, NoBody>(path, {.roles = Role::Desk, .summary = summary},
                               on_onboarding<NoBody, NoBody>([&onboardings, verb](db::Txn& txn, const Access& access, OnboardingId id,
                                                                                 const NoBody&, Moment& moment) {
                                   return http::done((onboardings.*verb)(txn, access, id, moment));
                               }));
}

void add_deed(http::Routes& routes, Onboardings& onboardings, std::string_view path, std::string_view summary, WithReason verb) {
    routes.put<ReasonBody, NoBody>(
        path, {.roles = Role::Desk, .summary = summary},
        on_onboarding<ReasonBody, NoBody>([&onboardings, verb](db::Txn& txn, const Access& access, OnboardingId id,
                                                              const ReasonBody& body, Moment& moment) {
            return http::done((onboardings.*verb)(txn, access, id, body.reason, moment));
        }));
}

void add_reading(http::Routes& routes, Onboardings& onboardings) {
    routes.get<OnboardingCards>(
        "/onboardings", {.roles = Role::Desk, .summary = "Applications at one's institution in one stage, the oldest first",
                         .query = "stage"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<OnboardingCards> {
            const auto stage = wire::from_name<Stage>(call.query("stage").value_or("auto_checked"));
            if (!stage) return refuse(http::CallFacts::bad_query("stage"));
            return cards_of(txn, onboardings, onboardings.listed(txn, access, *stage), access);
        });
    routes.get<OnboardingWhole>(
        "/onboardings/{id}", {.roles = Role::Doctor | Role::Desk, .summary = "One application with its papers"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<OnboardingWhole> {
            auto id = call.path_id<OnboardingId>("id");
            if (!id) return refuse(id.error());
            auto one = onboardings.find(txn, access, *id);
            if (!one) return refuse(one.error());
            return whole_of(txn, onboardings, *one, access);
        });
}

void add_papers(http::Routes& routes, Onboardings& onboardings) {
    routes.put<FilingBody, NoBody>(
        "/onboardings/{id}/filing", {.roles = Role::Desk, .summary = "File the doctor at this institution (多机构备案)"},
        on_onboarding<FilingBody, NoBody>([&onboardings](db::Txn& txn, const Access& access, OnboardingId id, const FilingBody& body,
                                                        Moment& moment) {
            return http::done(onboardings.file(txn, access, id, {.number = body.number, .term = {body.from, body.to}}, moment));
        }));
    routes.put<TermBody, NoBody>(
        "/onboardings/{id}/papers/{kind}/renewal", {.roles = Role::Desk, .summary = "A certificate was renewed and lies before the desk"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<TermBody>& call, Moment& moment) -> Result<NoBody> {
            auto id = call.path_id<OnboardingId>("id");
            if (!id) return refuse(id.error());
            const auto kind = wire::from_name<PaperKind>(call.path("kind"));
            if (!kind) return refuse(http::CallFacts::no_such_thing());
            return http::done(onboardings.renew(txn, access, *id, *kind, {call.body.from, call.body.to}, moment));
        });
}

}  // namespace

void add_desk_routes(http::Routes& routes, Onboardings& onboardings) {
    add_reading(routes, onboardings);
    add_papers(routes, onboardings);
    add_deed(routes, onboardings, "/onboardings/{id}/first-approval", "The first pair of eyes", &Onboardings::approve_first);
    add_deed(routes, onboardings, "/onboardings/{id}/second-approval", "The second pair, somebody else's",
             &Onboardings::approve_second);
    add_deed(routes, onboardings, "/onboardings/{id}/recheck", "Look the doctor up in the registry now", &Onboardings::recheck);
    add_deed(routes, onboardings, "/onboardings/{id}/return", "Send the papers back to the doctor", &Onboardings::send_back);
    add_deed(routes, onboardings, "/onboardings/{id}/suspension", "He sees no patients from now on", &Onboardings::suspend);
    add_deed(routes, onboardings, "/onboardings/{id}/reinstatement", "He sees patients again", &Onboardings::reinstate);
    add_deed(routes, onboardings, "/onboardings/{id}/termination", "He leaves the institution", &Onboardings::terminate);
}

}  // namespace xinglin::directory

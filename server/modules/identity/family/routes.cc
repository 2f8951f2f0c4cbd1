// The routes of families: for whom one acts, and who acts for one.
#include "modules/identity/routes.h"
#include "platform/audit/audit.h"

namespace xinglin::identity {
namespace {

using db::Txn;
using http::Accepted;
using http::Call;
using http::Created;
using http::NoBody;
using http::RateClass;

std::int64_t seconds(Duration duration) { return std::chrono::duration_cast<std::chrono::seconds>(duration).count(); }

audit::Subject subject_of(PersonId person, LinkId link, std::string_view what) {
    return {.person = person, .category = "identity", .object_kind = "family_link", .object_id = link.bytes,
            .what = std::string(what)};
}

MemberShown draft_shown(const Link& link) {
    return {.id = link.id, .name = link.name, .relation = link.relation, .basis = link.basis, .scopes = link.scopes.list(),
            .state = link.state, .sex = link.sex, .birth_date = link.birth_date, .valid_to = link.valid_to,
            .why = link.why.empty() ? std::nullopt : std::optional(link.why)};
}

// Of an active one what the grant shows: after its time, nothing.
MemberShown active_shown(const Link& link, const std::optional<PersonCard>& card) {
    MemberShown shown{.id = link.id, .person = link.person, .relation = link.relation, .basis = link.basis,
                      .scopes = link.scopes.list(), .state = link.state, .valid_to = link.valid_to,
                      .own_consent_asked = link.own_asked_at.has_value(), .ends_soon = link.noticed_at.has_value()};
    if (!card) return shown;
    shown.name = card->name;
    shown.sex = card->sex;
    shown.birth_date = card->birth_date;
    return shown;
}

GuardiansShown shown(const std::vector<Guardian>& guardians) {
    GuardiansShown all;
    for (const Guardian& one : guardians) {
        all.guardians.push_back({one.link, one.name, one.relation, one.basis, one.scopes.list(), one.since});
    }
    return all;
}

}  // namespace

FamilyShown Identity::Rooms::family_of(Txn& txn, const Access& access) const {
    const Room room = families.room_of(txn, access.person);
    FamilyShown family{.places_left = room.places_left, .changes_left = room.changes_left};
    std::vector<PersonId> seen;
    for (const Link& link : links_of_holder(txn, access)) {
        const bool known = !link.person.is_nil();
        MemberShown member = known ? active_shown(link, persons.card(txn, access, link.person)) : draft_shown(link);
        if (member.birth_date) member.age = age_on(*member.birth_date, local_day(txn.now()));
        if (link.state == LinkState::ProofPending) member.review_due = reviews.due_of(txn, link.id.bytes);
        if (known && member.name) seen.push_back(link.person);
        family.members.push_back(std::move(member));
    }
    if (!seen.empty()) {
        audit::shown(txn, access, seen, {.category = "identity", .object_kind = "family", .object_id = access.person.bytes,
                                         .what = "identity.family_read"});
    }
    return family;
}

void Identity::Rooms::add_family_routes(http::Routes& routes) {
    routes.get<FamilyShown>(
        "/me/family", {.roles = Role::Patient, .summary = "For whom one acts", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<FamilyShown> {
            return family_of(txn, access);
        });
    routes.post<ChildAsk, Created<FamilyShown>>(
        "/me/family/children", {.roles = Role::Patient, .summary = "Add a child, with proof", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<ChildAsk>& call, Moment& moment) -> Result<Created<FamilyShown>> {
            const auto link = families.add_child(txn, access, call.body, moment);
            if (!link) return refuse(link.error());
            audit::wrote(txn, access, subject_of(access.person, *link, "identity.child_added"));
            return Created<FamilyShown>{family_of(txn, access), "/me/family/" + link->text()};
        });
    routes.put<ProofAsk, FamilyShown>(
        "/me/family/{id}/proofs", {.roles = Role::Patient, .summary = "Pictures that prove whose child it is", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<ProofAsk>& call, Moment& moment) -> Result<FamilyShown> {
            const auto id = call.path_id<LinkId>("id");
            if (!id) return refuse(id.error());
            if (auto proved = families.prove(txn, access, *id, call.body.pictures, moment); !proved) return refuse(proved.error());
            return family_of(txn, access);
        });
    add_adult_routes(routes);
    add_link_routes(routes);
}

void Identity::Rooms::add_adult_routes(http::Routes& routes) {
    routes.post<AdultPhone, Accepted<CodeSentShown>>(
        "/me/family/adult-codes", {.roles = Role::Patient, .summary = "Ask an adult by a code on his phone", .rate = RateClass::Code},
        [this](Txn& txn, const Access&, const Call<AdultPhone>& call, Moment& moment) -> Result<Accepted<CodeSentShown>> {
            auto sent = families.send_code(txn, call.body.phone, call, moment);
            if (!sent) return refuse(sent.error());
            return Accepted<CodeSentShown>{{seconds(sent->resend_after), seconds(sent->expires_in)}};
        });
    routes.post<AdultAsk, Created<FamilyShown>>(
        "/me/family/adults", {.roles = Role::Patient, .summary = "Add an adult, by his code", .patient_data = true, .rate = RateClass::SignIn},
        [this](const Call<AdultAsk>& call, http::Prepare& prepare) -> Result<AdultAsk> {
            if (auto begun = families.begin(call.body.phone, prepare); !begun) return refuse(begun.error());
            return call.body;
        },
        [this](Txn& txn, const Access& access, const Call<AdultAsk>& call, Moment& moment) -> Result<Created<FamilyShown>> {
            const auto link = families.add_adult(txn, access, call.body, call.client, moment);
            if (!link) return refuse(link.error());
            audit::wrote(txn, access, subject_of(access.person, *link, "identity.adult_added"));
            return Created<FamilyShown>{family_of(txn, access), "/me/family/" + link->text()};
        });
}

void Identity::Rooms::add_link_routes(http::Routes& routes) {
    routes.put<ScopesAsk, NoBody>(
        "/me/family/{id}/scopes", {.roles = Role::Patient, .summary = "Let a link do less", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<ScopesAsk>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<LinkId>("id");
            if (!id) return refuse(id.error());
            auto narrowed = families.narrow(txn, access, *id, Scopes::of(call.body.scopes), moment);
            if (narrowed) audit::wrote(txn, access, subject_of(access.person, *id, "identity.link_narrowed"));
            return http::done(std::move(narrowed));
        });
    routes.del<NoBody, NoBody>(
        "/me/family/{id}", {.roles = Role::Patient, .summary = "End a link, from either side", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<NoBody> {
            const auto id = call.path_id<LinkId>("id");
            if (!id) return refuse(id.error());
            auto ended = families.unlink(txn, access, *id, moment);
            if (ended) audit::wrote(txn, access, subject_of(access.person, *id, "identity.link_ended"));
            return http::done(std::move(ended));
        });
    routes.get<GuardiansShown>(
        "/me/guardians", {.roles = Role::Patient, .summary = "Who acts for one", .patient_data = true},
        [this](Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<GuardiansShown> {
            return shown(families.guardians_of(txn, access));
        });
}

}  // namespace xinglin::identity

#include "modules/directory/onboarding/routes.h"
#include "modules/directory/search/search.h"

namespace xinglin::directory {
namespace {

using http::Call;
using http::Created;
using http::NoBody;

Error paper_kind() { return {ErrorKind::NotFound, "http.no_such_thing"}; }

Dossier dossier_from(const DossierBody& body) {
    return {.title = body.title, .scopes = body.scopes, .main_institution = body.main_institution,
            .practising_since = body.practising_since, .institution_consents = body.institution_consents};
}

ContractCard contract_card(const Contract& contract, std::string_view language) {
    const auto& terms = contract_terms();
    const bool english = language == "en";
    return {.state = contract.state, .title = english ? terms.title_en : terms.title_zh,
            .terms = english ? terms.body_en : terms.body_zh, .signed_text = contract.canonical, .algorithm = contract.algorithm,
            .hash = contract.hash, .signed_at = contract.signed_at};
}

Result<ContractCard> card_or_refusal(const Result<Contract>& contract, std::string_view language) {
    if (!contract) return refuse(contract.error());
    return contract_card(*contract, language);
}

ExamCard exam_card(std::string_view language) {
    ExamCard card{.version = Exam::current().version()};
    const bool english = language == "en";
    for (const auto& one : Exam::current().questions()) {
        card.questions.push_back({one.id, english ? one.ask_en : one.ask_zh, english ? one.choices_en : one.choices_zh});
    }
    return card;
}

void add_dossier(http::Routes& routes, Onboardings& onboardings) {
    routes.get<DossierCard>("/me/dossier", {.roles = Role::Doctor, .summary = "One's own papers, for all sites"},
                            [](db::Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<DossierCard> {
                                return dossier_card(txn, access.practitioner);
                            });
    routes.put<DossierBody, DossierCard>(
        "/me/dossier", {.roles = Role::Doctor, .summary = "Title, scopes, main institution, experience"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<DossierBody>& call, Moment& moment) -> Result<DossierCard> {
            if (auto kept = onboardings.save_dossier(txn, access, dossier_from(call.body), moment); !kept) return refuse(kept.error());
            return dossier_card(txn, access.practitioner);
        });
    routes.put<PaperBody, DossierCard>(
        "/me/papers/{kind}", {.roles = Role::Doctor, .summary = "qualification, licence, title_certificate or assessment"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<PaperBody>& call, Moment& moment) -> Result<DossierCard> {
            const auto kind = wire::from_name<PaperKind>(call.path("kind"));
            if (!kind) return refuse(paper_kind());
            const PaperEntry entry{call.body.number, {call.body.from, call.body.to}};
            if (auto kept = onboardings.save_paper(txn, access, *kind, entry, moment); !kept) return refuse(kept.error());
            return dossier_card(txn, access.practitioner);
        });
}

void add_application(http::Routes& routes, Onboardings& onboardings) {
    routes.get<OnboardingCards>("/me/onboardings", {.roles = Role::Doctor, .summary = "One's applications, what is missing and until when"},
                                [&onboardings](db::Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<OnboardingCards> {
                                    return cards_of(txn, onboardings, onboardings.mine(txn, access), access);
                                });
    routes.post<WishBody, Created<OnboardingCard>>(
        "/onboardings", {.roles = Role::Doctor, .summary = "Apply at an institution with the same dossier"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<WishBody>& call,
                       Moment& moment) -> Result<Created<OnboardingCard>> {
            auto one = onboardings.apply(txn, access, {call.body.institution, call.body.department, call.body.ring}, moment);
            if (!one) return refuse(one.error());
            return Created<OnboardingCard>{card_of(txn, onboardings, *one, access), "/onboardings/" + one->id.text()};
        });
    routes.put<NoBody, NoBody>("/onboardings/{id}/submission", {.roles = Role::Doctor, .summary = "Hand the papers in"},
                               on_onboarding<NoBody, NoBody>([&onboardings](db::Txn& txn, const Access& access, OnboardingId id,
                                                                           const NoBody&, Moment& moment) {
                                   return http::done(onboardings.submit(txn, access, id, moment));
                               }));
    routes.put<NoBody, NoBody>("/onboardings/{id}/withdrawal", {.roles = Role::Doctor, .summary = "Apply no more"},
                               on_onboarding<NoBody, NoBody>([&onboardings](db::Txn& txn, const Access& access, OnboardingId id,
                                                                           const NoBody&, Moment& moment) {
                                   return http::done(onboardings.withdraw(txn, access, id, moment));
                               }));
}

void add_contract(http::Routes& routes, Onboardings& onboardings) {
    routes.get<ContractCard>(
        "/onboardings/{id}/contract", {.roles = Role::Doctor, .summary = "The contract, to be read before it is signed"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<ContractCard> {
            auto id = call.path_id<OnboardingId>("id");
            if (!id) return refuse(id.error());
            return card_or_refusal(onboardings.contract(txn, access, *id), call.language);
        });
    routes.put<NoBody, ContractCard>(
        "/onboardings/{id}/contract-signature", {.roles = Role::Doctor, .summary = "Sign the contract by the certificate authority"},
        [&onboardings](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment& moment) -> Result<ContractCard> {
            auto id = call.path_id<OnboardingId>("id");
            if (!id) return refuse(id.error());
            return card_or_refusal(onboardings.sign(txn, access, *id, moment), call.language);
        });
    routes.get<ExamCard>("/onboarding-exam", {.roles = Role::Doctor, .summary = "The examination of the rules"},
                         [](db::Txn&, const Access&, const Call<NoBody>& call, Moment&) -> Result<ExamCard> {
                             return exam_card(call.language);
                         });
    routes.put<AnswersBody, ExamResult>(
        "/onboardings/{id}/exam-answers", {.roles = Role::Doctor, .summary = "Answer all questions; 80 per cent right passes"},
        on_onboarding<AnswersBody, ExamResult>([&onboardings](db::Txn& txn, const Access& access, OnboardingId id,
                                                              const AnswersBody& body, Moment& moment) {
            return onboardings.examine(txn, access, id, body.answers, moment);
        }));
}

}  // namespace

void add_doctor_routes(http::Routes& routes, Onboardings& onboardings) {
    add_dossier(routes, onboardings);
    add_application(routes, onboardings);
    add_contract(routes, onboardings);
}

void Onboardings::add_routes(http::Routes& routes) {
    add_doctor_routes(routes, *this);
    add_desk_routes(routes, *this);
    add_invitation_routes(routes, *this);
    add_search_routes(routes);
}

}  // namespace xinglin::directory

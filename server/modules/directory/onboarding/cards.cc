#include "modules/directory/onboarding/cards.h"

#include "modules/directory/onboarding/store.h"

namespace xinglin::directory {
namespace {

// Only the desk is told, and only whether it was the reader himself.
std::optional<bool> reviewed_by(const Onboarding& one, const Access& reader) {
    if (reader.role != Role::Desk || one.stage != Stage::L1Reviewed) return std::nullopt;
    return one.first_by == reader.person;
}

}  // namespace

OnboardingCard card_of(db::Txn& txn, const Onboardings& onboardings, const Onboarding& one, const Access& reader) {
    const Directory& directory = onboardings.lower().directory;
    OnboardingCard card{.id = one.id, .institution = one.tenant, .department = one.department, .practitioner = one.practitioner,
                        .ring = one.ring, .stage = one.stage, .applied_at = one.applied_at, .since = one.since, .due_at = one.due_at};
    if (const auto institution = directory.institution(txn, one.tenant)) card.institution_name = institution->name;
    if (const auto department = directory.department(txn, one.department)) card.department_name = department->name;
    if (const auto practitioner = directory.practitioner(txn, one.tenant, one.practitioner)) card.name = practitioner->name;
    if (may_edit_papers(one.stage)) card.missing = onboardings.missing_of(txn, one);
    card.findings = one.findings;
    card.reason = one.reason;
    card.reviewed_by_you = reviewed_by(one, reader);
    card.checked_at = one.checked_at;
    card.score = one.score;
    card.cases_judged = one.sampled.judged;
    card.cases_passed = one.sampled.passed;
    return card;
}

OnboardingCards cards_of(db::Txn& txn, const Onboardings& onboardings, const std::vector<Onboarding>& all, const Access& reader) {
    OnboardingCards cards;
    for (const Onboarding& one : all) cards.onboardings.push_back(card_of(txn, onboardings, one, reader));
    return cards;
}

DossierCard dossier_card(db::Txn& txn, PractitionerId practitioner) {
    const Dossier dossier = dossier_of(txn, practitioner);
    DossierCard card{.category = dossier.category, .level = dossier.level, .title = dossier.title, .scopes = dossier.scopes,
                     .main_institution = dossier.main_institution, .practising_since = dossier.practising_since,
                     .institution_consents = dossier.institution_consents};
    for (const Paper& paper : papers_of(txn, practitioner)) {
        card.papers.push_back({paper.kind, paper.shown, paper.term.from, paper.term.to, paper.verified_at});
    }
    return card;
}

OnboardingWhole whole_of(db::Txn& txn, const Onboardings& onboardings, const Onboarding& one, const Access& reader) {
    OnboardingWhole whole{.onboarding = card_of(txn, onboardings, one, reader), .dossier = dossier_card(txn, one.practitioner)};
    if (const auto site = site_of(txn, one.tenant, one.practitioner)) {
        whole.site = SiteCard{site->kind, site->number, site->term.from, site->term.to, site->shown_at};
    }
    return whole;
}

}  // namespace xinglin::directory

// Rows to values and back. A doctor's papers are his own and the desk's; no patient stands here.
#pragma once

#include "modules/directory/onboarding/application.h"

namespace xinglin::directory {

std::optional<Onboarding> find_at(db::Txn& txn, TenantId tenant, OnboardingId id);
std::optional<Onboarding> find_own(db::Txn& txn, PractitionerId practitioner, OnboardingId id);
std::optional<Onboarding> find_open(db::Txn& txn, TenantId tenant, PractitionerId practitioner);
std::vector<Onboarding> all_of(db::Txn& txn, PractitionerId practitioner);
std::vector<Onboarding> all_in(db::Txn& txn, TenantId tenant, Stage stage);
// False: he has one at this institution that is not over.
bool insert(db::Txn& txn, const Onboarding& one);
// True for the one who still found it as `one` has its version; then `one` has the next.
bool keep(db::Txn& txn, Onboarding& one);

Dossier dossier_of(db::Txn& txn, PractitionerId practitioner);   // An empty one where nothing was written.
void keep(db::Txn& txn, PractitionerId practitioner, const Dossier& dossier);
std::vector<Paper> papers_of(db::Txn& txn, PractitionerId practitioner);
std::optional<Site> site_of(db::Txn& txn, TenantId tenant, PractitionerId practitioner);
void keep(db::Txn& txn, TenantId tenant, PractitionerId practitioner, const Site& site);

std::string scopes_text(std::span<const Scope> scopes);
std::vector<Scope> scopes_from(std::string_view text);
Term term_from(const db::Row& row, std::size_t column);   // Two columns: from, to.

}  // namespace xinglin::directory

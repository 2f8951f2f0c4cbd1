#include "modules/directory/onboarding/application.h"

#include <algorithm>

namespace xinglin::directory {
namespace {

const Paper* paper_of(std::span<const Paper> papers, PaperKind kind) {
    const auto found = std::ranges::find(papers, kind, &Paper::kind);
    return found == papers.end() ? nullptr : &*found;
}

void add_papers(std::vector<std::string>& out, std::span<const Paper> papers, LocalDay today) {
    for (const PaperKind kind : kPaperKinds) {
        const Paper* paper = paper_of(papers, kind);
        if (paper == nullptr) out.emplace_back(wire::name_of(kind));
        else if (!paper->term.holds_on(today)) out.push_back(std::string(wire::name_of(kind)) + "_ended");
    }
}

bool all_held(std::span<const Scope> scopes, Category category) {
    return std::ranges::all_of(scopes, [&](Scope scope) { return may_hold(category, scope); });
}

}  // namespace

std::vector<std::string> missing(const Dossier& dossier, std::span<const Paper> papers, Ring ring, SiteKind kind, LocalDay today) {
    std::vector<std::string> out;
    add_papers(out, papers, today);
    if (dossier.title == Title::None) out.emplace_back("title");
    if (ring == Ring::Famous && dossier.title < Title::AssociateChief) out.emplace_back("title_for_famous");
    if (dossier.scopes.empty()) out.emplace_back("scopes");
    else if (dossier.category && !all_held(dossier.scopes, *dossier.category)) out.emplace_back("scope_of_other_category");
    if (dossier.main_institution.empty()) out.emplace_back("main_institution");
    if (!dossier.practising_since) out.emplace_back("practising_since");
    else if (!is_experienced(*dossier.practising_since, today)) out.emplace_back("three_years");
    if (kind == SiteKind::Filed && !dossier.institution_consents) out.emplace_back("institution_consent");
    return out;
}

std::vector<std::string> findings(const RegistryEntry& entry, const Dossier& dossier, std::string_view name) {
    switch (entry.state) {
    case LicenceState::Unknown: return {"licence_unknown"};
    case LicenceState::Suspended: return {"licence_suspended"};
    case LicenceState::Revoked: return {"licence_revoked"};
    case LicenceState::Deceased: return {"deceased"};
    case LicenceState::Valid: break;
    }
    std::vector<std::string> out;
    if (entry.name != name) out.emplace_back("name_differs");
    if (!entry.qualification_matches) out.emplace_back("qualification_differs");
    if (entry.category != dossier.category) out.emplace_back("category_differs");
    if (entry.level != dossier.level) out.emplace_back("level_differs");
    const auto registered = [&](Scope scope) { return std::ranges::count(entry.scopes, scope) > 0; };
    if (!std::ranges::all_of(dossier.scopes, registered)) out.emplace_back("scope_not_registered");
    return out;
}

bool ends_practice(std::span<const std::string> found) { return !found.empty(); }

std::string joined(std::span<const std::string> codes) {
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : " ") + code;
    return text;
}

}  // namespace xinglin::directory

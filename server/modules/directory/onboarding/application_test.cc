// What an application lacks, and where the registry says otherwise.
#include "modules/directory/onboarding/application.h"

#include <gtest/gtest.h>

namespace xinglin::directory {
namespace {

constexpr LocalDay kToday{20'779};   // 2026-11-22
constexpr Term kHolds{.from = LocalDay{10'000}, .to = LocalDay{20'779}};
using Codes = std::vector<std::string>;

Dossier whole() {
    return {.category = Category::Clinical, .level = Level::Physician, .title = Title::Attending,
            .scopes = {Scope::InternalMedicine}, .main_institution = "瑞康医院", .practising_since = LocalDay{15'000},
            .institution_consents = true};
}
std::vector<Paper> papers(Term term = kHolds) {
    std::vector<Paper> all;
    for (const PaperKind kind : kPaperKinds) all.push_back({.kind = kind, .shown = "***", .term = term});
    return all;
}
Codes lacking(const Dossier& dossier, const std::vector<Paper>& having, Ring ring = Ring::Outer) {
    return missing(dossier, having, ring, SiteKind::Filed, kToday);
}

TEST(Missing, IsNothingOfAWholeApplication) { EXPECT_EQ(lacking(whole(), papers()), Codes()); }

TEST(Missing, NamesEachThing) {
    EXPECT_EQ(lacking({}, {}), (Codes{"qualification", "licence", "title_certificate", "assessment", "title", "scopes",
                                      "main_institution", "practising_since", "institution_consent"}));
}

TEST(Missing, IsAPaperThatHasEndedOrNotBegun) {
    EXPECT_EQ(lacking(whole(), papers({.from = LocalDay{10'000}, .to = LocalDay{20'778}})).front(), "qualification_ended");
    EXPECT_EQ(lacking(whole(), papers({.from = LocalDay{20'780}})).size(), 4U);
}

TEST(Missing, AreThreeYearsOfIndependentWork) {
    auto dossier = whole();
    dossier.practising_since = LocalDay{kToday.days - 3 * 365};
    EXPECT_EQ(lacking(dossier, papers()), Codes{"three_years"});
}

TEST(Missing, IsTheTitleOfAFamousDoctor) {
    EXPECT_EQ(lacking(whole(), papers(), Ring::Famous), Codes{"title_for_famous"});
    auto chief = whole();
    chief.title = Title::AssociateChief;
    EXPECT_EQ(lacking(chief, papers(), Ring::Famous), Codes());
}

TEST(Missing, IsAScopeOfHisOwnCategory) {
    auto dossier = whole();
    dossier.scopes = {Scope::InternalMedicine, Scope::ChineseMedicine};
    EXPECT_EQ(lacking(dossier, papers()), Codes{"scope_of_other_category"});
}

TEST(Missing, IsNotTheConsentOfAnInstitutionThatIsHisMainOne) {
    auto dossier = whole();
    dossier.institution_consents = false;
    EXPECT_EQ(missing(dossier, papers(), Ring::Core, SiteKind::Main, kToday), Codes());
    EXPECT_EQ(lacking(dossier, papers()), Codes{"institution_consent"});
}

RegistryEntry registered() {
    return {.state = LicenceState::Valid, .name = "李娜", .qualification_matches = true, .scopes = {Scope::InternalMedicine}};
}

TEST(Findings, AreNoneWhereTheRegistryAgrees) { EXPECT_EQ(findings(registered(), whole(), "李娜"), Codes()); }

TEST(Findings, NameWhatDiffers) {
    RegistryEntry other{.state = LicenceState::Valid, .name = "李　娜", .category = Category::Dental, .level = Level::Assistant};
    EXPECT_EQ(findings(other, whole(), "李娜"), (Codes{"name_differs", "qualification_differs", "category_differs", "level_differs",
                                                     "scope_not_registered"}));
}

TEST(Findings, AreOneAloneForALicenceThatDoesNotHold) {
    for (const auto& [state, code] : {std::pair{LicenceState::Unknown, "licence_unknown"}, {LicenceState::Suspended, "licence_suspended"},
                                      {LicenceState::Revoked, "licence_revoked"}, {LicenceState::Deceased, "deceased"}}) {
        auto entry = registered();
        entry.state = state;
        EXPECT_EQ(findings(entry, whole(), "李娜"), Codes{code});
        EXPECT_TRUE(ends_practice(findings(entry, whole(), "李娜")));
    }
    EXPECT_FALSE(ends_practice({}));
}

TEST(Codes, AreJoinedBySpaces) { EXPECT_EQ(joined(Codes{"a", "b"}), "a b"); EXPECT_EQ(joined({}), ""); }

}  // namespace
}  // namespace xinglin::directory
